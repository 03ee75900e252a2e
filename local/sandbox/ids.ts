/** Ids that look like DingTalk's, each kind unlike the others. */
export interface Ids {
  /** Old host: 12 of [0-9a-z]. */
  readonly requestId: () => string;
  /** New host: upper-case UUID. */
  readonly traceId: () => string;
  readonly token: () => string;
  readonly conversationId: () => string;
  readonly key: () => string;
}

export const createIds = (random: (bytes: number) => Uint8Array): Ids => {
  const base36 = (length: number): string =>
    [...random(length)].map((byte) => (byte % 36).toString(36)).join('');
  const hex = (bytes: number): string => Buffer.from(random(bytes)).toString('hex');
  return {
    requestId: () => base36(12),
    traceId: () => {
      const text = hex(16).toUpperCase();
      return [8, 13, 18, 23].reduce((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, text);
    },
    token: () => hex(16),
    conversationId: () =>
      `cid${Buffer.from(random(18)).toString('base64').replaceAll(/[+/=]/g, 'A').slice(0, 22)}==`,
    key: () => Buffer.from(random(24)).toString('base64').replaceAll(/[+/=]/g, 'k'),
  };
};
