import { type Fake, record } from './endpoint.ts';
import type { Conversation, Message, MessageContent } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields of each type of a webhook message; `buttons` stands for a single button or a list. */
export const webhookProblem = (type: string, body: Fields): 'type' | string | undefined => {
  const required = WEBHOOK[type];
  if (required === undefined) return 'type';
  return required.find((name) => record(body[type])[name] === undefined);
};

const WEBHOOK: Readonly<Record<string, readonly string[]>> = {
  text: ['content'],
  link: ['title', 'text', 'messageUrl'],
  markdown: ['title', 'text'],
  actionCard: ['title', 'text'],
  feedCard: ['links'],
};

/** A webhook message as it is shown in the group. */
export const shownWebhook = (type: string, body: Fields): MessageContent => {
  const content = record(body[type]);
  const button = { title: said(content.singleTitle) || '查看', url: said(content.singleURL) };
  return {
    title: said(content.title),
    text: said(content.text) || said(content.content),
    links: [
      ...(button.url === '' ? [] : [button]),
      ...listed(content.btns, 'title', 'actionURL'),
      ...listed(content.links, 'title', 'messageURL'),
      ...(said(content.messageUrl) === '' ? [] : [{ title: '查看', url: said(content.messageUrl) }]),
    ],
  };
};

/** What each template of the app robot must be given (facts.md 3.2). */
export const ROBOT_TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  sampleText: ['content'],
  sampleMarkdown: ['title', 'text'],
  sampleImageMsg: ['photoURL'],
  sampleLink: ['text', 'title', 'picUrl', 'messageUrl'],
  sampleActionCard: ['title', 'text', 'singleTitle', 'singleURL'],
  ...Object.fromEntries(
    [2, 3, 4, 5].map((count) => [
      `sampleActionCard${count}`,
      ['title', 'text', ...numbered('actionTitle', count), ...numbered('actionURL', count)],
    ]),
  ),
  sampleActionCard6: ['title', 'text', 'buttonTitle1', 'buttonUrl1', 'buttonTitle2', 'buttonUrl2'],
};

export const shownRobot = (params: Fields): MessageContent => ({
  title: said(params.title),
  text: said(params.text) || said(params.content) || said(params.photoURL),
  links: [
    { title: said(params.singleTitle) || '查看', url: said(params.singleURL) || said(params.messageUrl) },
    ...[1, 2, 3, 4, 5].map((index) => ({
      title: said(params[`actionTitle${index}`]) || said(params[`buttonTitle${index}`]),
      url: said(params[`actionURL${index}`]) || said(params[`buttonUrl${index}`]),
    })),
  ].filter(({ url }) => url !== ''),
});

/** Older messages of a group go. */
const KEPT = 500;

export const post = (
  fake: Fake,
  conversation: Conversation,
  message: Omit<Message, 'id' | 'at' | 'recalled'>,
): Message => {
  const posted: Message = { id: `msg${fake.ids.key()}`, at: fake.now(), recalled: false, ...message };
  conversation.messages.push(posted);
  if (conversation.messages.length > KEPT) conversation.messages.shift();
  return posted;
};

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index + 1}`);
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

const listed = (value: unknown, title: string, url: string): { title: string; url: string }[] =>
  Array.isArray(value)
    ? value.map(record).map((item) => ({ title: said(item[title]), url: said(item[url]) }))
    : [];
