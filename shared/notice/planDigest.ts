import { PAGES } from '../api/pages.ts';
import { stamp } from '../supervision/wording.ts';
import type { Instant } from '../time/clock.ts';
import type { NoticePlan } from './noticeAction.ts';
import type { NoticeState } from './noticeState.ts';

/** Why notices were held, and thereby how they are told together. */
type Held = 'yellow' | 'orange' | 'quota';

export interface Bundle {
  readonly held: Held;
  readonly notices: readonly NoticeState[];
}

const heldBy = ({ shortOfQuota, plan }: NoticeState): Held =>
  shortOfQuota === true ? 'quota' : plan.text.colour === 'orange' ? 'orange' : 'yellow';

/** More than this stand in no one digest; the rest makes another one. */
const MOST = 500;

const chunks = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / MOST) }, (_, index) =>
    all.slice(index * MOST, (index + 1) * MOST),
  );

/**
 * What is told together. A call of DingTalk takes a hundred receivers of one text, so yellow ones and those that a
 * spent quota held make one message for everybody; orange ones make one for the same people, with their number.
 */
export const bundlesOf = (notices: readonly NoticeState[]): readonly Bundle[] => {
  const groups = new Map<string, { readonly held: Held; readonly notices: NoticeState[] }>();
  for (const notice of notices) {
    const held = heldBy(notice);
    const key = held === 'orange' ? `orange ${notice.people.join(' ')}` : held;
    const group = groups.get(key) ?? { held, notices: [] };
    group.notices.push(notice);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ held, notices: all }) =>
    chunks(all).map((part) => ({ held, notices: part })),
  );
};

const TEXTS = {
  yellow: { title: '黄色预警晨报', colour: 'yellow', page: PAGES.warnings },
  orange: { title: '橙色预警', colour: 'orange', page: PAGES.warnings },
  quota: { title: '有消息未能及时推送', colour: 'green', page: PAGES.inbox },
} as const;

const CONTENT = {
  yellow: '有新的黄色预警等您核实，点开查看',
  orange: '点开看比对的事实、依据和可以怎么办',
  quota: '上月推送额度用完，期间的消息都在应用里，点开看待办和预警',
} as const;

/** One message for a bundle. It names no case: not everybody who gets it may know each of them. */
export const planDigest = ({ held, notices }: Bundle, cause: string, at: Instant): NoticePlan => {
  const { page, ...text } = TEXTS[held];
  return {
    kind: 'digest',
    cause,
    to: { people: [...new Set(notices.flatMap(({ people }) => people))].sort() },
    of: notices.map(({ id }) => id),
    text: {
      ...text,
      rows: held === 'orange' ? [{ key: '条数', value: String(notices.length) }] : [],
      content: CONTENT[held],
      page: page.slice(1),
      mark: stamp(at),
    },
  };
};
