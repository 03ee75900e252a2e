import type { MatterEntry } from '../catalogue.ts';
import { sealUse1 } from './sealUse1.ts';

/** A version that nobody applies by any more, kept for ever: cases run to their end by the one that they began with. */
export interface PastEntry extends MatterEntry {
  readonly version: number;
}

export const PAST: readonly PastEntry[] = [{ id: 'seal-use', version: 1, load: sealUse1 }];
