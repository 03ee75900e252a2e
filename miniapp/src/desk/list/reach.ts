import type { Answer } from '@dingban/shared/api/contracts';
import { ask, type Outcome } from '../../api/client.ts';
import { say } from '../../i18n/t.ts';
import type { Known } from '../../model/desk.ts';

type Place = Answer<'places'>['places'][number];

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly facts: string;
}

/** What somebody can choose from at the desk. */
export interface Reach extends Known {
  readonly placeChoices: readonly Choice[];
  readonly matterChoices: readonly Choice[];
  /** Where people are looked for when no place is chosen; absent for whoever supervises the whole city. */
  readonly home?: string;
  /** Whether this person may see who took lists away. */
  readonly exports: boolean;
  readonly levels: ReadonlyMap<string, Place['level']>;
}

/** Posts that supervise; the server decides, this only spares choices that it would refuse. */
const SUPERVISING: readonly string[] = [
  'supervision-head',
  'town-discipline',
  'town-leader',
  'city-supervisor',
];

export const loadReach = async (): Promise<Outcome<Reach>> => {
  const [me, places, catalogue] = await Promise.all([ask('me'), ask('places'), ask('catalogue')]);
  if (!me.ok) return me;
  if (!places.ok) return places;
  if (!catalogue.ok) return catalogue;
  const all = places.data.places;
  const byId = new Map(all.map((place) => [place.id, place]));
  const own = me.data.posts.filter(({ role }) => SUPERVISING.includes(role)).map(({ place }) => place);
  const lies = (id: string | undefined): boolean =>
    id !== undefined && (own.some((one) => one.id === id) || lies(byId.get(id)?.parent));
  const within = all.filter(({ id }) => lies(id));
  const matters = catalogue.data.matters;
  const home = own.find(({ level }) => level !== 'city')?.id;
  return {
    ok: true,
    data: {
      placeChoices: within.map(({ id, name, parent, level }) => ({
        id,
        label: name,
        facts: level === 'village' ? (byId.get(parent ?? '')?.name ?? '') : '',
      })),
      matterChoices: matters.flatMap(({ id, label, group, subModules }) => [
        { id, label: say(label), facts: say(group) },
        ...subModules.map((sub) => ({ id: `${id}/${sub.id}`, label: say(sub.label), facts: say(label) })),
      ]),
      places: new Map(all.map(({ id, name }) => [id, name])),
      levels: new Map(all.map(({ id, level }) => [id, level])),
      matters: new Map(
        matters.flatMap(({ id, label, subModules }) => [
          [id, say(label)] as const,
          ...subModules.map((sub) => [`${id}/${sub.id}`, `${say(label)} · ${say(sub.label)}`] as const),
        ]),
      ),
      ...(home === undefined ? {} : { home }),
      exports: me.data.rights.includes('desk.exports'),
    },
  };
};
