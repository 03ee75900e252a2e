import { findNode, nodeRecording } from '../catalogue/definition.ts';
import type { SubModule } from '../catalogue/matter.ts';
import { rolesAt, type Viewer } from '../org/directory.ts';
import { mayRole, type Right } from '../org/policy.ts';
import type { Role } from '../org/role.ts';
import type { CaseCommandType } from './caseCommand.ts';
import { type CaseState, hasEnded } from './caseState.ts';
import { isInvolved } from './involved.ts';
import { openObjections } from './objections.ts';
import { askedNow } from './signing.ts';
import { writtenSoFar } from './written.ts';

type Commands = readonly CaseCommandType[];

/** Whether the viewer's posts at these places give a right. */
type May = (right: Right) => boolean;

/** What may still be done to a case whose clock stands still. */
const WHILE_SUSPENDED: Commands = ['resume', 'comment', 'withdraw', 'terminate'];

/** What somebody whose turn it is may do. Whoever was asked in addition, or for somebody, hands the step to nobody. */
const ofTheAsked = (state: CaseState, sub: SubModule, viewer: Viewer): Commands => {
  const { standing } = state;
  if (standing === undefined || !askedNow(standing, sub).includes(viewer.id)) return [];
  const ownRight =
    standing.added?.includes(viewer.id) !== true && standing.standIns?.[viewer.id] === undefined;
  const handOver: Commands = ownRight ? ['transfer'] : [];
  switch (findNode(sub, standing.node)?.kind) {
    case 'approve':
      return [
        'approve',
        'return',
        'reject',
        'recuse',
        ...handOver,
        'addSigner',
        'countersign',
        'suspend',
        'resume',
      ];
    case 'publicity':
      return [
        openObjections(state).length > 0 ? 'answer' : 'conclude',
        'return',
        ...handOver,
        'suspend',
        'resume',
      ];
    case 'implement':
      return ['implement', ...handOver, 'suspend', 'resume'];
    case 'feedback':
      return ['feedback'];
    case 'apply':
      return ['resubmit'];
    case undefined:
      return [];
  }
};

/** Somebody else than this person has to act, so that asking for hurry makes sense. */
const waitsForOthers = ({ standing }: CaseState, sub: SubModule, viewer: Viewer): boolean =>
  standing !== undefined && askedNow(standing, sub).some((person) => person !== viewer.id);

const ofTheApplicant = (state: CaseState, sub: SubModule, viewer: Viewer, may: May): Commands => {
  const open = state.standing !== undefined;
  const own = viewer.id === state.applicant;
  const hurries = own || may('case.urge');
  return [
    ...(own && open && state.approvedAt === undefined ? (['withdraw'] as const) : []),
    ...(hurries && waitsForOthers(state, sub, viewer) ? (['urge'] as const) : []),
  ];
};

/** The custodian may honestly record a stamping that was made without approval; that raises a warning, it does not stop. */
const ofTheCustodian = (state: CaseState, sub: SubModule, roles: readonly Role[]): Commands =>
  state.approvedAt === undefined &&
  roles.includes('custodian') &&
  nodeRecording(sub, 'stamping') !== undefined
    ? ['report']
    : [];

/** Any villager but the applicant may object while a case is on public notice. */
const ofTheVillage = (state: CaseState, viewer: Viewer, may: May): Commands =>
  state.status === 'publicity' && viewer.id !== state.applicant && may('case.object') ? ['object'] : [];

const ofTheOffice = (state: CaseState, may: May): Commands => {
  const open = state.standing !== undefined;
  return [
    ...(open && may('case.suspend') ? (['suspend', 'resume'] as const) : []),
    ...(open && state.approvedAt !== undefined && may('case.terminate') ? (['terminate'] as const) : []),
  ];
};

/** Once a case is approved, whoever wrote something may set it right on the record. */
const ofTheWriters = (state: CaseState, sub: SubModule, viewer: Viewer): Commands =>
  ['implementing', 'feedback', 'disclosed'].includes(state.status) &&
  writtenSoFar(state, sub).some(({ person }) => person === viewer.id)
    ? ['correct']
    : [];

/**
 * What this viewer may do to this case now, the main action first. Phone and server share this one function: the
 * phone draws the buttons from it, the server refuses everything else.
 */
export const availableCommands = (state: CaseState, sub: SubModule, viewer: Viewer): Commands => {
  const suspended = state.suspended !== undefined;
  const ended = hasEnded(state.status);
  const roles = rolesAt(viewer, state.places);
  const may: May = (right) => roles.some((role) => mayRole(role, right));
  const commands: Commands = [
    ...ofTheAsked(state, sub, viewer),
    ...ofTheVillage(state, viewer, may),
    ...ofTheApplicant(state, sub, viewer, may),
    ...ofTheCustodian(state, sub, roles),
    ...ofTheOffice(state, may),
    ...ofTheWriters(state, sub, viewer),
    ...(!ended && isInvolved(state, viewer.id) ? (['comment'] as const) : []),
  ];
  return [...new Set(commands)].filter((command) =>
    suspended ? WHILE_SUSPENDED.includes(command) : command !== 'resume',
  );
};
