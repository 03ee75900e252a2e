import type { MatterEntry } from '../catalogue.ts';
import { expensePayment } from '../matters/expensePayment.ts';

/** In the order in which people see them. */
export const finance: readonly MatterEntry[] = [{ id: 'expense-payment', load: expensePayment }];
