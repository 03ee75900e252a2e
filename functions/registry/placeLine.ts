import type { Place } from '@dingban/shared/org/place';
import type { LineOf } from '@dingban/shared/registry/access';
import type { Registry } from '@dingban/shared/registry/registry';
import { allPlaces } from '../read/people.ts';
import type { App } from '../wiring/app.ts';

export interface Lines {
  readonly places: ReadonlyMap<string, Place>;
  readonly lineOf: LineOf;
  /** The place whose register serves at this one: the village itself, its town, its city. */
  readonly placeFor: (registry: Registry, at: string) => Place | undefined;
}

/** The places with those above them. */
export const readLines = async (app: App): Promise<Lines> => {
  const places = await allPlaces(app);
  const lineOf: LineOf = (place) => {
    const found = places.get(place);
    if (found === undefined) return [];
    return found.parent === undefined ? [place] : [place, ...lineOf(found.parent)];
  };
  return {
    places,
    lineOf,
    placeFor: ({ scope }, at) =>
      lineOf(at)
        .map((id) => places.get(id))
        .find((place) => place?.level === scope),
  };
};
