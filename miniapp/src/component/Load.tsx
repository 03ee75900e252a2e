import type { ReactNode } from 'react';
import type { Loaded } from '../api/load.ts';
import { say } from '../i18n/t.ts';
import { ErrorState, Skeleton } from './State.tsx';

/** Skeleton, error or the thing itself. */
export const Load = <T,>({
  loaded,
  children,
}: {
  readonly loaded: Loaded<T>;
  readonly children: (data: T) => ReactNode;
}) => {
  const { state, again } = loaded;
  switch (state.kind) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <ErrorState title={say(state.error.message)} words={say(state.error.hint)} onRetry={again} />;
    case 'ready':
      return <>{children(state.data)}</>;
  }
};
