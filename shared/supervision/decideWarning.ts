import { isPrintable } from '../form/printable.ts';
import { type Directory, rolesAt, type Viewer } from '../org/directory.ts';
import { mayPerson, mayRole, type Right } from '../org/policy.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, never, type Result } from '../result.ts';
import { DAY, HOUR, type Instant } from '../time/clock.ts';
import { dueIn, HIGHER, LOWER, type WarningContext } from './handling.ts';
import { assignable, routeEscalation, routeSupervision } from './route.ts';
import type { WarningCommand, WarningCommandType, WarningDraft } from './warningAction.ts';
import type { WarningState } from './warningState.ts';

/** Working days that 督办 may set. */
export const SUPERVISION_DAYS = { least: 1, most: 10 } as const;

/** Between one 催办 and the next. */
const URGE_AGAIN = DAY;

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

/** Whoever was asked and may handle it; departments only know of it. Where nobody of them is left, all who were asked. */
const toUrge = (state: WarningState, viewer: Viewer, directory: Directory): readonly string[] => {
  const others = state.people.filter((one) => one !== viewer.id && !state.finding.about.includes(one));
  const handlers = others.filter((one) => mayPerson(directory, one, 'warning.handle'));
  return handlers.length > 0 ? handlers : others;
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
        body: { reason, people: toUrge(state, viewer, directory) },
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
