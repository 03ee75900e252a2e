import { isPrintable } from '../form/printable.ts';
import { type Directory, rolesAt, type Viewer } from '../org/directory.ts';
import { mayRole } from '../org/policy.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, never, type Result } from '../result.ts';
import type { Instant } from '../time/clock.ts';
import type { WorkingDays } from '../time/workingDays.ts';
import { NEVER } from '../workflow/times.ts';
import { type Finding, RANK, type Severity } from './finding.ts';
import { routeEscalation, routeWarning } from './route.ts';
import type { WarningCommand, WarningCommandType, WarningDraft } from './warningAction.ts';
import type { WarningState } from './warningState.ts';

/** Working days in which a warning is to be handled before it climbs (domain.md section 7). */
export const HANDLING_DAYS = 5;

const LOWER: Readonly<Record<Severity, Severity | undefined>> = {
  red: 'orange',
  orange: 'yellow',
  yellow: undefined,
};
const HIGHER: Readonly<Record<Severity, Severity | undefined>> = {
  yellow: 'orange',
  orange: 'red',
  red: undefined,
};

export interface WarningContext {
  readonly now: Instant;
  readonly directory: Directory;
  readonly workingDays: WorkingDays;
}

const dueIn = ({ now, workingDays }: WarningContext): Instant => workingDays.deadline(now, HANDLING_DAYS);

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
  const people = routeWarning(finding.severity, finding.about, context.directory, finding.offices);
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
        people: routeWarning(finding.severity, finding.about, context.directory, finding.offices),
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
      people: routeWarning(finding.severity, finding.about, context.directory, finding.offices),
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

/** What this viewer may do to this warning now, the main action first. Shared by phone and server. */
export const availableOnWarning = (
  state: Pick<WarningState, 'status' | 'severity' | 'rectified' | 'finding'>,
  viewer: Viewer,
): readonly WarningCommandType[] => {
  const { places, about } = state.finding;
  if (state.status === 'closed') return [];
  // Whoever is in question has a say, and nothing else.
  if (about.includes(viewer.id)) return ['explain'];
  const roles = rolesAt(viewer, places);
  if (!roles.some((role) => mayRole(role, 'warning.handle'))) return [];
  const town = roles.some((role) => mayRole(role, 'warning.close'));
  if (!town && state.severity !== 'yellow') return [];
  const commands: WarningCommandType[] = ['handle'];
  if (about.length > 0) commands.push('inquire');
  if (state.status === 'handled' && town) commands.unshift('close');
  if (state.rectified && town && LOWER[state.severity] !== undefined) commands.push('downgrade');
  if (HIGHER[state.severity] !== undefined) commands.push('escalate');
  return commands;
};

const reasonFits = (reason: string): boolean =>
  reason.trim().length >= 2 && reason.trim().length <= 500 && isPrintable(reason.trim(), true);

/** Decides a supervisor's command: the action to append, or a refusal. */
export const decideWarning = (
  state: WarningState,
  command: WarningCommand,
  viewer: Viewer,
  context: WarningContext,
): Result<WarningDraft> => {
  if (state.status === 'closed') return refuse('warning-ended');
  if (state.finding.about.includes(viewer.id) && command.type !== 'explain') return refuse('recused');
  const available = availableOnWarning(state, viewer);
  if (!available.includes(command.type)) {
    const above = command.type === 'close' || command.type === 'downgrade';
    const mayClose = rolesAt(viewer, state.finding.places).some((role) => mayRole(role, 'warning.close'));
    if (available.length === 0 || (above && !mayClose)) return refuse('not-allowed');
    return refuse(
      command.type === 'downgrade' && !state.rectified ? 'downgrade-needs-handling' : 'wrong-stage',
    );
  }
  const note = command.type === 'handle' || command.type === 'explain' ? command.note : command.reason;
  if (!reasonFits(note)) return refuse('reason-missing');
  switch (command.type) {
    case 'handle':
      return done({ type: 'handle', body: { note: note.trim(), rectified: command.rectified } });
    case 'inquire':
      return done({ type: 'inquire', body: { people: state.finding.about, reason: note.trim() } });
    case 'explain':
      return done({ type: 'explain', body: { note: note.trim() } });
    case 'downgrade': {
      const to = LOWER[state.severity];
      return to === undefined
        ? refuse('wrong-stage')
        : done({ type: 'downgrade', body: { to, reason: note.trim() } });
    }
    case 'escalate': {
      const to = HIGHER[state.severity];
      if (to === undefined) return refuse('wrong-stage');
      const people = routeEscalation(to, state.finding.about, context.directory);
      return done({ type: 'escalate', body: { to, reason: note.trim(), people, due: dueIn(context) } });
    }
    case 'close':
      return done({ type: 'close', body: { outcome: command.outcome, reason: note.trim() } });
    default:
      return never(command);
  }
};
