import { done, failed, type Result } from '@dingban/shared/result';
import { HOUR, SECOND } from '@dingban/shared/time/clock';
import { decryptCallback, encryptCallback, sameSignature, signCallback } from './callbackCrypto.ts';
import { type DingTalkEvent, readEvent } from './event.ts';
import { type DingTalkFault, fault } from './fault.ts';
import { asJson, asNumber, asText } from './lenient.ts';
import type { DingTalkPorts } from './port.ts';

/** Query of the push, as an HTTP gateway hands it over. */
export type CallbackQuery = Readonly<Record<string, string | undefined>>;

/** What DingTalk wants to hear within 2.5 s. Note the capital S of timeStamp. */
export interface CallbackReply {
  readonly msg_signature: string;
  readonly timeStamp: string;
  readonly nonce: string;
  readonly encrypt: string;
}

export interface Callback {
  /** Proves that the push is DingTalk's, is for this app, and is of this hour. `body` is the text or the parsed JSON. */
  readonly openCallback: (query: CallbackQuery, body: unknown) => Result<DingTalkEvent, DingTalkFault>;
  readonly replySuccess: () => CallbackReply;
}

export const createCallback = ({ config, clock, random }: DingTalkPorts): Callback => {
  const { token, aesKey } = config.callback;
  const ownerKey = config.appKey;
  return {
    openCallback: (query, body) => {
      // Documents disagree on the name, so both are read.
      const given = query.msg_signature ?? query.signature ?? '';
      const timestamp = query.timestamp ?? query.timeStamp ?? '';
      const encrypt = asText(asJson(body).encrypt);
      const wanted = signCallback(token, timestamp, query.nonce ?? '', encrypt);
      if (encrypt === '' || !sameSignature(given, wanted)) return failed(fault('crypto', 'bad-signature'));
      if (!(Math.abs(clock() - inMilliseconds(timestamp)) <= HOUR)) return failed(fault('clock', 'stale'));
      const opened = decryptCallback(aesKey, ownerKey, encrypt);
      return opened.ok ? done(readEvent(asJson(opened.data))) : opened;
    },
    replySuccess: () => {
      const encrypt = encryptCallback(aesKey, ownerKey, 'success', random(16));
      const timeStamp = String(clock());
      const nonce = Buffer.from(random(8)).toString('hex');
      return { msg_signature: signCallback(token, timeStamp, nonce, encrypt), timeStamp, nonce, encrypt };
    },
  };
};

/** The documents' samples hold seconds, real pushes milliseconds. */
const inMilliseconds = (timestamp: string): number => {
  const value = asNumber(timestamp);
  return value < 1e11 ? value * SECOND : value;
};
