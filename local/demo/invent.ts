import { createHash } from 'node:crypto';

/**
 * Invented names. The same number always gives the same name, and numbers below 1,600 give different ones.
 * Any likeness to living people is chance.
 */
export const inventedName = (number: number): string => {
  // Numbers are strewn, so that the people of one village do not share a surname.
  const strewn = (number * 1009) % (SURNAMES.length * FIRST.length * SECOND.length);
  const given = strewn % (FIRST.length * SECOND.length);
  const surname = SURNAMES[Math.floor(strewn / (FIRST.length * SECOND.length))] ?? '';
  return `${surname}${FIRST[given % FIRST.length] ?? ''}${SECOND[Math.floor(given / FIRST.length)] ?? ''}`;
};

const SURNAMES = [...'江柳梅竺楼季骆童沈叶闻简路纪温宁康乔卓安'];
const FIRST = [...'禾溪岚松泽雨南小'];
const SECOND = [...'苗舟宁田声和木言远芽青'];

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** 34 characters, unlike any userid, so that a mix-up of the two fails loudly. */
export const inventedUnionid = (userid: string): string =>
  `gliiz${hash(`unionid ${userid}`).toString('base64').replaceAll(/[+/=]/g, 'B').slice(0, 25)}iEiE`;

/** Webhook robots of the sandbox: worth nothing outside it. */
export const inventedToken = (purpose: string): string => hash(`token ${purpose}`).toString('hex');

export const inventedSecret = (purpose: string): string => `SEC${hash(`secret ${purpose}`).toString('hex')}`;

/** 0 up to but not including `below`, always the same for the same text. */
export const inventedNumber = (text: string, below: number): number =>
  hash(`number ${text}`).readUInt32BE(0) % below;
