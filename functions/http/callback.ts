import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { DAY } from '@dingban/shared/time/clock';
import { recordLeaving, recordPerson } from '../command/contacts.ts';
import type { DingTalkEvent } from '../dingtalk/event.ts';
import { forget } from '../read/people.ts';
import { syncContacts } from '../schedule/contacts.ts';
import type { App } from '../wiring/app.ts';
import { answerPlainly, serve } from './serve.ts';

/** Reads the people again that an event names: what it says is old by the time it arrives, and order is not promised. */
const refresh = async (app: App, userids: readonly string[]): Promise<void> => {
  for (const userid of userids) {
    const person = await app.dingtalk.readPerson(userid);
    if (person.ok) await recordPerson(app, person.data);
    else if (person.error.class === 'not-found') await recordLeaving(app, userid);
    else throw new Error(`contacts not read: ${person.error.class}`);
  }
  forget(app);
};

const react = async (app: App, event: DingTalkEvent): Promise<void> => {
  switch (event.kind) {
    case 'people':
      return refresh(app, event.userids);
    case 'roles':
      if (event.userids.length > 0) return refresh(app, event.userids);
      await syncContacts(app);
      return;
    case 'departments':
      await syncContacts(app);
      return;
    case 'check-url':
    case 'other':
      return undefined;
  }
};

/**
 * POST /api/dingtalk/callback. Must answer within 2.5 s. Events come at least once: an id seen before is answered
 * and not handled again; one that fails is not remembered, so that DingTalk's repeat finds it open.
 */
export const handler = serve(
  {
    callback: async ({ app, body, event }) => {
      const opened = app.dingtalk.openCallback(event.queryStringParameters ?? {}, body);
      if (!opened.ok) return refuse('not-allowed');
      const id = opened.data.kind === 'check-url' ? '' : opened.data.eventId;
      const seen = id === '' ? undefined : await app.store.scratch.get(`event#${id}`);
      if (seen === undefined) {
        await react(app, opened.data);
        if (id !== '') await app.store.scratch.set(`event#${id}`, 'done', app.clock() + DAY);
      }
      return done(app.dingtalk.replySuccess());
    },
  },
  answerPlainly,
);
