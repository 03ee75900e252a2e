import { type Instant, type LocalDate, localDate } from '../../time/clock.ts';
import type { Finding } from '../finding.ts';
import { defaultsOf, type Parameters, type Rule } from '../rule.ts';
import type { Settings } from '../rules.ts';
import { WATCH_DAYS, WATCH_RULES, type WatchId, type WatchLimits } from '../watches.ts';
import type { ParameterVersion, RuleState } from './parameterState.ts';

/** The numbers of all rules as they are in force on a day. Rules that nobody ever changed keep their defaults. */
export interface InForce {
  readonly settings: Settings;
  /** 1 for the defaults. */
  readonly versionOf: (rule: string) => number;
}

/** The version in force on a day: the last one that was agreed on and whose first day has come. */
export const versionOn = (
  versions: readonly ParameterVersion[],
  day: LocalDate,
): ParameterVersion | undefined => versions.findLast(({ from }) => from <= day);

/** The numbers of a rule on a day, complete: what no version names keeps its default. */
export const numbersOn = (
  rule: Rule,
  versions: readonly ParameterVersion[],
  day: LocalDate,
): { readonly version: number; readonly values: Parameters; readonly from?: LocalDate } => {
  const found = versionOn(versions, day);
  return found === undefined
    ? { version: 1, values: defaultsOf(rule) }
    : { version: found.version, values: { ...defaultsOf(rule), ...found.values }, from: found.from };
};

/** Every number that was ever in force, by the time at which it was. */
export interface SettingsHistory {
  readonly at: (instant: Instant) => InForce;
  /** The days of the clock's looks, by the time at which a wait began. */
  readonly watchLimits: WatchLimits;
}

const inForceOn = (states: readonly RuleState[], day: LocalDate): InForce => {
  const found = new Map(
    states.flatMap(({ rule, versions }) => {
      const one = versionOn(versions, day);
      return one === undefined ? [] : [[rule, one] as const];
    }),
  );
  return {
    settings: Object.fromEntries([...found].map(([rule, { values }]) => [rule, values])),
    versionOf: (rule) => found.get(rule)?.version ?? 1,
  };
};

/** Numbers change with the day, so what was found for a day serves all of it. */
const MOST_DAYS = 1000;

export const settingsHistory = (states: readonly RuleState[]): SettingsHistory => {
  const known = new Map<LocalDate, InForce>();
  const at = (instant: Instant): InForce => {
    const day = localDate(instant);
    const found = known.get(day) ?? inForceOn(states, day);
    if (known.size >= MOST_DAYS) known.clear();
    known.set(day, found);
    return found;
  };
  return {
    at,
    watchLimits: (began) => {
      const { settings } = at(began);
      const days = (what: WatchId): number => settings[WATCH_RULES[what]]?.days ?? WATCH_DAYS[what];
      return {
        stalled: days('stalled'),
        implementation: days('implementation'),
        disclosure: days('disclosure'),
      };
    },
  };
};

/**
 * The numbers by which a fact is judged: those in force when it happened. What the clock noted is judged by the number
 * in force when the wait began, because that number decided when the clock looked.
 */
export const inForceFor = (
  history: SettingsHistory,
  at: Instant,
  watched?: { readonly what: WatchId; readonly began: Instant },
): InForce => {
  const now = history.at(at);
  if (watched === undefined) return now;
  const then = history.at(watched.began);
  const rule = WATCH_RULES[watched.what];
  const { [rule]: _, ...others } = now.settings;
  const set = then.settings[rule];
  return {
    settings: set === undefined ? others : { ...others, [rule]: set },
    versionOf: (id) => (id === rule ? then : now).versionOf(id),
  };
};

/** A finding that says which numbers made it. */
export const madeBy = (finding: Finding, { versionOf }: InForce): Finding => ({
  ...finding,
  parametersVersion: versionOf(finding.rule),
});
