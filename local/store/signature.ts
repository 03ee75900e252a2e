import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The parts of AWS signature version 4 that s3rver leaves out: it accepts any signature, and none at all. */

const hmac = (key: Buffer, text: string): Buffer<ArrayBuffer> =>
  createHmac('sha256', key).update(text).digest();

/** The signature of a text within a scope `date/region/s3/aws4_request`, hex. */
const sign = (secret: string, scope: readonly string[], text: string): string => {
  let key = Buffer.from(`AWS4${secret}`);
  for (const part of scope) key = hmac(key, part);
  return hmac(key, text).toString('hex');
};

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const scopeOf = (credential: string): string[] => credential.split('/').slice(1);

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** `20261124T010203Z` to an instant. */
const instantOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

export interface SignedAddress {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  /** The host that it was signed for. */
  readonly host: string;
}

/** Whether a presigned address was signed with the secret, for this method and object, and is still valid. */
export const isPresigned = (
  { method, target, host }: SignedAddress,
  secret: string,
  now: number,
): boolean => {
  const [path = '', search = ''] = target.split('?', 2);
  const query = new URLSearchParams(search);
  const stamp = query.get('X-Amz-Date') ?? '';
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  if (!(now <= instantOf(stamp) + seconds * 1000)) return false;
  if (query.get('X-Amz-SignedHeaders') !== 'host') return false;
  const canonicalQuery = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');
  const request = [method, path, canonicalQuery, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const scope = scopeOf(query.get('X-Amz-Credential') ?? '');
  const hashed = createHash('sha256').update(request).digest('hex');
  const text = ['AWS4-HMAC-SHA256', stamp, scope.join('/'), hashed].join('\n');
  return same(sign(secret, scope, text), query.get('X-Amz-Signature') ?? '');
};

export interface PostedForm {
  readonly bucket: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Bytes of the file. */
  readonly size: number;
}

/** Fields that a policy need not mention. */
const FREE = new Set(['policy', 'x-amz-signature', 'file']);

/** Why a form post is not allowed by its own policy, or undefined when it is. */
export const findPolicyFault = (form: PostedForm, secret: string, now: number): string | undefined => {
  const fields = new Map(Object.entries(form.fields).map(([name, value]) => [name.toLowerCase(), value]));
  fields.set('bucket', form.bucket);
  const policy = fields.get('policy') ?? '';
  const scope = scopeOf(fields.get('x-amz-credential') ?? '');
  if (!same(sign(secret, scope, policy), fields.get('x-amz-signature') ?? '')) return 'SignatureDoesNotMatch';
  const { expiration, conditions }: { expiration: string; conditions: readonly unknown[] } = JSON.parse(
    Buffer.from(policy, 'base64').toString('utf8'),
  );
  if (!(now <= Date.parse(expiration))) return 'AccessDenied';
  const open = new Set([...fields.keys()].filter((name) => !FREE.has(name)));
  for (const condition of conditions) {
    const [kind, name, value] = Array.isArray(condition) ? condition : equality(condition);
    if (kind === 'content-length-range') {
      if (form.size < Number(name) || form.size > Number(value)) return 'EntityTooLarge';
      continue;
    }
    const field = String(name).replace(/^\$/, '').toLowerCase();
    const given = fields.get(field);
    open.delete(field);
    if (given === undefined) return 'AccessDenied';
    if (kind === 'eq' ? given !== value : !(kind === 'starts-with' && given.startsWith(String(value))))
      return 'AccessDenied';
  }
  return open.size === 0 ? undefined : 'AccessDenied';
};

const equality = (condition: unknown): [string, unknown, unknown] => {
  const [name, value] = Object.entries(condition ?? {})[0] ?? [];
  return ['eq', name, value];
};
