import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';

/** JSON as it lies in an item: text, or raw-deflated text when that is smaller. A write unit is one KB. */
export type Packed = { readonly text: string } | { readonly deflated: Uint8Array };

/** Below this many characters deflate does not win anything worth its time. */
const WORTH_DEFLATING = 160;

export const pack = (value: Json): Packed => {
  const text = canonical(value);
  if (text.length < WORTH_DEFLATING) return { text };
  const bytes = Buffer.from(text, 'utf8');
  const deflated = deflateRawSync(bytes);
  return deflated.length < bytes.length ? { deflated } : { text };
};

export const unpack = (packed: { readonly text?: unknown; readonly deflated?: unknown }): Json => {
  if (typeof packed.text === 'string') return JSON.parse(packed.text);
  if (packed.deflated instanceof Uint8Array)
    return JSON.parse(inflateRawSync(packed.deflated).toString('utf8'));
  throw new Error('an item without its content');
};
