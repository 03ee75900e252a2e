import { useState } from 'react';
import type { Outcome } from './client.ts';
import { type Loaded, useLoad } from './load.ts';

interface Listed<T> {
  readonly items: readonly T[];
  readonly cursor?: string | undefined;
}

/** A list that comes in parts. `more` is absent at its end. */
export const usePages = <T>(
  load: (cursor: string | undefined) => Promise<Outcome<Listed<T>>>,
): Loaded<Listed<T>> & { readonly more?: () => void } => {
  const loaded = useLoad(() => load(undefined));
  const [asking, setAsking] = useState(false);
  const { state } = loaded;
  if (state.kind !== 'ready' || state.data.cursor === undefined || asking) return loaded;
  const { items, cursor } = state.data;
  return {
    ...loaded,
    more: () => {
      setAsking(true);
      void load(cursor).then((next) => {
        setAsking(false);
        if (next.ok) loaded.put({ ...next.data, items: [...items, ...next.data.items] });
      });
    },
  };
};
