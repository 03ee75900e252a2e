import type { Told } from './told.ts';
import { amountTraces } from './traces/amount.ts';
import { benefitTraces } from './traces/benefit.ts';
import { contractTraces } from './traces/contract.ts';
import { invoiceTraces } from './traces/invoice.ts';
import { labourTraces } from './traces/labour.ts';
import { photoTraces } from './traces/photo.ts';
import { receivedTraces } from './traces/received.ts';
import { resolutionTraces } from './traces/resolutions.ts';
import { spendTraces } from './traces/spend.ts';
import { wageTraces } from './traces/wage.ts';
import type { Trace } from './window.ts';

/** What kinds of traces a case leaves; each stands beside the rules that look back at it, in `traces/`. */
const TRACERS: readonly ((told: Told) => readonly Trace[])[] = [
  amountTraces,
  benefitTraces,
  contractTraces,
  invoiceTraces,
  labourTraces,
  photoTraces,
  receivedTraces,
  resolutionTraces,
  spendTraces,
  wageTraces,
];

/** Everything that a case leaves behind as it stands now. One that ended without effect leaves nothing. */
export const tracesOf = (told: Told): readonly Trace[] =>
  told.status === 'rejected' || told.status === 'withdrawn' ? [] : TRACERS.flatMap((trace) => trace(told));
