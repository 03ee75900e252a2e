import type { Denied } from '@dingban/shared/api/client';
import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../api/client.ts';

export interface Found<T> {
  readonly items: readonly T[];
  readonly cursor?: string | undefined;
}

export type Search<T> = (words: string, cursor: string | undefined) => Promise<Outcome<Found<T>>>;

export type SearchState<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'found'; readonly found: Found<T>; readonly more: (() => void) | undefined }
  | { readonly kind: 'failed'; readonly error: Denied; readonly again: () => void };

/** So long after the last letter one asks. Milliseconds. */
const PAUSE = 250;

/** Looks for what is being typed. An answer to older words never covers a newer one. */
export const useSearch = <T>(search: Search<T>, words: string): SearchState<T> => {
  const [answer, setAnswer] = useState<Outcome<Found<T>>>();
  const [turn, setTurn] = useState(0);
  const latest = useRef(search);
  latest.current = search;
  const asked = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks the same words again
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    const timer = setTimeout(
      () => {
        void latest.current(words, undefined).then((found) => {
          if (mine === asked.current) setAnswer(found);
        });
      },
      words === '' ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [words, turn]);

  if (answer === undefined) return { kind: 'asking' };
  if (!answer.ok)
    return {
      kind: 'failed',
      error: answer.error,
      again: () => {
        setAnswer(undefined);
        setTurn(turn + 1);
      },
    };
  const { items, cursor } = answer.data;
  const mine = asked.current;
  return {
    kind: 'found',
    found: answer.data,
    more:
      cursor === undefined
        ? undefined
        : () => {
            void latest.current(words, cursor).then((next) => {
              if (next.ok && mine === asked.current)
                setAnswer({ ok: true, data: { ...next.data, items: [...items, ...next.data.items] } });
            });
          },
  };
};
