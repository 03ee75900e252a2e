import { describe, expect, it } from 'vitest';
import { createCallback } from './callback.ts';
import { decryptCallback, encryptCallback, signCallback } from './callbackCrypto.ts';
import { signWebhook } from './groupRobot.ts';

/** facts.md 4.1, as printed by DingTalk. */
const OFFICIAL = {
  token: '123456',
  aesKey: '1234567890123456789012345678901234567890123',
  owner: 'dingsnotzck6pm5veliw',
  timestamp: '1614767836',
  nonce: 'A7Co0cJLMzIDtMMI',
  encrypt: 'YvkvaGe4hQxd3VxRmEty0dVlnCOAqwf56xwTRHDHoOURqhalbmBJQk5FNcRk42Gl5T0YQXZNwpwWSm1xAFJ5ZA==',
  signature: '9a95a004dd16f5c307e849b994173f76aa26e5eb',
};
const OWN = {
  token: 'dingban-test-token',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  owner: 'ding-fake-app',
  timestamp: '1700000000000',
  nonce: 'nonce123',
  message: '{"EventType":"check_url"}',
  encrypt: 'Q3stYC6hdFzMh9T8HCvyDLV8JeomtQuxZLosYEI28mjzSD5UpK2hp0QUc4H6M/N5/0cEqDyhSxKFDn/yxOdmfw==',
  signature: 'a94d6784a1cf637f1c42e830f04986455cc2c2b5',
};

const callback = (vector: typeof OWN | typeof OFFICIAL, now: number, owner = vector.owner) =>
  createCallback({
    config: {
      apiBase: '',
      oapiBase: '',
      corpId: '',
      appKey: owner,
      appSecret: '',
      agentId: 1,
      callback: { token: vector.token, aesKey: vector.aesKey },
      appLink: 'eapp://',
    },
    clock: () => now,
    fetch,
    sleep: () => Promise.resolve(),
    random: (bytes) => new Uint8Array(bytes).fill(7),
  });

const query = ({ signature, timestamp, nonce }: typeof OWN | typeof OFFICIAL) => ({
  msg_signature: signature,
  timestamp,
  nonce,
});

describe('the secrets shared with DingTalk', () => {
  it('signs a webhook call like the printed vector', () => {
    expect(encodeURIComponent(signWebhook(1577262236757, 'this is secret'))).toBe(
      'hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D',
    );
  });

  it('opens the reply that DingTalk prints as its sample, whose key has two bits over', () => {
    const { aesKey, owner, encrypt, token, timestamp, nonce, signature } = OFFICIAL;
    expect(decryptCallback(aesKey, owner, encrypt)).toEqual({ ok: true, data: 'success' });
    expect(signCallback(token, timestamp, nonce, encrypt)).toBe(signature);
  });

  it('makes the same bytes from the same head', () => {
    const head = new TextEncoder().encode('0123456789abcdef');
    expect(encryptCallback(OWN.aesKey, OWN.owner, OWN.message, head)).toBe(OWN.encrypt);
    expect(signCallback(OWN.token, OWN.timestamp, OWN.nonce, OWN.encrypt)).toBe(OWN.signature);
  });
});

describe('a push from DingTalk', () => {
  const now = Number(OWN.timestamp);
  const body = { encrypt: OWN.encrypt };

  it('is opened under either name of the signature, as text or as JSON', () => {
    const opened = { ok: true, data: { kind: 'check-url' } };
    expect(callback(OWN, now).openCallback(query(OWN), body)).toEqual(opened);
    const { msg_signature: signature, ...rest } = query(OWN);
    expect(callback(OWN, now).openCallback({ ...rest, signature }, JSON.stringify(body))).toEqual(opened);
  });

  it('is refused with a wrong nonce, token or owner key, cut short, or empty', () => {
    const { openCallback } = callback(OWN, now);
    const refused = [
      openCallback({ ...query(OWN), nonce: 'nonce124' }, body),
      openCallback({ ...query(OWN), msg_signature: '' }, body),
      openCallback(query(OWN), { encrypt: `${OWN.encrypt.slice(0, -4)}AAA=` }),
      openCallback(query(OWN), 'no json'),
      callback({ ...OWN, token: 'other' }, now).openCallback(query(OWN), body),
      callback(OWN, now, 'other-app').openCallback(query(OWN), body),
    ];
    expect(refused.map((result) => (result.ok ? 'ok' : result.error.class))).toEqual(
      refused.map(() => 'crypto'),
    );
  });

  it('is refused when it is more than an hour old', () => {
    const result = callback(OWN, now + 61 * 60_000).openCallback(query(OWN), body);
    expect(result.ok ? 'ok' : result.error.class).toBe('clock');
  });

  it('may carry seconds, as the printed sample does', () => {
    const result = callback(OFFICIAL, 1614767836 * 1000).openCallback(query(OFFICIAL), {
      encrypt: OFFICIAL.encrypt,
    });
    expect(result).toMatchObject({ ok: true, data: { kind: 'other' } });
  });

  it('is answered with an encrypted success', () => {
    const reply = callback(OWN, now).replySuccess();
    expect(decryptCallback(OWN.aesKey, OWN.owner, reply.encrypt)).toEqual({ ok: true, data: 'success' });
    expect(signCallback(OWN.token, reply.timeStamp, reply.nonce, reply.encrypt)).toBe(reply.msg_signature);
  });
});
