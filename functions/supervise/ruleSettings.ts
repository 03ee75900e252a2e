import { parameterActions, ruleAggregate } from '@dingban/shared/supervision/parameter/parameterAction';
import { type RuleState, replayRule } from '@dingban/shared/supervision/parameter/parameterState';
import { type SettingsHistory, settingsHistory } from '@dingban/shared/supervision/parameter/settings';
import { RULES } from '@dingban/shared/supervision/rules';
import { type Instant, type LocalDate, localDate } from '@dingban/shared/time/clock';
import type { App } from '../wiring/app.ts';

type Stored = Pick<App, 'store'>;

/** What was ever proposed and agreed on for a rule; undefined while nobody proposed anything. */
export const loadRule = async (app: Stored, rule: string): Promise<RuleState | undefined> =>
  replayRule(parameterActions(await app.store.actions.load(ruleAggregate(rule))));

const readAll = async (app: Stored): Promise<SettingsHistory> => {
  const adjustable = RULES.filter(({ parameters }) => Object.keys(parameters).length > 0);
  const states = await Promise.all(adjustable.map(({ id }) => loadRule(app, id)));
  return settingsHistory(states.flatMap((state) => state ?? []));
};

interface Known {
  /** Up to the end of this day nothing is missing. */
  readonly until: LocalDate;
  readonly history: Promise<SettingsHistory>;
}

const remembered = new WeakMap<object, Known>();

/**
 * The numbers of the rules at every time up to this one. Read once a day and process, and never wrong: nothing is
 * agreed on for the day on which it is agreed (`earliestFrom`), so what was read at any time of a day holds all that
 * is in force until its end. A fact that is handed over again later finds the same.
 */
export const readSettings = async (app: Stored, at: Instant): Promise<SettingsHistory> => {
  const day = localDate(at);
  const known = remembered.get(app.store);
  if (known !== undefined && known.until >= day) return known.history;
  const history = readAll(app);
  const mine: Known = { until: day, history };
  remembered.set(app.store, mine);
  try {
    return await history;
  } catch (error) {
    if (remembered.get(app.store) === mine) remembered.delete(app.store);
    throw error;
  }
};
