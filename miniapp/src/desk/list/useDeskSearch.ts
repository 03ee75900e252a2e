import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { ask, type Outcome } from '../../api/client.ts';
import { type Loaded, useLoad } from '../../api/load.ts';
import type { DeskFilter, Order } from '../../model/desk.ts';

type Result = Answer<'deskCases'>;

/** So many requests in a row may find nothing before somebody is asked whether to go on. */
const TURNS = 4;

const search = async (
  filter: DeskFilter,
  order: Order,
  from: Result | undefined,
): Promise<Outcome<Result>> => {
  let sofar = from;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before: Result | undefined = sofar;
    const outcome = await ask('deskCases', {
      body: { filter, order, ...(before?.cursor === undefined ? {} : { cursor: before.cursor }) },
    });
    if (!outcome.ok) return outcome;
    const next = outcome.data;
    sofar = {
      ...next,
      items: [...(before?.items ?? []), ...next.items],
      examined: (before?.examined ?? 0) + next.examined,
    };
    if (next.items.length > 0 || next.cursor === undefined) break;
  }
  return sofar === undefined ? search(filter, order, from) : { ok: true, data: sofar };
};

/** What a search has found so far. `more` is absent at its end, and while one is waiting for it. */
export const useDeskSearch = (
  filter: DeskFilter,
  order: Order,
): Loaded<Result> & { readonly asking: boolean; readonly more?: () => void } => {
  const loaded = useLoad(() => search(filter, order, undefined));
  const [asking, setAsking] = useState(false);
  const { state } = loaded;
  if (state.kind !== 'ready' || state.data.cursor === undefined || asking) return { ...loaded, asking };
  const sofar = state.data;
  return {
    ...loaded,
    asking,
    more: () => {
      setAsking(true);
      void search(filter, order, sofar).then((next) => {
        setAsking(false);
        if (next.ok) loaded.put(next.data);
      });
    },
  };
};
