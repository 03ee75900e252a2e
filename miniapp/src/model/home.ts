import type { Answer } from '@dingban/shared/api/contracts';
import { ask, type Outcome } from '../api/client.ts';
import { say } from '../i18n/t.ts';
import { caseItem, type Item } from './inbox.ts';
import { homePlace } from './me.ts';
import { recent } from './recent.ts';

export interface Tile {
  readonly id: string;
  readonly sign: string;
  readonly name: string;
}

export interface HomeModel {
  readonly village: string;
  /** Place and posts in one line. */
  readonly post: string;
  readonly todo: number;
  readonly dueToday: number;
  /** Absent for people who answer no warnings. */
  readonly warnings?: number;
  /** The matters that this person may apply for. */
  readonly matters: readonly Tile[];
  /** Whether there are registers that this person may see. */
  readonly registries: boolean;
  /** Whether this person may look for any case of their places. */
  readonly desk: boolean;
  /** Whether this person may see the rules and their numbers. */
  readonly rules: boolean;
  /** Whether this person watches the figures of a place. */
  readonly cockpit: boolean;
  readonly items: readonly Item[];
}

/** The matters that one did lately stand first. */
const tiles = (catalogue: Answer<'catalogue'>): readonly Tile[] => {
  const mine = catalogue.matters.filter(({ subModules }) =>
    subModules.some(({ places }) => places.length > 0),
  );
  const lately = recent().flatMap(({ matter }) => mine.filter(({ id }) => id === matter));
  // Not sorted: DingTalk's older engines do not keep the order of equals.
  return Array.from(new Set([...lately, ...mine]), ({ id, sign, label }) => ({ id, sign, name: say(label) }));
};

/** Three questions at once, because the home page needs all three. */
export const loadHome = async (): Promise<Outcome<HomeModel>> => {
  const [me, catalogue, inbox] = await Promise.all([
    ask('me'),
    ask('catalogue'),
    ask('inbox', { query: { list: 'todo' } }),
  ]);
  if (!me.ok) return me;
  if (!catalogue.ok) return catalogue;
  if (!inbox.ok) return inbox;
  const { name, posts, counts, rights } = me.data;
  return {
    ok: true,
    data: {
      village: homePlace(me.data)?.name ?? '',
      post: [homePlace(me.data)?.name ?? '', ...posts.map(({ label }) => say(label)), name].join(' · '),
      todo: counts.todo,
      dueToday: counts.dueToday,
      ...(rights.includes('warning.read') ? { warnings: counts.warnings } : {}),
      matters: tiles(catalogue.data),
      registries: rights.includes('registry.read'),
      desk: rights.includes('desk.read'),
      rules: rights.includes('rule.read'),
      cockpit: rights.includes('cockpit.read'),
      items: inbox.data.items.slice(0, 5).map((item) => caseItem(item, 'todo')),
    },
  };
};
