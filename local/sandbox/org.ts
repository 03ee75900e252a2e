import type { App, Department, User, World } from './world.ts';

/** The department and everything above it, root last, as DingTalk lists parents. */
export const lineAbove = (world: World, id: number): Department[] => {
  const line: Department[] = [];
  for (let at = world.departments[id]; at !== undefined; ) {
    line.push(at);
    at = at.parent === undefined ? undefined : world.departments[at.parent];
  }
  return line;
};

export const below = (world: World, id: number): Department[] =>
  Object.values(world.departments)
    .filter((department) => department.parent === id)
    .sort((a, b) => a.order - b.order || a.id - b.id);

export const membersOf = (world: World, id: number): User[] =>
  Object.values(world.users).filter((user) => !user.left && user.departments.includes(id));

/** Members of the department and of all below it. */
export const membersBelow = (world: World, id: number): User[] =>
  Object.values(world.users).filter((user) => !user.left && isWithin(world, user, [id]));

const isWithin = (world: World, user: User, departments: readonly number[]): boolean =>
  user.departments.some((id) => lineAbove(world, id).some((one) => departments.includes(one.id)));

/** May use the app, and be reached by it. */
export const isVisible = (world: World, app: App, user: User): boolean =>
  !user.left &&
  (app.visible === null ||
    app.visible.users.includes(user.userid) ||
    isWithin(world, user, app.visible.departments));

/** May be read through the contacts calls. */
export const isReadable = (world: World, app: App, user: User): boolean =>
  app.contacts === null || isWithin(world, user, app.contacts);

export const isReadableDepartment = (world: World, app: App, id: number): boolean => {
  const { contacts } = app;
  return contacts === null || lineAbove(world, id).some((one) => contacts.includes(one.id));
};
