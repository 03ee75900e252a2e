import { done, failed, type Result } from '@dingban/shared/result';
import { type DingTalkFault, type FaultClass, fault } from './fault.ts';
import { classOfNewCode, classOfOldCode, waitAfter } from './faultCode.ts';
import { asJson, asText, asTexts, type Json } from './lenient.ts';

/** Reads one answer of either host: plain errcode, 88 with sub_code, status with code, HTML, the 1111 object. */
export const readReply = (status: number, text: string): Result<Json, DingTalkFault> => {
  const body = asJson(text);
  if (Object.keys(body).length === 0 && text.trim() !== '{}') return failed(unreadable(status));
  // The IP ban answers with its own object and status 200.
  if (asText(body.status) === '1111') return failed(refusal('throttle', 'banned', body));

  const errcode = asText(body.errcode);
  if (errcode !== '' && errcode !== '0') return failed(oldHost(errcode, body));
  if (status >= 200 && status < 300) return done(body);

  const code = asText(body.code) || `http-${status}`;
  return failed(refusal(classOfNewCode(code, status), code, body));
};

/** 88 is only the envelope of the gateway; the real code is the text in sub_code. */
const oldHost = (errcode: string, body: Json): DingTalkFault => {
  const code = errcode === '88' ? asText(body.sub_code) || '88' : errcode;
  return refusal(classOfOldCode(code), code, body);
};

/** A page instead of JSON is the ban of our address, unless the gateway itself failed. */
const unreadable = (status: number): DingTalkFault =>
  status >= 500
    ? fault('transient', `http-${status}`)
    : fault('throttle', 'banned', waitExtras('throttle', 'banned'));

const refusal = (kind: FaultClass, code: string, body: Json): DingTalkFault => {
  const requestId = asText(body.request_id) || asText(body.requestid) || asText(body.requestId);
  const scopes = kind === 'permission' ? missingScopes(body) : [];
  return fault(kind, code, {
    ...waitExtras(kind, code),
    ...(requestId === '' ? {} : { requestId }),
    ...(scopes.length === 0 ? {} : { scopes }),
  });
};

const waitExtras = (kind: FaultClass, code: string): { readonly waitMs?: number } => {
  const waitMs = waitAfter(kind, code);
  return waitMs === undefined ? {} : { waitMs };
};

/** The new host lists them; the old host only prints them in square brackets. For the operator, never to decide on. */
const missingScopes = (body: Json): readonly string[] => {
  const listed = asTexts(asJson(body.accessdenieddetail).requiredScopes);
  if (listed.length > 0) return listed;
  const printed = /\[([A-Za-z0-9_.,\s]+)\]/.exec(asText(body.sub_msg))?.[1];
  return printed === undefined ? [] : printed.split(',').map((scope) => scope.trim());
};
