import { group } from '../catalogue/define.ts';
import { choice, date, entry, idNumber, is, line, money, oneOf, person } from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { ALL_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

const BRINGS_RENT = oneOf('kind', 'lease', 'contracting');

/** The contracts of a village, reminded of before they end (合同到期提醒, mechanism 15), with the rent for rule 19. */
export const contracts: Registry = {
  id: 'contracts',
  label: text('合同台账', 'Register of contracts'),
  purpose: text('村里签的合同、期限和租金收缴', 'The contracts of the village, their terms and rents'),
  scope: 'village',
  key: ['number'],
  name: ['title', 'number'],
  listed: ['kind', 'end', 'state'],
  offered: ['partyIdNumber'],
  form: {
    groups: [
      group('contract', ['合同', 'Contract'], ENTRY, [
        line('number', ['合同编号', 'Number of the contract'], { max: 30 }),
        line('title', ['合同名称', 'Title of the contract']),
        choice(
          'kind',
          ['合同类型', 'Kind of contract'],
          [
            ['works', '工程施工', 'Works'],
            ['goods', '货物采购', 'Goods'],
            ['service', '服务采购', 'Services'],
            ['lease', '资产出租', 'Lease of an asset'],
            ['contracting', '资源发包', 'Contracting of a resource'],
            ['employment', '聘用', 'Employment'],
            ['other', '其他', 'Other'],
          ],
        ),
        entry('asset', ['对应资产', 'The asset'], 'assets', { visible: BRINGS_RENT }),
        date('signedOn', ['签订日期', 'Signed on'], { to: 0 }),
        date('start', ['合同起始日', 'First day']),
        date('end', ['合同到期日', 'Last day']),
        person('handler', ['经办人', 'Handler'], { required: false }),
        line('caseNumber', ['办件编号', 'Number of the case'], {
          required: false,
          max: 30,
          help: ['本系统里审批这份合同的办件', 'The case in which it was approved'],
        }),
      ]),
      group('party', ['对方', 'Other party'], ENTRY, [
        choice(
          'partyKind',
          ['对方类型', 'Kind of party'],
          [
            ['firm', '单位', 'Firm'],
            ['person', '个人', 'Person'],
          ],
        ),
        entry('supplier', ['对方单位', 'The firm'], 'suppliers', {
          visible: is('partyKind', 'firm'),
          required: false,
          help: ['在供应商库里的请选择', 'Choose it where the register of suppliers has it'],
        }),
        line('party', ['对方名称', 'Name of the party'], { personal: 'personal' }),
        idNumber('partyIdNumber', ['对方身份证号', 'ID number of the party'], {
          visible: is('partyKind', 'person'),
          required: false,
          help: ['只用来比对是否为村干部亲属', 'Only compared with the relatives of cadres'],
        }),
      ]),
      group('money', ['金额与租金', 'Amount and rent'], ENTRY, [
        money('amount', ['合同总额', 'Amount of the contract']),
        money('deposit', ['保证金', 'Deposit'], { min: 0, required: false }),
        money('yearlyRent', ['年租金', 'Rent a year'], { visible: BRINGS_RENT }),
        date('rentPaidUntil', ['租金已缴至', 'Rent paid until'], {
          visible: BRINGS_RENT,
          help: ['已缴租金所属期间的最后一天', 'The last day for which the rent is paid'],
        }),
        choice(
          'state',
          ['履行状态', 'State'],
          [
            ['running', '履行中', 'Running'],
            ['ended', '到期终止', 'Ended'],
            ['terminated', '提前解除', 'Terminated early'],
            ['disputed', '有纠纷', 'Disputed'],
          ],
        ),
      ]),
    ],
    checks: [
      {
        kind: 'notBefore',
        field: 'end',
        other: 'start',
        message: text('到期日不能早于起始日', 'The last day cannot come before the first'),
      },
    ],
  },
  writers: ['clerk', 'town-assets'],
  readers: ALL_OFFICES,
};
