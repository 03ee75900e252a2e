import type { Values } from '@dingban/shared/form/value';
import type { Fact } from '@dingban/shared/supervision/fact';
import { type Moment, overYear } from '@dingban/shared/supervision/overYear';
import { type CaseName, type Raising, raising } from '@dingban/shared/supervision/parameter/backTest';
import type { Numbers } from '@dingban/shared/supervision/parameter/parameterAction';
import type { Rule } from '@dingban/shared/supervision/rule';
import { asksOf, type Inspection, inspect, type Settings } from '@dingban/shared/supervision/rules';
import { EMPTY_WINDOW } from '@dingban/shared/supervision/window';
import type { Instant } from '@dingban/shared/time/clock';
import { inLanes } from '../registry/inLanes.ts';
import { readCitizen, readEntry } from '../supervise/findingWindow.ts';
import type { App } from '../wiring/app.ts';

/** One rule with two sets of numbers, over whatever is handed in. */
export interface Trial {
  /** Moments of one case or rating, oldest first; those of different cases in any order. */
  readonly see: (moments: readonly Moment[]) => void;
  /** Facts that only one of the two sets sees, because it moves the clock. They need no window. */
  readonly seeOnly: (side: 'before' | 'after', facts: readonly Fact[]) => void;
  /** Moments that have to wait until all are known, because the rule looks back. */
  readonly kept: () => number;
  readonly finish: () => Promise<void>;
  readonly before: Raising['all'];
  readonly after: Raising['all'];
  readonly faults: () => { readonly before: number; readonly after: number };
  readonly nameOf: (caseId: string) => CaseName;
}

const byTime = (a: Moment, b: Moment): number =>
  a.at - b.at || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0);

export const trialOf = (app: App, rule: Rule, numbers: { before: Numbers; after: Numbers }): Trial => {
  const settings: Record<'before' | 'after', Settings> = {
    before: { [rule.id]: numbers.before },
    after: { [rule.id]: numbers.after },
  };
  const raised = { before: raising(), after: raising() };
  const faults = { before: 0, after: 0 };
  const names = new Map<string, CaseName>();
  const entries = new Set<string>();
  const citizens = new Set<string>();
  const lists = new Set<string>();
  const waiting: Moment[] = [];
  const SIDES = ['before', 'after'] as const;

  const take = (side: 'before' | 'after', at: Instant, found: Inspection): void => {
    for (const finding of found.findings) raised[side].add(at, finding);
    faults[side] += found.faults.length;
  };
  const judge = (side: 'before' | 'after', fact: Fact): void =>
    take(side, fact.at, inspect(fact, EMPTY_WINDOW, settings[side], [rule]));
  const name = ({ caseId, number, places }: Fact): void => {
    names.set(caseId, { number, village: places.village });
  };
  const asked = (fact: Fact) => SIDES.flatMap((side) => asksOf(fact, settings[side], [rule]));

  return {
    see: (moments) => {
      for (const moment of moments) {
        const later: Fact[] = [];
        for (const fact of moment.facts) {
          name(fact);
          const asks = asked(fact);
          // Most facts tell a rule nothing; what asks for nothing is judged at once and forgotten.
          if (asks.length === 0) for (const side of SIDES) judge(side, fact);
          else later.push(fact);
          for (const ask of asks)
            if (ask.kind === 'entry') entries.add(ask.id);
            else if (ask.kind === 'citizen') citizens.add(ask.mark);
            else lists.add(ask.list);
        }
        if (later.length > 0 || moment.traces !== undefined || moment.lasting !== undefined)
          waiting.push({ ...moment, facts: later });
      }
    },
    seeOnly: (side, facts) => {
      for (const fact of facts) {
        name(fact);
        judge(side, fact);
      }
    },
    kept: () => waiting.length,
    finish: async () => {
      const found = {
        entries: {} as Record<string, Values>,
        citizens: {} as Record<string, Values>,
      };
      await inLanes([...entries], async (id) => {
        const values = await readEntry(app, id);
        if (values !== undefined) found.entries[id] = values;
      });
      await inLanes([...citizens], async (mark) => {
        const values = await readCitizen(app, mark);
        if (values !== undefined) found.citizens[mark] = values;
      });
      // Traces that no fact asked for would only be sorted.
      const moments = waiting.map(({ traces, ...moment }) =>
        traces === undefined ? moment : { ...moment, traces: traces.filter(({ list }) => lists.has(list)) },
      );
      moments.sort(byTime);
      for (const side of SIDES) {
        const inspected = overYear(moments, { ...found, settings: settings[side], rules: [rule] });
        const at = new Map<string, Instant>(moments.map((moment) => [moment.caseId, moment.at]));
        for (const finding of inspected.findings) raised[side].add(at.get(finding.caseId) ?? 0, finding);
        faults[side] += inspected.faults.length;
      }
    },
    before: raised.before.all,
    after: raised.after.all,
    faults: () => faults,
    nameOf: (caseId) => names.get(caseId) ?? { number: '', village: '' },
  };
};
