import type { Definition } from './definition.ts';
import { assets } from './groups/assets.ts';
import { decisions } from './groups/decisions.ts';
import { finance } from './groups/finance.ts';
import { labour } from './groups/labour.ts';
import { livelihood } from './groups/livelihood.ts';
import { procurement } from './groups/procurement.ts';
import { projects } from './groups/projects.ts';
import { seals } from './groups/seals.ts';
import type { Matter } from './matter.ts';

/** A matter that is made when it is first asked for: whoever deals with one does not pay for all. */
export interface MatterEntry {
  readonly id: string;
  readonly load: () => Matter;
}

/** All matters, in the order in which people see them. Business that is not listed here cannot be done (清单准入). */
const ENTRIES: readonly MatterEntry[] = [
  ...projects,
  ...procurement,
  ...finance,
  ...labour,
  ...seals,
  ...assets,
  ...decisions,
  ...livelihood,
];

const made = new Map<string, Matter>();

const matterOf = ({ id, load }: MatterEntry): Matter => {
  const known = made.get(id);
  if (known !== undefined) return known;
  const matter = load();
  made.set(id, matter);
  return matter;
};

export const MATTER_IDS: readonly string[] = ENTRIES.map(({ id }) => id);

export const findMatter = (id: string): Matter | undefined => {
  const entry = ENTRIES.find((one) => one.id === id);
  return entry === undefined ? undefined : matterOf(entry);
};

/** Every matter, made if need be. */
export const catalogue = (): readonly Matter[] => ENTRIES.map(matterOf);

/** The definition that a case of this version runs by. Undefined when the catalogue has none. */
export const findDefinition = (matter: string, sub: string, version?: number): Definition | undefined => {
  const found = findMatter(matter);
  const variant = found?.subModules.find(({ id }) => id === sub);
  if (found === undefined || variant === undefined) return undefined;
  return version === undefined || variant.process.version === version
    ? { matter: found, sub: variant }
    : undefined;
};

/** The definition that a case began with; it keeps it for its whole life. */
export const definitionOf = (state: {
  readonly matter: string;
  readonly sub: string;
  readonly version: number;
}): Definition | undefined => findDefinition(state.matter, state.sub, state.version);
