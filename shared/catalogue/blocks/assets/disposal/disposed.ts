import type { Check, Column } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { entry, line, money, number } from '../../../fields.ts';

/** What leaves the books, and what it stands there for. `value` names the original value: `amount` where it decides the tier. */
export const disposed = (value: 'amount' | 'originalValue'): readonly Column[] => [
  entry('asset', ['处置资产', 'Asset'], 'assets', {
    fills: { number: 'assetNumber', originalValue: value },
    help: ['台账里没有的先登记资产', 'What is not in the register is entered there first'],
  }),
  line('assetNumber', ['资产编号', 'Number of the asset'], { max: 30 }),
  money(value, ['账面原值', 'Original value']),
  money('netValue', ['账面净值', 'Net value'], { min: 0, help: ['原值减累计折旧', 'Less depreciation'] }),
  number('usedYears', ['已使用年限', 'Years in use'], ['年', 'years'], { max: 100, decimals: 1 }),
];

export const netChecks = (value: 'amount' | 'originalValue'): readonly Check[] => [
  {
    kind: 'notMoreThan',
    field: 'netValue',
    other: value,
    message: text('净值不能高于原值', 'The net value cannot exceed the original'),
  },
];
