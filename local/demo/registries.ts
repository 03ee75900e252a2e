import { type DemoEntry, demoEntries, type Ref } from './registryEntries.ts';
import { actionId, signIn, type Visitor } from './visitor.ts';

/** An entry as a form takes it over. */
export interface Entered {
  readonly entry: string;
  readonly label: string;
}

/** Keepers who type at the same time. */
const AT_ONCE = 12;

const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'ref' in value;

/** Enters them register by register, as they are listed, each through its keeper's session as their phones would. */
export const enterAll = async (
  entries: readonly DemoEntry[],
  as: (userid: string) => Promise<Pick<Visitor, 'get'>>,
  settle: () => Promise<void>,
): Promise<ReadonlyMap<string, Entered>> => {
  const entered = new Map<string, Entered>();
  const resolved = (values: DemoEntry['values']): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([column, value]) => [
        column,
        isRef(value) ? entered.get(value.ref) : value,
      ]),
    );
  for (const registry of new Set(entries.map((entry) => entry.registry))) {
    const group = entries.filter((entry) => entry.registry === registry);
    for (let index = 0; index < group.length; index += AT_ONCE)
      await Promise.all(
        group.slice(index, index + AT_ONCE).map(async ({ place, keeper, name, values }) => {
          const command = { type: 'put', version: 0, values: resolved(values) } as const;
          const body = { actionId: actionId(), place, command };
          const { entry } = await (await as(keeper)).get('changeEntry', { id: registry, body });
          if (name !== undefined) entered.set(name, { entry: entry.entry, label: entry.label });
        }),
      );
    // What is referred to must have reached the lists.
    await settle();
  }
  return entered;
};

/** Fills the registers of the demonstration city through the doors that everybody uses. */
export const playRegistries = async (
  url: string,
  now: number,
  settle: () => Promise<void>,
): Promise<void> => {
  const sessions = new Map<string, Promise<Visitor>>();
  await enterAll(
    demoEntries(now),
    (userid) => {
      const session = sessions.get(userid) ?? signIn(url, userid);
      sessions.set(userid, session);
      return session;
    },
    settle,
  );
};
