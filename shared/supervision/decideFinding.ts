import type { Instant } from '../time/clock.ts';
import { NEVER } from '../workflow/times.ts';
import { type Finding, RANK } from './finding.ts';
import { dueIn, HANDLING_DAYS, HIGHER, type WarningContext } from './handling.ts';
import { officesOf } from './offices.ts';
import { routeEscalation, routeWarning } from './route.ts';
import type { WarningDraft } from './warningAction.ts';
import type { WarningState } from './warningState.ts';

/* What rules and the clock do to a warning. What people do stands in decideWarning.ts. */

/** The cases that evidence speaks of. */
const casesIn = ({ caseId, compared }: Finding): ReadonlySet<string> =>
  new Set([caseId, ...compared.flatMap((one) => one.caseId ?? [])]);

const saysTheSame = (one: Finding, other: Finding): boolean =>
  JSON.stringify([one.sentence, one.compared]) === JSON.stringify([other.sentence, other.compared]);

/** Found again and not worse: new evidence joins an open warning, and opens a closed one if it is of another case. */
const decideRepeat = (
  state: WarningState,
  finding: Finding,
  context: WarningContext,
): WarningDraft | undefined => {
  if (saysTheSame(state.finding, finding)) return undefined;
  if (state.status !== 'closed') return { type: 'join', body: { finding } };
  const known = casesIn(state.finding);
  if ([...casesIn(finding)].every((id) => known.has(id))) return undefined;
  const people = routeWarning(finding.severity, finding.about, context.directory, officesOf(finding));
  return { type: 'reopen', body: { finding, people, due: dueIn(context) } };
};

/**
 * What a finding does: raises a warning, makes it worse (and opens it again), adds what is new, or nothing because it
 * is known already.
 */
export const decideFinding = (
  state: WarningState | undefined,
  finding: Finding,
  context: WarningContext,
): WarningDraft | undefined => {
  const due = dueIn(context);
  if (state === undefined)
    return {
      type: 'raise',
      body: {
        finding,
        people: routeWarning(finding.severity, finding.about, context.directory, officesOf(finding)),
        due,
      },
    };
  const known = RANK[finding.severity] <= RANK[state.finding.severity];
  // A warning that has climbed by itself is not brought down again by a finding between its first colour and now.
  // One that was closed opens again when it got worse than what was closed; else closing early would silence red.
  if (known || RANK[finding.severity] <= RANK[state.severity]) return decideRepeat(state, finding, context);
  return {
    type: 'escalate',
    body: {
      to: finding.severity,
      reason: finding.sentence.zh,
      people: routeWarning(finding.severity, finding.about, context.directory, officesOf(finding)),
      due,
      finding,
    },
  };
};

/** What time brings about: an unhandled warning climbs to the town leader, then to the city. It never closes by itself. */
export const decideWarningByClock = (
  state: WarningState,
  context: WarningContext,
): WarningDraft | undefined => {
  if (state.status !== 'open' || context.now < state.due) return undefined;
  const to = HIGHER[state.severity];
  if (to === undefined) return undefined;
  return {
    type: 'escalate',
    body: {
      to,
      reason: `${HANDLING_DAYS} 个工作日内无人处理，自动升级`,
      people: routeEscalation(to, state.finding.about, context.directory),
      due: dueIn(context),
    },
  };
};

export const warningWakeAt = (state: WarningState): Instant | undefined =>
  state.status === 'open' && HIGHER[state.severity] !== undefined && state.due < NEVER
    ? state.due
    : undefined;
