import { text } from '@dingban/shared/i18n/text';
import { type Card, findCard } from '../../read/people.ts';
import type { App } from '../../wiring/app.ts';
import { inLanes } from '../inLanes.ts';
import type { Read } from './readCell.ts';

/** 江禾苗（manager4016）: names repeat, accounts do not. */
export const personWords = (id: string, name: string): string => `${name}（${id}）`;

const parse = (words: string): { readonly id: string; readonly name?: string } => {
  const parts = /^(.*)[（(]([^（()）]+)[)）]$/u.exec(words.trim());
  const [, name, id] = parts ?? [];
  return name === undefined || id === undefined ? { id: words.trim() } : { id: id.trim(), name: name.trim() };
};

const unknown = {
  fault: text(
    '通讯录里没有这个账号；写成 姓名（账号），账号在钉钉通讯录导出表里',
    'No such account; write name (account) as in the exported contacts of DingTalk',
  ),
};

/** The people whom the cells name. They are read once, before the cells are. */
export const readPeople = async (app: App, cells: Iterable<string>): Promise<(words: string) => Read> => {
  const ids = [...new Set([...cells].map((words) => parse(words).id))];
  const known = new Map<string, Card | undefined>(
    await inLanes(ids, async (id) => [id, await findCard(app, id)] as const),
  );
  return (words) => {
    const { id, name } = parse(words);
    const card = known.get(id);
    if (card?.active !== true) return unknown;
    // Whoever writes one name and another's account has made a mistake that nobody would see later.
    return name === undefined || name === '' || name === card.name
      ? { value: { person: id, name: card.name } }
      : { fault: text(`账号 ${id} 不是这个姓名，请核对`, `The account ${id} has another name`) };
  };
};
