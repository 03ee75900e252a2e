import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import type { FactKind } from '@dingban/shared/supervision/fact';
import { momentOf } from '@dingban/shared/supervision/momentOf';
import type { Moment } from '@dingban/shared/supervision/overYear';
import type { Rule } from '@dingban/shared/supervision/rule';
import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { evolve } from '@dingban/shared/workflow/evolve';
import { gainersOf } from '../registry/kin.ts';
import { type CaseOpener, caseOpener } from '../supervise/openCase.ts';
import type { App } from '../wiring/app.ts';

/** Rules that look at cadres who gain by a case; for the others nobody is looked up. A test reads the rules for it. */
export const KIN_RULES: readonly string[] = [
  'recusal-breach',
  'related-party',
  'ghost-labour',
  'ineligible-benefit',
];

/** Facts that tell of the whole case, so that its values have to be opened. */
const TELLING: readonly FactKind[] = ['written', 'watch'];

/** What one rule would have seen of one case, deed by deed; deeds that neither tell it anything nor leave a trace are left out. */
export const momentsOfCase = async (
  app: App,
  rule: Rule,
  owner: string,
  history: readonly CaseAction[],
): Promise<readonly Moment[]> => {
  const moments: Moment[] = [];
  const looksBack = rule.asks !== undefined;
  const opens = looksBack || TELLING.some((kind) => rule.on.includes(kind));
  let opener: CaseOpener | undefined;
  let before: CaseState | undefined;
  for (const action of history) {
    const after = evolve(before, action);
    const sub = definitionOf(after)?.sub;
    if (sub === undefined) return moments;
    if (opens) opener ??= await caseOpener(app, owner);
    const values = opener?.values(after) ?? after.values;
    const kin = KIN_RULES.includes(rule.id)
      ? await gainersOf(app, sub.form, values, after.places.village)
      : [];
    const opened = { values, kin, mark: opener?.mark ?? (() => '') };
    const { facts, traces, ...moment } = momentOf(action, before, after, sub, opened);
    const heard = facts.filter(({ kind }) => rule.on.includes(kind));
    // What a case left before has to go when it leaves nothing any more.
    if (heard.length > 0 || (looksBack && traces !== undefined))
      moments.push({ ...moment, facts: heard, ...(looksBack && traces !== undefined ? { traces } : {}) });
    before = after;
  }
  return moments;
};
