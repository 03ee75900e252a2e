import type { Answer } from '@dingban/shared/api/contracts';
import { type DeskFilter, submittedWithin } from '@dingban/shared/desk/filter';
import type { Place } from '@dingban/shared/org/place';
import { never } from '@dingban/shared/result';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';

/** The lists through which a search goes, and by what time they are ordered. */
export interface Source {
  readonly by: Answer<'deskCases'>['by'];
  readonly lists: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

type Places = ReadonlyMap<string, Place>;

const casesAt = ({ id, level }: Place, places: Places): readonly string[] => {
  switch (level) {
    case 'village':
      return [lists.cases(id)];
    case 'town':
      return [lists.casesOfTown(id)];
    case 'city':
      return [...places.values()]
        .filter((place) => place.level === 'town' && place.parent === id)
        .map((town) => lists.casesOfTown(town.id));
    default:
      return never(level);
  }
};

const ofPerson = ({ id, as }: NonNullable<DeskFilter['person']>): Source => {
  switch (as) {
    case 'applicant':
      return { by: 'submitted', lists: [lists.started(id)] };
    case 'asked':
      return { by: 'due', lists: [lists.todo(id)] };
    case 'handled':
      return { by: 'handled', lists: [lists.done(id)] };
    default:
      return never(as);
  }
};

/** The shortest way to what is looked for: somebody's own lists, the open warnings, or the cases of the places. */
export const sourceOf = (filter: DeskFilter, at: readonly Place[], places: Places): Source => {
  const { person, state } = filter;
  const source =
    person !== undefined
      ? ofPerson(person)
      : state === 'warned'
        ? { by: 'warned' as const, lists: at.map(({ id }) => lists.warnings('open', id)) }
        : { by: 'submitted' as const, lists: at.flatMap((place) => casesAt(place, places)) };
  if (source.by !== 'submitted') return source;
  const { first, last } = submittedWithin(filter);
  return {
    ...source,
    ...(first === undefined ? {} : { from: byTime(first) }),
    // `~` comes after every sign of an id.
    ...(last === undefined ? {} : { to: `${byTime(last)}#~` }),
  };
};
