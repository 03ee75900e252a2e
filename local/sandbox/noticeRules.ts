import { record } from './endpoint.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that each type cannot do without, `a.b` for nested ones (facts.md 2.2). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  text: ['content'],
  image: ['media_id'],
  voice: ['media_id', 'duration'],
  file: ['media_id'],
  link: ['messageUrl', 'picUrl', 'title', 'text'],
  markdown: ['title', 'text'],
  oa: ['message_url', 'head.bgcolor', 'head.text'],
  action_card: ['title', 'markdown'],
};

export const MESSAGE_BYTES = 2048;

/** What is wrong with a message: its shape (34014), a field (40035), its size, or nothing. */
export const messageProblem = (msg: Fields): 'shape' | 'field' | 'size' | undefined => {
  const type = String(msg.msgtype ?? '');
  const required = REQUIRED[type];
  if (required === undefined || Object.keys(record(msg[type])).length === 0) return 'shape';
  const content = record(msg[type]);
  if (required.some((path) => !isFilled(content, path)) || (type === 'action_card' && !hasButtons(content))) {
    return 'field';
  }
  return Buffer.byteLength(JSON.stringify(msg)) > MESSAGE_BYTES ? 'size' : undefined;
};

const isFilled = (content: Fields, path: string): boolean => {
  const value = path.split('.').reduce<unknown>((at, part) => record(at)[part], content);
  return (
    typeof value === 'string' && value !== '' && (!path.endsWith('bgcolor') || /^[0-9a-f]{8}$/i.test(value))
  );
};

const hasButtons = (card: Fields): boolean => {
  if (isFilled(card, 'single_title') && isFilled(card, 'single_url')) return true;
  const buttons = card.btn_json_list;
  return (
    Array.isArray(buttons) &&
    buttons.length > 0 &&
    JSON.stringify(buttons).length <= 1000 &&
    buttons.map(record).every((button) => isFilled(button, 'title') && isFilled(button, 'action_url'))
  );
};

export const hasStatusBar = (msg: Fields): boolean => 'status_bar' in record(msg.oa);
