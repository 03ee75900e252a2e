import { mayAnywhere } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { recordPerson } from '../command/contacts.ts';
import { describeMe } from '../read/me.ts';
import { findCard, viewerOf } from '../read/people.ts';
import { serve } from './serve.ts';
import { issueSession } from './sessionToken.ts';

/** POST /api/session and GET /api/me: who is here, by DingTalk's word alone. */
export const handler = serve({
  session: async ({ app, body }) => {
    const signedIn = await app.dingtalk.signIn(body.code);
    if (!signedIn.ok)
      return refuse(signedIn.error.class === 'sign-in-code' ? 'code-invalid' : 'dingtalk-unavailable');
    const { userid } = signedIn.data;
    let card = await findCard(app, userid);
    if (card === undefined) {
      // New in the organisation: the hourly reading of the contacts has not seen them yet.
      const person = await app.dingtalk.readPerson(userid);
      if (!person.ok)
        return refuse(person.error.class === 'not-found' ? 'not-a-member' : 'dingtalk-unavailable');
      await recordPerson(app, person.data);
      card = person.data;
    }
    if (!card.active || card.posts.length === 0 || !mayAnywhere(viewerOf(card), 'session.open'))
      return refuse('not-a-member');
    const { token, expiresAt } = await issueSession(app, userid);
    return done({ token, expiresAt, me: await describeMe(app, card) });
  },
  me: async ({ app, card }) => done(await describeMe(app, card)),
});
