import type { Place } from '@dingban/shared/org/place';

/** A department as DingTalk lists it, with the department above. */
export interface Department {
  readonly id: number;
  readonly name: string;
  readonly parent: number | undefined;
}

/** The root of every DingTalk organisation, here the city. */
export const ROOT = 1;

/** A department of the second level with such a name is a town or street; any other is an office of the city. */
const TOWN = /(镇|街道|乡)$/;

/** What a line of departments, root first, stands for: its places from the city down to the village. */
export const placesOnLine = (line: readonly Department[]): readonly Place[] => {
  const [city, town, village] = line;
  if (city === undefined) return [];
  const places: Place[] = [{ id: String(city.id), level: 'city', name: city.name }];
  if (town === undefined || !TOWN.test(town.name)) return places;
  places.push({ id: String(town.id), level: 'town', name: town.name, parent: String(city.id) });
  if (village === undefined) return places;
  places.push({ id: String(village.id), level: 'village', name: village.name, parent: String(town.id) });
  return places;
};

/** The department and everything above it, root first. */
export const lineTo = (id: number, all: ReadonlyMap<number, Department>): readonly Department[] => {
  const line: Department[] = [];
  for (let at = all.get(id); at !== undefined && line.length < 64; ) {
    line.unshift(at);
    at = at.parent === undefined ? undefined : all.get(at.parent);
  }
  return line[0]?.id === ROOT ? line : [];
};

/** The place that a department is or lies in: departments below a village belong to the village. */
export const placeOf = (id: number, all: ReadonlyMap<number, Department>): Place | undefined =>
  placesOnLine(lineTo(id, all)).at(-1);
