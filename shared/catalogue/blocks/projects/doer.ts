import type { Column } from '../../../form/field.ts';
import { choice, entry, is, yesNo } from '../../fields.ts';

/**
 * Who does the works without a tender: a craftsman or a firm, either of them from the register (供应商工匠库,
 * mechanism 13), and whether a cadre is kin to them (rule related-party).
 */
export const doer: readonly Column[] = [
  choice(
    'doerKind',
    ['承做方', 'Done by'],
    [
      ['craftsman', '在册乡村工匠', 'Registered craftsman'],
      ['firm', '在册企业', 'Registered firm'],
    ],
    {
      help: [
        '村里自己派工的，工钱走“临时用工”',
        'Labour that the village hires itself is paid as casual labour',
      ],
    },
  ),
  entry('craftsman', ['承做工匠', 'Craftsman'], 'craftsmen', {
    personal: 'personal',
    visible: is('doerKind', 'craftsman'),
  }),
  entry('supplier', ['承做企业', 'Firm'], 'suppliers', {
    visible: is('doerKind', 'firm'),
    help: ['库里没有的，先请镇里登记入库', 'Whoever is not in the register is entered by the town first'],
  }),
  yesNo('doerKin', ['承做方与村干部有无亲属关系', 'Is the doer kin to a cadre'], {
    help: ['有的，相关村干部须回避', 'If so, that cadre stands aside'],
  }),
];
