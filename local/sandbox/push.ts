import { HOUR, SECOND } from '@dingban/shared/time/clock';
import { seal, signature, unseal } from './cipher.ts';
import { type Fake, record } from './endpoint.ts';
import { countCall } from './quota.ts';
import type { App, PushedEvent } from './world.ts';

/** What DingTalk waits for an answer, in real time. */
const PATIENCE = 2500;
/** After the first failure, and after the second. */
const AGAIN = [10 * SECOND, 30 * SECOND] as const;

/** Contacts events are free, all others count as pushes (facts.md 0.6). */
const FREE =
  /^(user_(add|modify|leave|active)_org|org_dept_(create|modify|remove)|org_change|label_|org_admin_)/;

export type Post = (url: string, init: RequestInit) => Promise<Response>;

/** Writes the event down for every app with a callback; `pushDue` sends it. */
export const recordEvent = (fake: Fake, type: string, fields: Readonly<Record<string, unknown>>): void => {
  for (const app of fake.world.apps.filter((one) => one.callback.url !== '')) {
    const id = fake.world.next.event;
    fake.world.next.event += 1;
    const eventId = Buffer.from(fake.random(16)).toString('hex');
    const now = fake.now();
    const payload = {
      EventType: type,
      EventTime: now,
      CorpId: fake.world.corpId,
      BizId: String(now),
      eventId,
      timeStamp: String(now),
      ...fields,
    };
    fake.world.events.push({
      id,
      eventId,
      appKey: app.appKey,
      type,
      payload,
      attempts: [],
      state: 'pending',
      nextAt: now,
      pulled: false,
    });
  }
};

/** Of the log of pushes; what still waits is never dropped. */
const KEPT = 500;

const forgetOld = (fake: Fake): void => {
  const { events } = fake.world;
  if (events.length > 2 * KEPT) {
    fake.world.events = events.filter((event, at) => event.state === 'pending' || at >= events.length - KEPT);
  }
};

/** Sends everything whose time has come. */
export const pushDue = async (fake: Fake, send: Post): Promise<void> => {
  const due = fake.world.events.filter((event) => event.state === 'pending' && event.nextAt <= fake.now());
  if (fake.world.switches.push.outOfOrder) due.reverse();
  for (const event of due) await pushOne(fake, send, event);
  forgetOld(fake);
};

export const pushOne = async (fake: Fake, send: Post, event: PushedEvent): Promise<void> => {
  const app = fake.world.apps.find((one) => one.appKey === event.appKey);
  if (app === undefined || app.callback.url === '') {
    event.state = 'failed';
    return;
  }
  if (!FREE.test(event.type) && !countCall(fake.world, fake.now(), `event ${event.type}`, 'push')) {
    event.state = 'no-quota';
    return;
  }
  let why = '';
  for (let copy = 0; copy < (fake.world.switches.push.duplicate ? 2 : 1); copy += 1) {
    why = await attempt(fake, send, app, event.payload);
  }
  event.attempts.push({ at: fake.now(), ok: why === '', why });
  const wait = AGAIN[event.attempts.length - 1];
  event.state = why === '' ? 'delivered' : wait === undefined ? 'failed' : 'pending';
  if (wait !== undefined) event.nextAt = fake.now() + wait;
};

/** What DingTalk does when the callback address is saved: empty when all is well, else what is wrong. */
export const checkUrl = (fake: Fake, send: Post, app: App): Promise<string> =>
  attempt(fake, send, app, { EventType: 'check_url' });

const attempt = async (
  fake: Fake,
  send: Post,
  app: App,
  payload: Record<string, unknown>,
): Promise<string> => {
  const { push, callbackParam } = fake.world.switches;
  const { url, token, aesKey } = app.callback;
  const body = push.capitalKeys ? withCapitals(payload) : payload;
  const timestamp = String(fake.now() - (push.oldTimestamp ? 2 * HOUR : 0));
  const nonce = Buffer.from(fake.random(8)).toString('hex');
  const encrypt = seal(aesKey, app.appKey, JSON.stringify(body), fake.random(16));
  const signed = push.wrongSignature ? '0'.repeat(40) : signature([token, timestamp, nonce, encrypt]);
  const target = new URL(url);
  if (callbackParam !== 'msg_signature') target.searchParams.set('signature', signed);
  if (callbackParam !== 'signature') target.searchParams.set('msg_signature', signed);
  target.searchParams.set('timestamp', timestamp);
  target.searchParams.set('nonce', nonce);
  try {
    const response = await send(target.href, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ encrypt }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status !== 200) return `HTTP ${response.status}`;
    return wrongReply(app, record(await response.json()));
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'no answer in 2.5 s' : 'no JSON answer';
  }
};

/** Empty when the reply is an encrypted success, made for this app. */
const wrongReply = (app: App, reply: Record<string, unknown>): string => {
  const { token, aesKey } = app.callback;
  const parts = [reply.timeStamp, reply.nonce, reply.encrypt].map(String);
  if (reply.msg_signature !== signature([token, ...parts])) return 'signature of the reply is wrong';
  const opened = unseal(aesKey, String(reply.encrypt));
  if (opened?.message !== 'success') return 'reply is not an encrypted success';
  return opened.owner === app.appKey ? '' : 'owner key of the reply is wrong';
};

const withCapitals = (payload: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      value,
    ]),
  );
