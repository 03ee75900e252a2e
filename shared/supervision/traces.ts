import type { Told } from './told.ts';
import type { Trace } from './window.ts';

/** What kinds of traces a case leaves; each stands beside the rules that look back at it, in `traces/`. */
const TRACERS: readonly ((told: Told) => readonly Trace[])[] = [];

/** Everything that a case leaves behind as it stands now. One that ended without effect leaves nothing. */
export const tracesOf = (told: Told): readonly Trace[] =>
  told.status === 'rejected' || told.status === 'withdrawn' ? [] : TRACERS.flatMap((trace) => trace(told));
