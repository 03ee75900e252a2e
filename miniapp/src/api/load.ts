import type { Denied } from '@dingban/shared/api/client';
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { openSignIn } from '../path.ts';
import type { Outcome } from './client.ts';
import { onSent } from './outbox.ts';

export type Loading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly data: T }
  | { readonly kind: 'failed'; readonly error: Denied };

export interface Loaded<T> {
  readonly state: Loading<T>;
  readonly again: () => void;
  /** Shows what an action answered, without asking once more. */
  readonly put: (data: T) => void;
}

/** Loads when the page is shown, also when one comes back to it. What was there stays until the new is. */
export const useLoad = <T>(load: () => Promise<Outcome<T>>): Loaded<T> => {
  const [state, setState] = useState<Loading<T>>({ kind: 'loading' });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);
  const asking = useRef(false);

  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    asking.current = true;
    void latest.current().then((outcome) => {
      if (mine !== turn.current) return;
      asking.current = false;
      if (outcome.ok) {
        setState({ kind: 'ready', data: outcome.data });
        return;
      }
      const { error } = outcome;
      if (error.code === 'no-session') openSignIn();
      else
        setState((before) =>
          before.kind === 'ready' && error.code === 'offline' ? before : { kind: 'failed', error },
        );
    });
  }, []);

  // A part that is drawn later never hears that the page was shown, so it asks for itself.
  useEffect(() => {
    if (turn.current === 0) again();
  }, [again]);
  // What waited on the phone has reached the server: what is shown is old now.
  useEffect(() => onSent(again), [again]);
  useDidShow(() => {
    if (!asking.current) again();
  });
  return { state, again, put: useCallback((data: T) => setState({ kind: 'ready', data }), []) };
};
