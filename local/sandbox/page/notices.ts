import { record } from '../endpoint.ts';
import type { Task } from '../world.ts';
import { type Html, html } from './html.ts';
import { markdown } from './markdown.ts';
import { when } from './when.ts';

export interface Reader {
  readonly userid: string;
  readonly now: number;
  readonly link: (url: string) => string | undefined;
}

/** One work notice as it lies in the list of a phone. */
export const noticeCard = (task: Task, reader: Reader): Html => {
  const read = task.receivers.some((one) => one.userid === reader.userid && one.state === 'read');
  const type = said(task.msg.msgtype);
  return html`<article class="card notice">
<p class="meta"><span class="tag ${read ? 'grey' : 'blue'}">${read ? '已读' : '未读'}</span>
<time>${when(task.at, reader.now)}</time></p>
${type === 'oa' ? oa(task, reader) : type === 'action_card' ? actionCard(task, reader) : plain(task, type, reader)}
</article>`;
};

const oa = (task: Task, reader: Reader): Html => {
  const content = record(task.msg.oa);
  const body = record(content.body);
  return html`<h3>${said(body.title)}</h3>
${task.statusBar === undefined ? undefined : html`<p><span class="tag orange">${task.statusBar.value}</span></p>`}
${
  Array.isArray(body.form)
    ? html`<dl class="rows">${body.form
        .map(record)
        .slice(0, 6)
        .map((row) => html`<div><dt>${said(row.key)}</dt><dd>${said(row.value)}</dd></div>`)}</dl>`
    : undefined
}
${said(body.content) === '' ? undefined : html`<p>${said(body.content)}</p>`}
${said(body.author) === '' ? undefined : html`<p class="second">${said(body.author)}</p>`}
${button('查看详情', said(content.message_url), task, reader)}`;
};

const actionCard = (task: Task, reader: Reader): Html => {
  const card = record(task.msg.action_card);
  const buttons = Array.isArray(card.btn_json_list) ? card.btn_json_list.map(record) : [];
  return html`<h3>${said(card.title)}</h3>
${markdown(said(card.markdown), reader.link)}
${said(card.single_url) === '' ? undefined : button(said(card.single_title), said(card.single_url), task, reader)}
${buttons.map((one) => button(said(one.title), said(one.action_url), task, reader))}`;
};

const plain = (task: Task, type: string, reader: Reader): Html => {
  const content = record(task.msg[type]);
  return html`${said(content.title) === '' ? undefined : html`<h3>${said(content.title)}</h3>`}
${markdown(said(content.text) || said(content.content) || `（${type}）`, reader.link)}
${said(content.messageUrl) === '' ? undefined : button('查看详情', said(content.messageUrl), task, reader)}`;
};

/** Opening it marks the notice as read, as on a phone. */
const button = (title: string, url: string, task: Task, reader: Reader): Html => {
  const target = reader.link(url);
  return target === undefined
    ? html`<p class="second">${title}（链接只能在钉钉中打开）</p>`
    : html`<a class="button" href="${target}" data-read="users/${encodeURIComponent(reader.userid)}/inbox/${task.taskId}/read">${title}</a>`;
};

const said = (value: unknown): string => (typeof value === 'string' ? value : '');
