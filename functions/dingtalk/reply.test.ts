import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptCallback, encryptCallback } from './callbackCrypto.ts';
import { readEvent } from './event.ts';
import { readReply } from './reply.ts';

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

describe('an answer of DingTalk', () => {
  it.each([
    ['{"errcode":0,"errmsg":"ok","result":{}}', 200, 'ok'],
    ['{"errcode":"0"}', 200, 'ok'],
    ['{"accessToken":"x","expireIn":7200}', 200, 'ok'],
    ['{}', 200, 'ok'],
    ['{"errcode":88,"sub_code":"40014"}', 200, 'token'],
    ['{"errcode":88}', 200, 'transient'],
    ['{"errcode":41020}', 200, 'argument'],
    ['{"errcode":41029}', 200, 'amount'],
    ['{"errcode":853002}', 200, 'clock'],
    ['{"errcode":900005}', 200, 'crypto'],
    ['{"errcode":40004}', 200, 'media'],
    ['{"errcode":41049}', 200, 'content'],
    ['{"code":"InvalidAuthentication"}', 400, 'token'],
    ['{"code":"invalidClientIdOrSecret"}', 400, 'credentials'],
    ['{"code":"invalidParameter.robotCode.notExsit"}', 400, 'not-found'],
    ['{"code":"invalidParameter.userIds.empty"}', 400, 'argument'],
    ['{"code":"param.contentUnsafe"}', 400, 'content'],
    ['{"code":"group.disbanded"}', 400, 'not-found'],
    ['{"code":"permession.checkFailed"}', 400, 'permission'],
    ['{"code":"Forbidden.AccessDenied.QpmLimitForAppkeyAndApi"}', 403, 'throttle'],
    ['{"code":"Forbidden.AccessDenied.IpNotInWhiteList"}', 403, 'ip'],
    ['{"code":"Forbidden.AccessDenied.ApiCountLimitForOrg"}', 403, 'quota'],
    ['{"code":"something.new"}', 403, 'unknown'],
    ['{"code":"system.busy"}', 500, 'transient'],
    ['Bad Gateway', 502, 'transient'],
    ['<html></html>', 200, 'throttle'],
    ['', 200, 'throttle'],
  ])('%s with %i is %s', (text, status, kind) => {
    const read = readReply(status, text);
    expect(read.ok ? 'ok' : read.error.class).toBe(kind);
  });

  it('never breaks the reader, whatever it holds, and never puts DingTalk’s words into our message', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, text) => {
        readReply(status, text);
      }),
    );
    const read = readReply(200, '{"errcode":60121,"errmsg":"找不到该用户 张三"}');
    expect(read.ok ? '' : read.error.message).not.toContain('张三');
  });
});

describe('a callback', () => {
  it('opens to what was put in, and to nothing when it is damaged', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ minLength: 16, maxLength: 16 }), (message, head) => {
        const sealed = encryptCallback(KEY, 'owner', message, head);
        expect(decryptCallback(KEY, 'owner', sealed)).toEqual({ ok: true, data: message });
        expect(decryptCallback(KEY, 'another', sealed).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.base64String(), fc.string(), (sealed, key) => {
        expect(decryptCallback(key, 'owner', sealed).ok).toBe(false);
      }),
    );
  });

  it('may say anything without breaking the reader', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (json) => void readEvent(json)));
  });
});
