import type { MatterEntry } from '../catalogue.ts';
import { cadreAllowance } from '../matters/cadreAllowance.ts';
import { cashAdvance } from '../matters/cashAdvance.ts';
import { expensePayment } from '../matters/expensePayment.ts';
import { nonProductionExpense } from '../matters/nonProductionExpense.ts';

/** In the order in which people see them. */
export const finance: readonly MatterEntry[] = [
  { id: 'expense-payment', load: expensePayment },
  { id: 'non-production-expense', load: nonProductionExpense },
  { id: 'cash-advance', load: cashAdvance },
  { id: 'cadre-allowance', load: cadreAllowance },
];
