import type { ProcessNode } from '../catalogue/process.ts';
import { holds } from '../form/condition.ts';
import type { Directory } from '../org/directory.ts';
import { ROLES, type Role } from '../org/role.ts';
import type { CaseAction } from '../workflow/caseAction.ts';
import { EVERYBODY } from './arbitrary.ts';
import type { Story } from './story.ts';

/*
 * A case told a second time: from the process, the posts and the bare list of actions, without a line of the code
 * that decides and folds. What both tellings say must agree.
 */

export const isHeldBy = ({ posts, places }: Directory, person: string, role: Role): boolean =>
  posts.some(
    (post) => post.person === person && post.role === role && post.place === places[ROLES[role].level],
  );

/** Signatures that a step still waits for: groups in order; of a group, each set needs one of its people. */
type Waiting = readonly (readonly (readonly string[])[])[];

export interface Told {
  readonly node: ProcessNode | undefined;
  readonly waiting: Waiting;
  readonly signers: readonly string[];
  readonly recused: readonly string[];
  readonly added: readonly string[];
  readonly instead: Readonly<Record<string, string>>;
  readonly over: 'no' | 'rejected' | 'withdrawn' | 'terminated' | 'disclosed' | 'closed';
  readonly approved: boolean;
  readonly suspended: boolean;
  readonly openObjections: readonly number[];
  readonly involved: ReadonlySet<string>;
  /** Node to whoever wrote its fields last. */
  readonly wrote: ReadonlyMap<string, string>;
}

const people = (waiting: Waiting): readonly string[] => waiting.flat(2);

/** Who may act now. */
export const turnOf = ({ waiting }: Told): readonly string[] => (waiting[0] ?? []).flat();

const free = (node: ProcessNode, told: Told, applicant: string, kin: readonly string[]) => {
  const never = [...told.recused];
  if (node.kind === 'approve' || node.apart === true) never.push(applicant, ...told.signers, ...kin);
  if (node.kind === 'publicity') never.push(applicant, ...kin);
  return (person: string): boolean => !never.includes(person);
};

const inOrder = (
  node: ProcessNode,
  holders: (role: Role) => readonly string[],
): readonly (readonly string[])[] => {
  const own = node.roles.map(holders);
  const keptFor = (person: string): number =>
    own.findIndex((list) => list.length === 1 && list[0] === person);
  const seated: string[] = [];
  return own.map((list, index) => {
    const mine = list.filter(
      (person) => !seated.includes(person) && (keptFor(person) === -1 || keptFor(person) === index),
    );
    const substitutes = (node.substitutes ?? [])
      .map((role) => holders(role).filter((one) => !seated.includes(one) && keptFor(one) === -1))
      .find((found) => found.length > 0);
    const seat = mine.length > 0 ? mine : (substitutes ?? []);
    seated.push(...seat);
    return seat;
  });
};

/** Everybody whom a step asks when it is entered. Empty where it could not be entered. */
const entering = (
  node: ProcessNode,
  told: Told,
  applicant: string,
  kin: readonly string[],
  directory: Directory,
): Waiting => {
  if (node.kind === 'apply' || node.kind === 'feedback') return [[[applicant]]];
  const allowed = free(node, told, applicant, kin);
  const holders = (role: Role): readonly string[] =>
    EVERYBODY.filter((person) => allowed(person) && isHeldBy(directory, person, role));
  if (node.sign === 'inOrder') return inOrder(node, holders).map((seat) => [seat]);
  const lists = [node.roles, ...(node.substitutes ?? []).map((role) => [role])];
  const found =
    lists
      .map((roles) => EVERYBODY.filter((person) => roles.some((role) => holders(role).includes(person))))
      .find((list) => list.length > 0) ?? [];
  return [node.sign === 'all' ? found.map((person) => [person]) : [found]];
};

const without = (waiting: Waiting, person: string): Waiting =>
  waiting.map((group) => group.filter((seat) => !seat.includes(person))).filter((group) => group.length > 0);

/** Tells the story from its actions. */
export const retell = (story: Story, directory: Directory): Told => {
  const { nodes } = story.definition.sub.process;
  const values: Record<string, unknown> = {};
  const signed: { node: number; people: readonly string[] }[] = [];
  const involved = new Set<string>();
  const wrote = new Map<string, string>();
  const everAdded: { node: string; person: string }[] = [];
  let applicant = '';
  let kin: readonly string[] = [];
  let told: Told = {
    node: undefined,
    waiting: [],
    signers: [],
    recused: [],
    added: [],
    instead: {},
    over: 'no',
    approved: false,
    suspended: false,
    openObjections: [],
    involved,
    wrote,
  };
  const place = (id: string): number => nodes.findIndex((node) => node.id === id);
  const put = (change: Partial<Told>): undefined => {
    told = { ...told, ...change };
    for (const person of people(told.waiting)) involved.add(person);
  };
  const enter = (id: string): undefined => {
    const node = nodes[place(id)];
    if (node === undefined) return put({ node: undefined, waiting: [], added: [], instead: {} });
    const approved = told.approved || !nodes.slice(place(id)).some(({ kind }) => kind === 'approve');
    put({
      node,
      waiting: entering(node, told, applicant, kin, directory),
      added: [],
      instead: {},
      approved,
      openObjections: [],
    });
  };
  const onward = (): undefined => {
    const next = nodes
      .slice(place(told.node?.id ?? '') + 1)
      .find(({ when }) => when === undefined || holds(when, values as never));
    enter(next?.id ?? '');
  };
  const end = (over: Told['over']): undefined =>
    put({ over, node: undefined, waiting: [], suspended: false });
  const join = (waiting: Waiting, added: readonly string[]): undefined => {
    for (const person of added) everAdded.push({ node: told.node?.id ?? '', person });
    put({ waiting, added: [...told.added, ...added] });
  };
  const act = (action: CaseAction): undefined => {
    const person = action.by.kind === 'person' ? action.by.id : 'system';
    const [now = [], ...later] = told.waiting;
    switch (action.type) {
      case 'submit':
      case 'resubmit':
        for (const id of Object.keys(values)) delete values[id];
        Object.assign(values, action.body.values);
        if (action.type === 'submit') applicant = person;
        involved.add(applicant);
        wrote.set('apply', applicant);
        kin = action.body.kin ?? [];
        put({ node: nodes[0] });
        return onward();
      case 'approve': {
        const here = told.node?.id ?? '';
        const acted = action.body.for === undefined ? [person] : [person, action.body.for];
        signed.push({ node: place(here), people: acted });
        if (!everAdded.some((one) => one.node === here && one.person === person)) wrote.set(here, person);
        Object.assign(values, action.body.values);
        put({ signers: [...told.signers, ...acted], waiting: without(told.waiting, person) });
        return told.waiting.length === 0 ? onward() : undefined;
      }
      case 'return': {
        const target = place(action.body.to);
        const kept = signed.filter(({ node }) => node < target);
        signed.splice(0, signed.length, ...kept);
        const approved = !nodes.slice(target).some(({ kind }) => kind === 'approve');
        put({ signers: kept.flatMap((one) => one.people), approved });
        return enter(action.body.to);
      }
      case 'reject':
        return end('rejected');
      case 'withdraw':
        return end('withdrawn');
      case 'terminate':
        return end('terminated');
      case 'recuse':
        // What is left of a step with an order of its own is not told again here: the action says it.
        put({ recused: [...told.recused, person] });
        if (action.body.next.node !== told.node?.id) return onward();
        if (action.body.next.rounds === undefined) return enter(action.body.next.node);
        return put({
          waiting: action.body.next.rounds,
          added: action.body.next.added ?? [],
          instead: action.body.next.standIns ?? {},
        });
      case 'conclude':
      case 'implement':
        wrote.set(told.node?.id ?? '', person);
        Object.assign(values, action.body.values);
        return onward();
      case 'feedback':
        wrote.set(told.node?.id ?? '', person);
        return end('disclosed');
      case 'close':
        return end('closed');
      case 'object':
        return put({ openObjections: [...told.openObjections, action.seq] });
      case 'answer': {
        const { objection } = action.body;
        return put({ openObjections: told.openObjections.filter((seq) => seq !== objection) });
      }
      case 'transfer': {
        const { to } = action.body;
        const leave = (seat: readonly string[]): readonly string[] =>
          seat.includes(person) ? [to, ...seat.filter((one) => one !== person)] : seat;
        return put({ waiting: [now.map(leave), ...later.map((group) => group.map(leave))] });
      }
      case 'addSigner': {
        const { where, person: one } = action.body;
        if (where === 'before') return join([[[one]], now, ...later], [one]);
        if (where === 'after') return join([now, [[one]], ...later], [one]);
        return join([[...now, [one]], ...later], [one]);
      }
      case 'countersign':
        return join([[...now, ...action.body.people.map((one) => [one])], ...later], action.body.people);
      case 'suspend':
        return put({ suspended: true });
      case 'resume':
        return put({ suspended: false });
      case 'comment':
        for (const one of action.body.mentions) involved.add(one);
        return undefined;
      case 'open':
      case 'report':
      case 'urge':
      case 'correct':
      case 'migrate':
      case 'lapse':
      case 'watch':
        return undefined;
    }
  };
  for (const action of story.history) {
    act(action);
    if (action.type === 'approve' && action.body.copies !== undefined)
      for (const person of action.body.copies) involved.add(person);
    if ((action.type === 'conclude' || action.type === 'recuse') && action.body.copies !== undefined)
      for (const person of action.body.copies) involved.add(person);
  }
  return told;
};
