import { hash } from 'node:crypto';
import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import type { Definition } from '@dingban/shared/catalogue/definition';
import type { ProcessNode } from '@dingban/shared/catalogue/process';
import { allFields, type FieldGroup, type Form } from '@dingban/shared/form/field';
import type { Json } from '@dingban/shared/ledger/canonical';
import { type ActionRecord, chain, GENESIS } from '@dingban/shared/ledger/record';
import type { Directory } from '@dingban/shared/org/directory';
import { ROLES, type Role } from '@dingban/shared/org/role';
import { never } from '@dingban/shared/result';
import { DAY, type Instant, localDate, MINUTE } from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import type { CaseAction, CaseDraft } from '@dingban/shared/workflow/caseAction';
import { type CaseCommand, ONWARD } from '@dingban/shared/workflow/caseCommand';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { type Context, decide } from '@dingban/shared/workflow/decide';
import { evolve } from '@dingban/shared/workflow/evolve';

/** A Tuesday morning in Shanghai. Fixed, so that every run measures the same work. */
export const NOW: Instant = Date.UTC(2026, 10, 24, 2);
const TODAY = localDate(NOW);

export const PLACES = { village: '20101', town: '201', city: '1' } as const;

/** As many posts as a village of some size has, villagers apart. */
const POSTS: readonly (readonly [string, Role])[] = [
  ['clerk', 'clerk'],
  ['director', 'director'],
  ['secretary', 'secretary'],
  ['head', 'cooperative-head'],
  ['supervision', 'supervision-head'],
  ['custodian', 'custodian'],
  ['cadre', 'resident-cadre'],
  ['member-1', 'committee-member'],
  ['member-2', 'committee-member'],
  ['member-3', 'committee-member'],
  ['rep-1', 'representative'],
  ['rep-2', 'representative'],
  ['rep-3', 'representative'],
  ['discipline', 'town-discipline'],
  ['assets', 'town-assets'],
  ['leader', 'town-leader'],
  ['supervisor', 'city-supervisor'],
];

export const DIRECTORY: Directory = {
  places: PLACES,
  posts: POSTS.map(([person, role]) => ({ person, role, place: PLACES[ROLES[role].level] })),
};

export const definitionOf = (sub: string): Definition => {
  const definition = findDefinition('seal-use', sub);
  if (definition === undefined) throw new Error(`the catalogue has no ${sub}`);
  return definition;
};

export const contextOf = (definition: Definition, person: string, now: Instant = NOW): Context => ({
  now,
  actor: {
    id: person,
    posts: DIRECTORY.posts
      .filter((post) => post.person === person)
      .map(({ role, place }) => ({ role, place })),
  },
  definition,
  directory: DIRECTORY,
  workingDays,
  number: 'YZ-20261124-7F3A',
  kin: [],
});

export const file = (name: string, person = 'clerk') => ({
  key: `evidence/${person}/${name}.jpg`,
  sha256: hash('sha256', name),
  size: 81_920,
  type: 'image/jpeg',
  name: `${name}.jpg`,
});

/** An application as a clerk writes it: a contract that the village decided together. */
export const APPLICATION: Readonly<Record<string, Json>> = {
  seal: { entry: 'seals:20101:7f3a0c525a0e4a3f', label: '青石村村民委员会' },
  requester: '王小明',
  requesterKind: 'company',
  requesterPhone: '13800138000',
  requesterCode: '91330782MA28D4CK1H',
  documentTitle: '青石村高标准农田土地流转合同',
  documentKind: 'contract',
  purpose: '与示范农业公司续签三百亩高标准农田的流转合同，报送镇街备案，需加盖公章。',
  copies: 4,
  pages: 12,
  recipient: '示范镇人民政府',
  validUntil: localDate(NOW + 30 * DAY),
  draft: [file('contract-1'), file('contract-2')],
  counterparty: '示范农业发展有限公司',
  amount: 4_860_000,
  contractStart: '2027-01-01',
  contractEnd: '2031-12-31',
  hasMeeting: true,
  meetingDate: '2026-11-20',
  meetingPresent: 42,
  meetingFor: 40,
  minutes: [file('minutes')],
};

export const TAKE_OUT: Readonly<Record<string, Json>> = {
  outSeal: 'committee',
  outPlace: '示范镇便民服务中心',
  outReason: '对方要求在镇上当面签署并盖章',
  outFrom: TODAY,
  outUntil: localDate(NOW + 2 * DAY),
  outCarrier: '李大山',
  outCompanion: '陈小溪',
};

export const STAMPING: Readonly<Record<string, Json>> = {
  stampedOn: TODAY,
  stampedCopies: 4,
  stampedPhotos: [file('stamp-1', 'custodian'), file('stamp-2', 'custodian')],
  takenBy: '李大山',
  stampingRemark: '当面清点，四份合同骑缝盖章。',
};

export const FEEDBACK: Readonly<Record<string, Json>> = {
  result: 'partly',
  resultNote: '合同已送镇政府备案，一份作废，村民可到村委会查阅。',
  voidedCopies: 1,
  archived: true,
};

/** Everything that a whole case of a seal taken out asks for, put before one person: 41 fields. */
const ALL_VALUES: Readonly<Record<string, Json>> = {
  ...APPLICATION,
  ...TAKE_OUT,
  supervisionChecked: ['content', 'authority', 'procedure'],
  supervisionOpinion: '已核对会议记录和合同文本。',
  ...STAMPING,
  returnedOn: TODAY,
  returnedIntact: true,
  returnPhotos: [file('return')],
  ...FEEDBACK,
};

const putBeforeTheCustodian = (form: Form): Form => ({
  ...form,
  groups: form.groups.map((group): FieldGroup => ({ ...group, node: 'stamp' })),
});

const outside = definitionOf('seal-outside');

/** The seal taken out, with its whole form at the stamping. */
export const LONG_FORM: Definition = {
  ...outside,
  sub: { ...outside.sub, form: putBeforeTheCustodian(outside.sub.form) },
};

export const LONG_VALUES = ALL_VALUES;
export const LONG_FIELDS = allFields(LONG_FORM.sub.form).length;

export interface Turn {
  readonly person: string;
  readonly command: CaseCommand | 'open';
}

/** Decides one turn and ties it to the history, as `append` does. */
export const take = (
  history: readonly CaseAction[],
  state: CaseState | undefined,
  { person, command }: Turn,
  definition: Definition,
  digest: (text: string) => string,
): { readonly action: CaseAction; readonly state: CaseState } => {
  const at = NOW + history.length * 5 * MINUTE;
  const decided =
    command === 'open'
      ? {
          ok: true as const,
          data: { type: 'open', body: { node: state?.standing?.node ?? '' } } as CaseDraft,
        }
      : decide(state, command, contextOf(definition, person, at));
  if (!decided.ok) throw new Error(`${person}: ${JSON.stringify(decided.error)}`);
  const action = chain<ActionRecord>(
    {
      aggregate: 'case#7f3a0c52-5a0e-4a3f-9a43-6d3c6f4be001',
      seq: history.length + 1,
      id: `7f3a0c52-5a0e-4a3f-9a43-6d3c6f4be${String(100 + history.length)}`,
      type: decided.data.type,
      at,
      by: { kind: 'person', id: person, role: person, place: PLACES.village },
      body: decided.data.body,
    },
    history.at(-1)?.hash ?? GENESIS,
    digest,
  ) as unknown as CaseAction;
  return { action, state: evolve(state, action) };
};

const at = (state: CaseState | undefined): { readonly node: string; readonly entered: number } => ({
  node: state?.standing?.node ?? '',
  entered: state?.standing?.entered ?? 0,
});

type Next = (state: CaseState | undefined) => Turn;

const turnsAt = (node: ProcessNode, sub: string, values: Readonly<Record<string, Json>>): readonly Next[] => {
  const person = (state: CaseState | undefined): string => state?.standing?.people[0] ?? 'clerk';
  switch (node.kind) {
    case 'apply':
      return [
        () => ({
          person: 'clerk',
          command: { type: 'submit', matter: 'seal-use', sub, place: PLACES.village, values },
        }),
      ];
    case 'approve':
      return [
        (state) => ({ person: person(state), command: 'open' }),
        (state) => ({
          person: person(state),
          command: { type: 'approve', ...at(state), values, comment: '情况属实，同意。' },
        }),
      ];
    case 'publicity':
    case 'implement':
    case 'feedback':
      return [
        (state) => ({
          person: person(state),
          command: { type: ONWARD[node.kind], ...at(state), values } as CaseCommand,
        }),
      ];
    default:
      return never(node.kind);
  }
};

/** What people do with a case one after the other. Whoever decides looks first. */
export const turnsOf = (
  sub: string,
  given: Readonly<Record<string, Readonly<Record<string, Json>>>>,
): readonly Next[] => {
  const { nodes } = definitionOf(sub).sub.process;
  return nodes.flatMap((node) => turnsAt(node, sub, given[node.id] ?? {}));
};

/** What supervision writes before it agrees. */
export const CHECKED: Readonly<Record<string, Json>> = {
  supervisionChecked: ['content', 'authority', 'procedure'],
};

export interface Played {
  readonly history: readonly CaseAction[];
  readonly state: CaseState;
}

/** Plays a case until it stands at a node, or to its end. */
export const playUntil = (
  sub: string,
  given: Readonly<Record<string, Readonly<Record<string, Json>>>>,
  node?: string,
  definition: Definition = definitionOf(sub),
): Played => {
  const history: CaseAction[] = [];
  let state: CaseState | undefined;
  for (const turn of turnsOf(sub, given)) {
    if (node !== undefined && state?.standing?.node === node) break;
    const taken = take(history, state, turn(state), definition, (text) => hash('sha256', text));
    history.push(taken.action);
    state = taken.state;
  }
  if (state === undefined) throw new Error('nothing was played');
  return { history, state };
};
