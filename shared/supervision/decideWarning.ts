import { isPrintable } from '../form/printable.ts';
import { type Directory, rolesAt, type Viewer } from '../org/directory.ts';
import { mayRole, type Right } from '../org/policy.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, never, type Result } from '../result.ts';
import { DAY, HOUR, type Instant } from '../time/clock.ts';
import type { WorkingDays } from '../time/workingDays.ts';
import { NEVER } from '../workflow/times.ts';
import { type Finding, RANK, type Severity } from './finding.ts';
import { officesOf } from './offices.ts';
import { assignable, routeEscalation, routeSupervision, routeWarning } from './route.ts';
import type { WarningCommand, WarningCommandType, WarningDraft } from './warningAction.ts';
import type { WarningState } from './warningState.ts';

/** Working days in which a warning is to be handled before it climbs (domain.md section 7). */
export const HANDLING_DAYS = 5;

/** Working days that 督办 may set. */
export const SUPERVISION_DAYS = { least: 1, most: 10 } as const;

/** Between one 催办 and the next. */
const URGE_AGAIN = DAY;

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

/** What may be decided of; the phone gets the answer, so this need not be small. */
type Known = Omit<WarningState, 'id' | 'seq' | 'steps'>;

/** What supervisors above may do to hurry a warning along. */
const pushes = (
  state: Known,
  viewer: Viewer,
  mayDo: (right: Right) => boolean,
  now: Instant,
): WarningCommandType[] => {
  if (!mayDo('warning.urge')) return [];
  const commands: WarningCommandType[] = [];
  const rested = state.urgedAt === undefined || now - state.urgedAt >= URGE_AGAIN;
  if (state.status === 'open' && rested && state.people.some((one) => one !== viewer.id))
    commands.push('urge');
  if (state.ladder !== 'investigate') commands.push('supervise');
  // 查办 is the last step: after 督办, or at once for what is red.
  const grave = state.ladder === 'supervise' || state.severity === 'red';
  if (mayDo('warning.close') && grave && state.ladder !== 'investigate') commands.push('investigate');
  return commands;
};

/** What this viewer may do to this warning now, the main action first. */
export const availableOnWarning = (
  state: Known,
  viewer: Viewer,
  now: Instant,
): readonly WarningCommandType[] => {
  const { places, about } = state.finding;
  if (state.status === 'closed') return [];
  // Whoever is in question has a say, and nothing else.
  if (about.includes(viewer.id)) return ['explain'];
  const roles = rolesAt(viewer, places);
  const mayDo = (right: Right): boolean => roles.some((role) => mayRole(role, right));
  const mayClose = mayDo('warning.close');
  const mayHandle =
    mayDo('warning.handle') && (mayClose || state.severity === 'yellow' || state.assigned === viewer.id);
  const asked = state.people.includes(viewer.id) && !state.acknowledged.includes(viewer.id);
  const commands: WarningCommandType[] = [];
  if (mayClose && state.status === 'handled') commands.push('close');
  if (mayHandle) commands.push('verify', 'rectify');
  if (asked && state.status === 'open') commands.push('acknowledge');
  if (mayClose) commands.push('assign');
  if (mayHandle && about.length > 0) commands.push('inquire');
  if (mayClose && state.rectified && LOWER[state.severity] !== undefined) commands.push('downgrade');
  commands.push(...pushes(state, viewer, mayDo, now));
  if (mayHandle && HIGHER[state.severity] !== undefined) commands.push('escalate');
  return commands;
};

const reasonFits = (reason: string): boolean =>
  reason.trim().length >= 2 && reason.trim().length <= 500 && isPrintable(reason.trim(), true);

/** Why a command that is not offered is refused. */
const whyNot = (
  state: WarningState,
  { type }: WarningCommand,
  viewer: Viewer,
  available: readonly WarningCommandType[],
): ReturnType<typeof refuse> => {
  const roles = rolesAt(viewer, state.finding.places);
  const mayDo = (right: Right): boolean => roles.some((role) => mayRole(role, right));
  const needs: Readonly<Partial<Record<WarningCommandType, Right>>> = {
    close: 'warning.close',
    downgrade: 'warning.close',
    assign: 'warning.close',
    investigate: 'warning.close',
    urge: 'warning.urge',
    supervise: 'warning.urge',
    verify: 'warning.handle',
    rectify: 'warning.handle',
    escalate: 'warning.handle',
    inquire: 'warning.handle',
  };
  const right = needs[type];
  const outside = right === undefined ? available.length === 0 : !mayDo(right);
  const above = right === 'warning.handle' && !available.includes('verify') && !mayDo('warning.close');
  if (outside || above) return refuse('not-allowed');
  if (type === 'downgrade' && !state.rectified) return refuse('downgrade-needs-handling');
  if (type === 'urge' && state.status === 'open')
    return refuse('urged-already', { hours: URGE_AGAIN / HOUR });
  return refuse('wrong-stage');
};

/** The words of a command; undefined for one that needs none. */
const wordsOf = (command: WarningCommand): string | undefined => {
  switch (command.type) {
    case 'acknowledge':
      return undefined;
    case 'verify':
    case 'rectify':
    case 'explain':
      return command.note;
    default:
      return command.reason;
  }
};

/** Decides a supervisor's command: the action to append, or a refusal. */
export const decideWarning = (
  state: WarningState,
  command: WarningCommand,
  viewer: Viewer,
  context: WarningContext,
): Result<WarningDraft> => {
  if (state.status === 'closed') return refuse('warning-ended');
  const { about } = state.finding;
  if (about.includes(viewer.id) && command.type !== 'explain') return refuse('recused');
  const available = availableOnWarning(state, viewer, context.now);
  if (!available.includes(command.type)) return whyNot(state, command, viewer, available);
  const words = wordsOf(command)?.trim();
  if (words !== undefined && !reasonFits(words)) return refuse('reason-missing');
  const reason = words ?? '';
  const { directory } = context;
  switch (command.type) {
    case 'acknowledge':
      return done({ type: 'acknowledge', body: {} });
    case 'assign':
      if (!assignable(about, directory).includes(command.person)) return refuse('not-eligible');
      return done({ type: 'assign', body: { person: command.person, reason } });
    case 'verify':
    case 'rectify': {
      const { type, files } = command;
      // What is grave is not put right by words alone.
      if (type === 'rectify' && state.severity !== 'yellow' && files.length === 0)
        return refuse('evidence-missing');
      return done({ type, body: { note: reason, files } });
    }
    case 'inquire':
      return done({ type: 'inquire', body: { people: about, reason } });
    case 'explain':
      return done({ type: 'explain', body: { note: reason } });
    case 'urge':
      return done({
        type: 'urge',
        body: { reason, people: state.people.filter((one) => one !== viewer.id && !about.includes(one)) },
      });
    case 'supervise': {
      const { least, most } = SUPERVISION_DAYS;
      if (!Number.isInteger(command.days) || command.days < least || command.days > most)
        return refuse('days-out-of-bounds', { least, most });
      const due = context.workingDays.deadline(context.now, command.days);
      return done({ type: 'supervise', body: { reason, people: routeSupervision(about, directory), due } });
    }
    case 'investigate': {
      const people = routeEscalation('red', about, directory);
      return done({ type: 'investigate', body: { reason, people, due: dueIn(context) } });
    }
    case 'downgrade': {
      const to = LOWER[state.severity];
      return to === undefined ? refuse('wrong-stage') : done({ type: 'downgrade', body: { to, reason } });
    }
    case 'escalate': {
      const to = HIGHER[state.severity];
      if (to === undefined) return refuse('wrong-stage');
      const people = routeEscalation(to, about, directory);
      return done({ type: 'escalate', body: { to, reason, people, due: dueIn(context) } });
    }
    case 'close':
      // "Put right" is a fact on record, not a word that ends the matter.
      if (command.outcome === 'corrected' && !state.rectified) return refuse('corrected-needs-rectifying');
      return done({ type: 'close', body: { outcome: command.outcome, reason } });
    default:
      return never(command);
  }
};
