import type { Organisation, Person, Place, Post } from '@dingban/shared/org/place';
import { type Role, roleByName } from '@dingban/shared/org/role';
import { done, type Result } from '@dingban/shared/result';
import type { Call } from './call.ts';
import { type ContactCalls, createContactCalls, type DingTalkRole, type Member } from './contactCalls.ts';
import { type Department, lineTo, placeOf, placesOnLine, ROOT } from './departments.ts';
import type { DingTalkFault } from './fault.ts';
import { inParallel } from './parallel.ts';
import { distinctPosts, postsOfMember, villagerPosts } from './posts.ts';

/** The group of roles in the DingTalk console that this system reads; roles of other groups mean nothing here. */
const ROLE_GROUP = '清廉钉办';

type Answer<T> = Promise<Result<T, DingTalkFault>>;
type Tree = ReadonlyMap<number, Department>;

/** The whole organisation in one go, for the daily sync. Free of quota; takes at least departments / 20 s. */
export const createReadOrganisation = (call: Call) => {
  const contacts = createContactCalls(call);
  return async (): Answer<Organisation> => {
    const read = await readTree(contacts);
    if (!read.ok) return read;
    const { tree, members } = read.data;
    const roles = await readRoles(contacts);
    if (!roles.ok) return roles;
    const managed = await inParallel(roles.data, async ({ id, role }) => {
      const list = await contacts.roleMembers(id);
      return list.ok ? done(list.data.map((member) => ({ ...member, role }))) : list;
    });
    if (!managed.ok) return managed;

    const postsByPerson = new Map<string, Post[]>();
    for (const { userid, role, managed: scopes } of managed.data.flat()) {
      const posts = postsOfMember(
        role,
        scopes.map((id) => placeOf(id, tree)),
      );
      postsByPerson.set(userid, [...(postsByPerson.get(userid) ?? []), ...posts]);
    }
    const people = distinctMembers(members).map((member) =>
      person(member, postsByPerson.get(member.userid) ?? [], tree),
    );
    return done({ places: placesOf(tree), people });
  };
};

/** One person again, after an event about them. A person who has left is the fault `not-found`. */
export const createReadPerson = (call: Call) => {
  const contacts = createContactCalls(call);
  return async (userid: string): Answer<Person> => {
    const member = await contacts.member(userid);
    if (!member.ok) return member;
    const roles = await readRoles(contacts);
    if (!roles.ok) return roles;
    // A user's own record names the roles but not the departments managed, so the members of these are read.
    const held = roles.data.filter(({ id }) => member.data.roles?.includes(id) ?? true);
    const scopes = await inParallel(held, async ({ id, role }) => {
      const list = await contacts.roleMembers(id);
      return list.ok
        ? done({ role, managed: list.data.find((one) => one.userid === userid)?.managed ?? [] })
        : list;
    });
    if (!scopes.ok) return scopes;
    const wanted = [...member.data.departments, ...scopes.data.flatMap(({ managed }) => managed)];
    const tree = await readLines(contacts, wanted);
    if (!tree.ok) return tree;
    const posts = scopes.data.flatMap(({ role, managed }) =>
      postsOfMember(
        role,
        managed.map((id) => placeOf(id, tree.data)),
      ),
    );
    return done(person(member.data, posts, tree.data));
  };
};

const person = (member: Member, posts: readonly Post[], tree: Tree): Person => ({
  id: member.userid,
  name: member.name,
  active: member.active,
  posts: distinctPosts([
    ...posts,
    ...villagerPosts(
      member.active,
      member.departments.map((id) => placeOf(id, tree)),
    ),
  ]),
});

interface WholeTree {
  readonly tree: Tree;
  readonly members: readonly Member[];
}

/**
 * Level by level, because DingTalk lists only the departments directly below one. The members of a level are read at the
 * same time, since each API has a speed limit of its own.
 */
const readTree = async (contacts: ContactCalls): Answer<WholeTree> => {
  const root = await contacts.department(ROOT);
  if (!root.ok) return root;
  const tree = new Map<number, Department>([[ROOT, { ...root.data, id: ROOT, parent: undefined }]]);
  const all: Member[] = [];
  for (let level: readonly number[] = [ROOT]; level.length > 0; ) {
    const [below, members] = await Promise.all([
      inParallel(level, contacts.departmentsBelow),
      inParallel(level, contacts.members),
    ]);
    if (!below.ok) return below;
    if (!members.ok) return members;
    all.push(...members.data.flat());
    const found = below.data.flat().filter((department) => !tree.has(department.id));
    for (const department of found) tree.set(department.id, department);
    level = found.map((department) => department.id);
  }
  return done({ tree, members: all });
};

/** Only the given departments and what is above them. */
const readLines = async (contacts: ContactCalls, ids: readonly number[]): Answer<Tree> => {
  const tree = new Map<number, Department>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    const read = await inParallel(wanted, async (id): Answer<Department | undefined> => {
      const reply = await contacts.department(id);
      // Removed since, though a role may still name it.
      return !reply.ok && reply.error.class === 'not-found' ? done(undefined) : reply;
    });
    if (!read.ok) return read;
    const found = read.data.filter((department) => department !== undefined);
    for (const department of found) tree.set(department.id, department);
    wanted = [...new Set(found.flatMap(({ parent }) => (parent === undefined ? [] : [parent])))].filter(
      (id) => !tree.has(id),
    );
  }
  return done(tree);
};

const readRoles = async (
  contacts: ContactCalls,
): Answer<readonly (DingTalkRole & { readonly role: Role })[]> => {
  const roles = await contacts.roles();
  if (!roles.ok) return roles;
  return done(
    roles.data.flatMap((found) => {
      const role = found.group === ROLE_GROUP ? roleByName(found.name) : undefined;
      return role === undefined ? [] : [{ ...found, role }];
    }),
  );
};

/** Somebody in two departments is listed twice, each time with both. */
const distinctMembers = (members: readonly Member[]): readonly Member[] => [
  ...new Map(members.map((member) => [member.userid, member])).values(),
];

const placesOf = (tree: Tree): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const id of tree.keys()) {
    for (const place of placesOnLine(lineTo(id, tree))) places.set(place.id, place);
  }
  return [...places.values()];
};
