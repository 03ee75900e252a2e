import { randomUUID } from 'node:crypto';
import { chainOf, readDirectory } from '@dingban/functions/read/directory';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { type ActionRecord, chain, GENESIS } from '@dingban/shared/ledger/record';
import type { Directory } from '@dingban/shared/org/directory';
import { carryOn, definitionNamed, type Story, tell } from '@dingban/shared/sample/story';
import { DAY, HOUR, localDate, startOfDay } from '@dingban/shared/time/clock';
import type { World } from './world.ts';

/*
 * Cases that came about earlier, by actions that the same code decided, put into the ledger as they are: what has to
 * exist before a test begins, or what nobody can apply for any more because its version is of the past.
 */

/** As much of a world as planting needs. */
type Setting = Pick<World, 'system'>;

interface Planted {
  readonly id: string;
  readonly story: Story;
}

const append = async (world: Setting, story: Story): Promise<string> => {
  const { app } = world.system;
  const id = randomUUID();
  let prev = GENESIS;
  for (const action of story.history) {
    const { prev: _, hash: __, ...rest } = action as unknown as ActionRecord;
    const record = chain({ ...rest, aggregate: `case#${id}`, id: randomUUID() }, prev, app.digest);
    const appended = await app.store.actions.append(record);
    if (!appended.ok) throw new Error('the case exists');
    prev = record.hash;
  }
  await world.system.idle();
  return id;
};

/** The people of a village as its contacts have them. */
export const directoryOf = async (world: Setting, village: string): Promise<Directory> => {
  const places = await chainOf(world.system.app, village);
  if (places === undefined) throw new Error(`no village ${village}`);
  return readDirectory(world.system.app, places);
};

/** A case that the clerk applied for three days ago (or as many as are said), and that stands at this node now. */
export const plantCase = async (
  world: Setting,
  village: string,
  name: string,
  node: string,
  {
    applicant,
    version,
    play,
    daysAgo = 3,
  }: {
    readonly applicant: string;
    readonly version?: number;
    readonly play?: (story: Story) => void;
    readonly daysAgo?: number;
  },
): Promise<Planted> => {
  const now = world.system.app.clock();
  const morning = startOfDay(localDate(now - daysAgo * DAY)) + 9 * HOUR;
  const definition = definitionNamed(name, version);
  const story = tell(definition, await directoryOf(world, village), morning);
  story.act(applicant, 'submit');
  carryOn(story, node);
  play?.(story);
  if (definitionOf(story.state()) === undefined) throw new Error(`no such version of ${name}`);
  return { id: await append(world, story), story };
};
