import { group } from '../catalogue/define.ts';
import { choice, date, is, line, not, person } from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { ALL_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

/** Every seal of a village with whoever keeps it: seal and holder are apart (人印分离, mechanism 5). */
export const seals: Registry = {
  id: 'seals',
  label: text('印章台账', 'Register of seals'),
  purpose: text(
    '每枚印章是什么、由谁保管、能不能用',
    'Each seal: what it is, who keeps it, whether it may be used',
  ),
  scope: 'village',
  key: ['name'],
  name: ['name'],
  listed: ['kind', 'state'],
  offered: [],
  form: {
    groups: [
      group('seal', ['印章', 'Seal'], ENTRY, [
        line('name', ['印章名称', 'Name of the seal'], {
          help: ['与印面文字完全一致', 'Exactly as the imprint reads'],
        }),
        choice(
          'kind',
          ['印章种类', 'Kind of seal'],
          [
            ['committee', '村民委员会公章', 'Seal of the village committee'],
            ['cooperative', '股份经济合作社公章', 'Seal of the cooperative'],
            ['party', '村党组织印章', 'Seal of the party organisation'],
            ['supervision', '村务监督委员会印章', 'Seal of the supervision committee'],
            ['finance', '财务专用章', 'Finance seal'],
            ['contract', '合同专用章', 'Contract seal'],
            ['legal-person', '法人名章', 'Personal seal of the legal representative'],
          ],
        ),
        line('code', ['印章编码', 'Code of the seal'], {
          min: 13,
          max: 13,
          required: false,
          help: [
            '公安备案的 13 位编码，老印章没有的不填',
            '13 digits given by the police; old seals have none',
          ],
        }),
        date('madeOn', ['启用日期', 'In use since'], { to: 0 }),
      ]),
      group('keeping', ['保管', 'Keeping'], ENTRY, [
        person('keeper', ['保管人', 'Keeper'], {
          help: ['不能由审批用印的人保管', 'Nobody who approves its use may keep it'],
        }),
        person('standIn', ['代管人', 'Stand-in'], {
          required: false,
          help: ['保管人外出时由谁代管', 'Who keeps it while the keeper is away'],
        }),
        line('place', ['存放地点', 'Where it is kept'], { disclosure: 'internal' }),
        choice(
          'state',
          ['印章状态', 'State of the seal'],
          [
            ['in-use', '在用', 'In use'],
            ['sealed-up', '封存', 'Sealed up'],
            ['lost', '遗失', 'Lost'],
            ['replaced', '已换新章', 'Replaced'],
            ['handed-in', '已上缴销毁', 'Handed in and destroyed'],
          ],
        ),
        date('stateSince', ['状态变更日期', 'Since when'], { to: 0, visible: not(is('state', 'in-use')) }),
        line('note', ['备注', 'Note'], { required: false, max: 200 }),
      ]),
    ],
    checks: [
      {
        kind: 'different',
        field: 'standIn',
        other: 'keeper',
        message: text('代管人不能是保管人本人', 'The stand-in cannot be the keeper'),
      },
      {
        kind: 'notBefore',
        field: 'stateSince',
        other: 'madeOn',
        message: text('不能早于启用日期', 'Not before it came into use'),
      },
    ],
  },
  writers: ['clerk', 'town-assets'],
  readers: ALL_OFFICES,
};
