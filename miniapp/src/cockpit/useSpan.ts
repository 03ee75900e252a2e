import { useRef, useState } from 'react';
import type { Outcome } from '../api/client.ts';
import { type Loaded, useLoad } from '../api/load.ts';
import { type Span, spanQuery } from './Scope.tsx';

interface Spanned<T> {
  readonly loaded: Loaded<T>;
  readonly span: Span;
  readonly choose: (next: Span) => void;
}

/** Figures of a place over a span of months, which ends with the newest month that the server knows. */
export const useSpan = <T extends { readonly to: string }>(
  place: string,
  load: (query: {
    readonly place?: string;
    readonly from?: string;
    readonly to?: string;
  }) => Promise<Outcome<T>>,
): Spanned<T> => {
  const [span, setSpan] = useState<Span>('12');
  const newest = useRef<string | undefined>(undefined);
  // What is loaded next is asked for before the state has changed.
  const chosen = useRef<Span>('12');
  const loaded = useLoad(() =>
    load({ ...(place === '' ? {} : { place }), ...spanQuery(chosen.current, newest.current) }),
  );
  if (loaded.state.kind === 'ready') newest.current = loaded.state.data.to;
  return {
    loaded,
    span,
    choose: (next) => {
      chosen.current = next;
      setSpan(next);
      loaded.again();
    },
  };
};
