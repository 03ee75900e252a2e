import type { Json } from '@dingban/shared/ledger/canonical';
import type { Directory } from '@dingban/shared/org/directory';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { DEMO_CITY } from '../../demo/city.ts';
import { type DemoTown, type DemoVillage, TOWNS } from '../../demo/places.ts';
import type { Village } from '../place.ts';

/*
 * The year of an invented city is played by the demonstration's villages and people, so that names show and whoever
 * signs in at the sandbox finds cases. Small villages have fewer posts than the invented ones: there one person plays
 * several.
 */

const CITY = '1';

const STAGE: readonly { readonly town: DemoTown; readonly village: DemoVillage }[] = TOWNS.flatMap((town) =>
  town.villages.map((village) => ({ town, village })),
);

export const MOST_VILLAGES = STAGE.length;

const KNOWN = new Set(DEMO_CITY.people.map(({ userid }) => userid));

/** Suffixes of the userids of the demonstration, for each post the first that the village has. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  clerk: ['clerk'],
  director: ['director', 'secretary'],
  coop: ['cooperative', 'member1'],
  secretary: ['secretary'],
  supervision: ['supervision'],
  accountant: ['accountant', 'clerk'],
  custodian: ['custodian', 'member1'],
  'member-1': ['member1'],
  'member-2': ['member2', 'member1'],
  'rep-1': ['rep01'],
  'rep-2': ['rep02', 'rep01'],
};

const TOWN_PARTS: readonly string[] = [
  'discipline',
  'assets',
  'leader',
  'civil',
  'agriculture',
  'construction',
  'trading',
];

/** The suffix of a town post's userid in the invented city: `t1-town-civil-affairs`. */
const inventedTownPost = (part: string): string => `town-${part === 'civil' ? 'civil-affairs' : part}`;

export interface Cast {
  readonly places: PlaceChain;
  readonly directory: Directory;
  /** Villagers who may rate. */
  readonly villagers: readonly string[];
  /** The same value with every invented place and person replaced, also where they are names of members. */
  readonly played: <T>(value: T) => T;
}

interface Names {
  /** Whole texts: ids of places and people. */
  readonly ids: ReadonlyMap<string, string>;
  /** The name of the village, which stands within titles and sentences as well. */
  readonly told: readonly [from: string, to: string];
}

const replaced = (value: Json, names: Names): Json => {
  if (typeof value === 'string') return names.ids.get(value) ?? value.replaceAll(...names.told);
  if (Array.isArray(value)) return value.map((one) => replaced(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      names.ids.get(name) ?? name,
      one === undefined ? one : replaced(one, names),
    ]),
  );
};

const directoryAt = (places: PlaceChain): Directory => {
  const here = new Set<string>(Object.values(places));
  return {
    places,
    posts: DEMO_CITY.roles.flatMap(({ role, userid, scopes }) =>
      scopes.map(String).flatMap((place) => (here.has(place) ? [{ person: userid, role, place }] : [])),
    ),
  };
};

/** Who plays an invented village. Throws when there are more of them than the demonstration has. */
export const castOf = (invented: Village): Cast => {
  const found = STAGE[invented.index];
  if (found === undefined) throw new RangeError(`the demonstration has ${MOST_VILLAGES} villages`);
  const { town, village } = found;
  const places: PlaceChain = { village: String(village.id), town: String(town.id), city: CITY };
  const names = new Map<string, string>([
    [invented.places.village, places.village],
    [invented.places.town, places.town],
    [invented.places.city, places.city],
    [`${invented.places.village}-resident`, `${town.key}-leader`],
  ]);
  for (const [post, parts] of Object.entries(PARTS)) {
    const part = parts.map((suffix) => `${village.key}-${suffix}`).find((userid) => KNOWN.has(userid));
    if (part !== undefined) names.set(`${invented.places.village}-${post}`, part);
  }
  for (const part of TOWN_PARTS)
    for (const userid of [`${town.key}-${part}`, `${town.key}-town-${part}`])
      if (KNOWN.has(userid)) names.set(`${invented.places.town}-${inventedTownPost(part)}`, userid);
  return {
    places,
    directory: directoryAt(places),
    villagers: DEMO_CITY.people
      .map(({ userid }) => userid)
      .filter((userid) => userid.startsWith(`${village.key}-v`)),
    // Only texts change, so the type stays.
    played: <T>(value: T): T =>
      replaced(value as Json, { ids: names, told: [invented.name, village.name] }) as T,
  };
};
