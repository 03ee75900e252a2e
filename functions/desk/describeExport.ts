import type { Answer } from '@dingban/shared/api/contracts';
import { findMatter } from '@dingban/shared/catalogue/catalogue';
import type { ExportAction } from '@dingban/shared/desk/exportAction';
import { openValues } from '../keys/seal.ts';
import { byOf } from '../read/labels.ts';
import { allPlaces, namesOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';

type Item = Answer<'deskExports'>['items'][number];

/** Who took which list away: who, when, what was looked for, how many rows. */
export const describeExport = async (app: App, aggregate: string): Promise<Item | undefined> => {
  // An aggregate of this name holds this one action.
  const [action] = (await app.store.actions.load(aggregate)) as unknown as readonly ExportAction[];
  if (action === undefined) return undefined;
  const { filter, rows, cut } = action.body;
  const { words: sealed, ...rest } = filter;
  const key = sealed === undefined ? undefined : await app.keys.find(aggregate);
  const words = sealed === undefined ? undefined : openValues({ words: sealed }, aggregate, key).words;
  const people = [
    ...(action.by.kind === 'person' ? [action.by.id] : []),
    ...(rest.person === undefined ? [] : [rest.person.id]),
  ];
  const [names, places] = await Promise.all([namesOf(app, people), allPlaces(app)]);
  const place = action.by.kind === 'person' ? places.get(action.by.place) : undefined;
  const where = rest.place === undefined ? undefined : places.get(rest.place)?.name;
  const matter = rest.matter === undefined ? undefined : findMatter(rest.matter)?.label;
  return {
    id: action.id,
    at: action.at,
    by: byOf(action.by, names),
    ...(place === undefined ? {} : { place }),
    filter: {
      ...rest,
      status: rest.status === undefined ? undefined : [...rest.status],
      ...(typeof words === 'string' ? { words } : {}),
    },
    ...(rest.person === undefined ? {} : { person: names.get(rest.person.id) ?? '' }),
    ...(where === undefined ? {} : { where }),
    ...(matter === undefined ? {} : { matterLabel: { ...matter } }),
    rows,
    cut,
  };
};
