import type { Column } from '../../../form/field.ts';
import { bankAccount, calculated, choice, entry, idNumber, line, money, name, number } from '../../fields.ts';
import { trade } from './trades.ts';

/**
 * Who worked, by name (用工实名, mechanism 14). Rules compare the ID number with the dead, the absent and the same day
 * elsewhere, so it is asked of everybody; it stays sealed and is never shown.
 */
const picked = (fills: Readonly<Record<string, string>>): readonly Column[] => [
  entry('worker', ['从工匠库选择', 'From the register of craftsmen'], 'craftsmen', {
    required: false,
    help: ['选中后自动带出；库里没有的直接填写', 'Fills in the rest; who is not in it is typed in'],
    fills,
  }),
  name('workerName', ['务工人员', 'Worker']),
  idNumber('workerIdNumber', ['务工人员身份证号', 'ID number of the worker']),
];

export const workerByName: readonly Column[] = picked({ name: 'workerName', idNumber: 'workerIdNumber' });

export const paidWorker: readonly Column[] = picked({
  name: 'workerName',
  idNumber: 'workerIdNumber',
  dayWage: 'dayWage',
});

export const workerWithAccount: readonly Column[] = picked({
  name: 'workerName',
  idNumber: 'workerIdNumber',
  dayWage: 'dayWage',
  bank: 'wageBank',
  bankAccount: 'wageAccount',
});

/** No day wage of a village comes near it; a slip of the decimal point does. Fen. */
const HIGHEST_DAY_WAGE = 200_000;

export const dayWage = money('dayWage', ['日工资', 'Day wage'], {
  max: HIGHEST_DAY_WAGE,
  help: ['每个工日多少元', 'Yuan a day'],
});

/** Work and pay of one row; `longest` is the most days that it may claim. */
export const dayWork = (longest: number): readonly Column[] => [
  trade(),
  number('days', ['工日', 'Days worked'], ['工日', 'days'], {
    min: 0.5,
    max: longest,
    decimals: 1,
    help: ['半天填 0.5', 'Half a day is 0.5'],
  }),
  dayWage,
  calculated('pay', ['应得报酬', 'Pay'], 'money', { kind: 'product', of: ['days', 'dayWage'] }),
];

export const wageAccount: readonly Column[] = [
  line('wageBank', ['开户银行', 'Bank'], { disclosure: 'internal', max: 40 }),
  bankAccount('wageAccount', ['收款账号', 'Account'], {
    help: ['必须是本人账户', 'An account of the worker, of nobody else'],
  }),
];

/** Village cadres may not draw extra pay as labour; their relatives may work, but everybody is to know. */
export const tie = choice(
  'tie',
  ['与村干部关系', 'Tie to a cadre'],
  [
    ['none', '无', 'None'],
    ['relative', '村干部近亲属', 'Close relative of a cadre'],
    ['cadre', '村干部本人', 'A cadre'],
  ],
  {
    help: ['村干部履职不得另领用工报酬', 'Cadres draw no labour pay for what their post asks of them'],
  },
);
