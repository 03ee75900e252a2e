import { MINUTE, SECOND } from '@dingban/shared/time/clock';
import type { FaultClass } from './fault.ts';

/** facts.md 1.4 and 3.1, turned round. */
const OLD: Readonly<Partial<Record<FaultClass, readonly number[]>>> = {
  token: [40000, 40001, 40014, 42001],
  credentials: [40089, 40096, 300005, 310000, 400101],
  permission: [43007, 50002, 50003, 50004, 60011, 400102],
  ip: [60020],
  throttle: [130101, 410100, ...range(90001, 90018)],
  quota: [90020],
  transient: [-1, 15, 88, 500],
  argument: [
    40, 41, 33012, 34014, 40009, 40031, 40032, 40035, 40056, 40066, 40068, 40069, 40104, 41011, 41020, 400001,
    400002, 400043, 400105, 400402, 460101,
  ],
  'not-found': [33011, 60003, 60121, 400013, 400106],
  'sign-in-code': [40078],
  content: [41049, 430101, 430102, 430103, 430104, 1430002],
  amount: [41029, 41045],
  media: [40004, 40006],
  method: [22, 404, 43001, 43002, 43004],
  crypto: range(900001, 900010),
  clock: [853002],
};

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const CLASS_OF_OLD: ReadonlyMap<number, FaultClass> = new Map(
  (Object.entries(OLD) as [FaultClass, readonly number[]][]).flatMap(([kind, codes]) =>
    codes.map((code): [number, FaultClass] => [code, kind]),
  ),
);

/** Class of an errcode or sub_code of the old host. */
export const classOfOldCode = (code: string): FaultClass => CLASS_OF_OLD.get(Number(code)) ?? 'unknown';

/** First match wins: exact families before the wide `param.*` ones. */
const NEW: readonly (readonly [RegExp, FaultClass])[] = [
  [/^(InvalidAuthentication|AuthenticationFailed\.MissingParameter)$/, 'token'],
  [/^(invalidClientIdOrSecret|invalid\.client|unauthorized\.client)$/, 'credentials'],
  [/(AccessTokenPermissionDenied|^permession\.checkFailed|^bot\.stopped)$/, 'permission'],
  [/IpNotInWhiteList$/, 'ip'],
  [/(QpsLimit|QpmLimit)|^send\.too\.fast$|^toomuch\.msg$/, 'throttle'],
  [/ApiCountLimitForOrg$/, 'quota'],
  [/^(system\.?[bB]usy|unknownError|server\.error)$/, 'transient'],
  [/contentUnsafe$/, 'content'],
  [/^invalid\.authCode$/, 'sign-in-code'],
  [/(\.notFound|\.notExsit|^group\.disbanded)$/, 'not-found'],
  [/^(param|invalidParameter|parameter|miss|invalid)\b|^Missingbody$|^unsupported\./, 'argument'],
];

/** Class of a code of the new host; the status only where the code says nothing. */
export const classOfNewCode = (code: string, status: number): FaultClass => {
  const named = NEW.find(([pattern]) => pattern.test(code));
  if (named !== undefined) return named[1];
  if (status >= 500) return 'transient';
  return status === 400 ? 'argument' : status === 429 ? 'throttle' : 'unknown';
};

/** How long DingTalk wants to be left alone after this code (facts.md 0.9, 0.10, 3.1). */
export const waitAfter = (kind: FaultClass, code: string): number | undefined => {
  if (kind !== 'throttle') return undefined;
  if (code === '130101' || code === '410100') return 10 * MINUTE;
  if (code === 'banned') return 5 * MINUTE;
  return code.includes('Qpm') ? MINUTE : SECOND;
};
