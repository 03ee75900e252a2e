import type { Check, Column } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { calculated, earlierCase, entry, money, paragraph } from '../../fields.ts';

/** Every tender belongs to a project that was decided (一项目一档, mechanism 12). */
export const initiation = earlierCase(
  'initiation',
  ['所属立项', 'The project decided'],
  ['project-initiation'],
  {
    help: [
      '选已批准的立项办件，图纸、清单和决议都在里面',
      'Drawings, quantities and resolution are in that case',
    ],
  },
);

export const scope = paragraph('scope', ['发包内容和要求', 'What is contracted'], {
  min: 10,
  help: ['工程范围、质量、工期，不得指定品牌和厂家', 'Scope, quality and time; no brand and no maker'],
});

/** The most that may be paid; it decides the tier of approval and is published with the invitation. */
export const ceiling = (max = 10_000_000_000): Column =>
  money('amount', ['最高限价', 'Ceiling price'], {
    max,
    help: ['不得高于立项批准的工程金额', 'Not above the amount of the project as decided'],
  });

/** Whoever was chosen, for how much, and how much below the ceiling that is. */
export const awarded: readonly Column[] = [
  entry('supplier', ['中选单位', 'Chosen firm'], 'suppliers'),
  money('awardPrice', ['中选价', 'Price chosen']),
  calculated('saving', ['比限价节约', 'Below the ceiling'], 'money', {
    kind: 'difference',
    of: 'amount',
    minus: ['awardPrice'],
  }),
];

export const awardChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'awardPrice',
    other: 'amount',
    message: text('中选价不能高于最高限价', 'The price chosen cannot exceed the ceiling'),
  },
  {
    kind: 'equal',
    field: 'contractAmount',
    other: 'awardPrice',
    message: text('合同金额须与中选价一致', 'The contract must be for the price chosen'),
  },
];
