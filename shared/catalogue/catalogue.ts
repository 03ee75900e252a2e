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
import { PAST, type PastEntry } from './past/past.ts';

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

const definitionIn = (matter: Matter | undefined, sub: string): Definition | undefined => {
  const variant = matter?.subModules.find(({ id }) => id === sub);
  return matter === undefined || variant === undefined ? undefined : { matter, sub: variant };
};

const pastMade = new Map<PastEntry, Matter>();

const findPast = (matter: string, version: number): Matter | undefined => {
  const entry = PAST.find((one) => one.id === matter && one.version === version);
  if (entry === undefined) return undefined;
  const known = pastMade.get(entry) ?? entry.load();
  pastMade.set(entry, known);
  return known;
};

/** The definition that a case of this version runs by; today's when none is named. Undefined when there is none. */
export const findDefinition = (matter: string, sub: string, version?: number): Definition | undefined => {
  const today = definitionIn(findMatter(matter), sub);
  return version === undefined || today?.sub.process.version === version
    ? today
    : definitionIn(findPast(matter, version), sub);
};

/** Every version of every matter that a case may run by, today's first. */
export const everyVersion = (): readonly Matter[] => [
  ...catalogue(),
  ...PAST.flatMap(({ id, version }) => findPast(id, version) ?? []),
];

/** The definition that a case began with; it keeps it for its whole life. */
export const definitionOf = (state: {
  readonly matter: string;
  readonly sub: string;
  readonly version: number;
}): Definition | undefined => findDefinition(state.matter, state.sub, state.version);
