import { group } from '../catalogue/define.ts';
import { choice, date, is, line, money, not, number, oneOf } from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { ALL_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

const IS_BUILDING = oneOf('kind', 'building', 'shop');
const IS_LAND = oneOf('kind', 'farmland', 'forest', 'water', 'reserve');
const IS_LET = oneOf('use', 'leased', 'contracted');

/** What a village owns (三资), with appraisal, base price and whoever uses it, for rule 19. */
export const assets: Registry = {
  id: 'assets',
  label: text('资产资源台账', 'Register of assets and resources'),
  purpose: text(
    '集体的房屋、设备、土地、山林和水面，谁在用、租到哪天',
    'Buildings, equipment, land, forest and water of the collective, and who uses them until when',
  ),
  scope: 'village',
  key: ['number'],
  name: ['name', 'number'],
  listed: ['kind', 'use', 'leaseEnd'],
  offered: [],
  form: {
    groups: [
      group('asset', ['资产资源', 'Asset or resource'], ENTRY, [
        line('number', ['资产编号', 'Number of the asset'], { max: 30 }),
        line('name', ['资产名称', 'Name of the asset']),
        choice(
          'kind',
          ['资产类别', 'Kind of asset'],
          [
            ['building', '房屋厂房', 'Building'],
            ['shop', '店面摊位', 'Shop or stall'],
            ['equipment', '设施设备', 'Equipment'],
            ['farmland', '耕地', 'Farmland'],
            ['forest', '林地', 'Forest'],
            ['water', '山塘水面', 'Pond or water'],
            ['reserve', '机动地', 'Reserve land'],
          ],
        ),
        line('location', ['坐落位置', 'Location'], { max: 100 }),
        number('floorArea', ['建筑面积', 'Floor area'], ['平方米', 'm²'], {
          max: 1_000_000,
          decimals: 2,
          visible: IS_BUILDING,
        }),
        number('landArea', ['土地面积', 'Area of land'], ['亩', 'mu'], {
          max: 100_000,
          decimals: 2,
          visible: IS_LAND,
          help: ['1 亩约 666.67 平方米', '1 mu is about 666.67 m²'],
        }),
        number('count', ['数量', 'Number'], ['台（套）', 'pieces'], {
          min: 1,
          max: 10_000,
          visible: is('kind', 'equipment'),
        }),
        line('certificate', ['权证号', 'Number of the title'], { required: false, max: 60 }),
        date('acquiredOn', ['取得日期', 'Acquired on'], { to: 0, required: false }),
      ]),
      group('value', ['价值', 'Value'], ENTRY, [
        money('originalValue', ['原值', 'Original value'], { required: false }),
        money('appraisedValue', ['评估价值', 'Appraised value'], {
          required: false,
          help: ['处置时用，由评估机构出具', 'For disposal, by an appraiser'],
        }),
        money('appraisedRent', ['评估年租金', 'Appraised rent a year'], {
          required: false,
          help: ['出租发包时用来比较租金', 'The rent is compared with it'],
        }),
        date('appraisedOn', ['评估日期', 'Appraised on'], { to: 0, required: false }),
        money('basePrice', ['年租金底价', 'Base price a year'], {
          required: false,
          help: ['公开招租时的最低价', 'The least that is asked for in an open tender'],
        }),
      ]),
      group('use', ['使用', 'Use'], ENTRY, [
        choice(
          'use',
          ['使用情况', 'Use'],
          [
            ['own', '集体自用', 'Used by the collective'],
            ['leased', '出租', 'Leased'],
            ['contracted', '发包', 'Contracted'],
            ['idle', '闲置', 'Idle'],
            ['occupied', '被占用', 'Occupied without right'],
          ],
        ),
        line('occupant', ['使用人', 'Used by'], {
          personal: 'personal',
          visible: oneOf('use', 'leased', 'contracted', 'occupied'),
        }),
        line('contractNumber', ['租赁合同编号', 'Number of the lease'], { max: 30, visible: IS_LET }),
        money('rent', ['现年租金', 'Rent a year now'], { visible: IS_LET }),
        date('leaseEnd', ['租期至', 'Leased until'], { visible: IS_LET }),
        line('useNote', ['情况说明', 'Explanation'], {
          required: false,
          max: 200,
          visible: not(is('use', 'own')),
        }),
      ]),
    ],
    checks: [],
  },
  writers: ['clerk', 'town-assets'],
  readers: ALL_OFFICES,
};
