import { inboxOf } from '../delivery.ts';
import { directory } from '../directory.ts';
import type { Fake } from '../endpoint.ts';
import type { Conversation, Message } from '../world.ts';
import { type Html, html } from './html.ts';
import { browserLink } from './link.ts';
import { markdown } from './markdown.ts';
import { noticeCard, type Reader } from './notices.ts';
import { when } from './when.ts';

const SHOWN = 50;

export interface Phone {
  readonly name: string;
  readonly body: Html;
}

/** The DingTalk of one person: work notices, then every group of theirs. */
export const phone = (fake: Fake, userid: string, appBase: string): Phone | undefined => {
  const person = directory(fake.world).find((one) => one.userid === userid);
  if (person === undefined) return undefined;
  const reader: Reader = { userid, now: fake.now(), link: (url) => browserLink(url, appBase, userid) };
  const notices = inboxOf(fake, userid);
  const unread = notices.filter((task) =>
    task.receivers.some((one) => one.userid === userid && one.state === 'unread'),
  ).length;
  const groups = fake.world.conversations.filter(
    (group) => group.members.includes(userid) && !group.disbanded,
  );
  const body = html`<section class="card hello">
<p>${person.place}</p><p class="posts">${person.posts.join('、')} · ${person.age} 岁</p>
${
  person.active
    ? html`<a class="button main" href="${appBase}/?sandboxUser=${encodeURIComponent(userid)}">以此人身份打开村务清廉钉办</a>`
    : html`<p>此人尚未激活钉钉，打不开应用。</p>`
}
</section>
<section aria-labelledby="notices"><h2 id="notices">工作通知 <span class="second">${unread} 条未读</span></h2>
${
  notices.length === 0
    ? html`<p class="card empty">还没有工作通知。有办件要处理、有公开要知道时，会出现在这里。</p>`
    : notices.slice(0, SHOWN).map((task) => noticeCard(task, reader))
}</section>
${robotMessages(fake, reader)}
<section aria-labelledby="groups"><h2 id="groups">群聊 <span class="second">${groups.length} 个</span></h2>
${groups.length === 0 ? html`<p class="card empty">没有加入任何群。</p>` : groups.map((group) => groupCard(group, reader))}
</section>`;
  return { name: person.name, body };
};

const robotMessages = (fake: Fake, reader: Reader): Html | undefined => {
  const chats = fake.world.robotChats.filter((chat) => chat.userids.includes(reader.userid)).toReversed();
  if (chats.length === 0) return undefined;
  return html`<section aria-labelledby="robot"><h2 id="robot">机器人消息</h2>${chats
    .slice(0, SHOWN)
    .map(
      ({ at, content }) =>
        html`<article class="card"><p class="meta"><time>${when(at, reader.now)}</time></p>${contentOf(content, reader)}</article>`,
    )}</section>`;
};

const groupCard = (group: Conversation, reader: Reader): Html => {
  const messages = group.messages.filter((message) => !message.recalled).slice(-SHOWN);
  const last = messages.at(-1);
  const summary = html`<summary>${group.title} <span class="second">${group.members.length + group.outsiders.length} 人${
    last === undefined ? '' : ` · ${when(last.at, reader.now)}`
  }</span></summary>`;
  const body =
    messages.length === 0
      ? html`<p class="empty">群里还没有消息。</p>`
      : html`<ol class="talk">${messages.map((message) => messageRow(message, reader))}</ol>`;
  return last === undefined
    ? html`<details class="card" id="group-${group.key}">${summary}${body}</details>`
    : html`<details class="card" id="group-${group.key}" open>${summary}${body}</details>`;
};

const messageRow = (message: Message, reader: Reader): Html => html`<li>
<p class="meta">${message.from.name}${message.from.kind === 'robot' ? html` <span class="tag green">机器人</span>` : undefined}
<time>${when(message.at, reader.now)}</time></p>
<div class="bubble">${contentOf(message.content, reader)}</div></li>`;

const contentOf = (content: Message['content'], reader: Reader): Html =>
  html`${
    content.title === '' ? undefined : html`<h3>${content.title}</h3>`
  }${markdown(content.text, reader.link)}${content.links.map(({ title, url }) => {
    const target = reader.link(url);
    return target === undefined
      ? html`<p class="second">${title}</p>`
      : html`<a class="button" href="${target}">${title}</a>`;
  })}`;
