import { done, failed, type Result } from '@dingban/shared/result';
import type { Call } from './call.ts';
import { type DingTalkFault, fault } from './fault.ts';
import { asJson, asText } from './lenient.ts';
import type { Api } from './port.ts';

const GET_USER_INFO: Api = {
  path: '/topapi/v2/user/getuserinfo',
  host: 'oapi',
  method: 'POST',
  quota: 'free',
  auth: 'token',
  once: true,
};

/** Who opened the app. userid is for notices and contacts, unionid for to-dos; they are never exchangeable. */
export interface SignedIn {
  readonly userid: string;
  readonly unionid: string;
  readonly name: string;
}

/** Exchanges the code of `dd.getAuthCode`: valid 5 minutes, once. The only way that this system learns who somebody is. */
export const createSignIn =
  (call: Call) =>
  async (code: string): Promise<Result<SignedIn, DingTalkFault>> => {
    if (code === '') return failed(fault('sign-in-code', 'empty'));
    const reply = await call(GET_USER_INFO, { body: { code } });
    if (!reply.ok) return reply;
    const person = asJson(reply.data.result);
    const userid = asText(person.userid);
    const unionid = asText(person.unionid);
    if (userid === '' || unionid === '') return failed(fault('unknown', 'no-userid'));
    return done({ userid, unionid, name: asText(person.name) });
  };
