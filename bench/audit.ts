import { createHash, hash } from 'node:crypto';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';
import { type ActionRecord, chain, findChainFault, GENESIS } from '@dingban/shared/ledger/record';
import { interleaveLater, ratioOf } from './interleave.ts';
import { info, type Measured, perSecond, times, took, verdict } from './row.ts';
import { APPLICATION, CHECKED, FEEDBACK, playUntil, STAMPING } from './sampleCase.ts';

const digest = (text: string): string => hash('sha256', text);

/** One case of nine actions; of its records about a third carry a form. */
const history = playUntil('committee-seal', {
  apply: APPLICATION,
  supervision: CHECKED,
  stamp: STAMPING,
  feedback: FEEDBACK,
}).history as unknown as readonly ActionRecord[];

const RECORDS = history.length;

/** Many cases, so that not one object is always in the cache. */
const CASES = 200;
const ledger: readonly (readonly ActionRecord[])[] = Array.from({ length: CASES }, (_, index) => {
  let prev = GENESIS;
  return history.map(({ prev: _, hash: __, ...record }) => {
    const copy = JSON.parse(JSON.stringify(record)) as typeof record;
    const linked = chain<ActionRecord>({ ...copy, aggregate: `case#${index}` }, prev, digest);
    prev = linked.hash;
    return linked;
  });
});

const caseAt = (round: number): readonly ActionRecord[] => ledger[round % CASES] ?? [];

const without = ({ hash: _, ...rest }: ActionRecord): Json => rest as unknown as Json;

/** The same check with the digest that browsers have, which has to be waited for at every record. */
const auditWithWebCrypto = async (records: readonly ActionRecord[]): Promise<number> => {
  let prev = GENESIS;
  for (const record of records) {
    if (record.prev !== prev) return record.seq;
    const bytes = new TextEncoder().encode(canonical(without(record)));
    const found = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    if (found !== record.hash) return record.seq;
    prev = record.hash;
  }
  return 0;
};

/** Time of this thread alone, which a busy machine does not stretch. Records a second. */
const ownSpeed = (): number => {
  const began = process.threadCpuUsage();
  let cases = 0;
  const end = performance.now() + 1000;
  while (performance.now() < end) {
    for (let more = 0; more < 50; more += 1) findChainFault(caseAt(cases + more), digest);
    cases += 50;
  }
  const { user, system } = process.threadCpuUsage(began);
  return (cases * RECORDS) / ((user + system) / 1e6);
};

export const measure = async (): Promise<Measured> => {
  for (const records of ledger)
    if (findChainFault(records, digest) !== undefined || (await auditWithWebCrypto(records)) !== 0)
      throw new Error('the ledger is not whole');
  const texts = ledger.map((records) => records.map((record) => canonical(without(record))));
  const found = await interleaveLater({
    ours: (round) => findChainFault(caseAt(round), digest),
    slowly: (round) =>
      findChainFault(caseAt(round), (text) => createHash('sha256').update(text, 'utf8').digest('hex')),
    web: (round) => auditWithWebCrypto(caseAt(round)),
    hashing: (round) => (texts[round % CASES] ?? []).map(digest),
    stringify: (round) => caseAt(round).map((record) => JSON.stringify(record)),
  });
  const speed = ownSpeed();
  const record = (ms: number): number => ms / RECORDS;
  return {
    rows: [
      {
        what: 'audit of the chain, records a second of one thread',
        ours: `${Math.round(speed).toLocaleString('en')}/s`,
        peer: `WebCrypto ${perSecond(record(found.web.ms))}`,
        ratio: `${times(ratioOf(found.web, found.ours))} faster`,
        budget: '>= 300,000/s',
        verdict: verdict(speed >= 300_000),
      },
      info({
        what: 'audit of the chain, the floor',
        ours: took(record(found.ours.ms)),
        peer: `SHA-256 alone ${took(record(found.hashing.ms))}`,
        ratio: `${times(ratioOf(found.ours, found.hashing))} of it`,
      }),
    ],
    notes: [
      `a record: crypto.hash alone ${took(record(found.hashing.ms))}, JSON.stringify alone ${took(record(found.stringify.ms))}, the check with createHash ${took(record(found.slowly.ms))}`,
      `${RECORDS} records of a case have ${Math.round((texts[0] ?? []).join('').length / RECORDS)} letters each in the mean`,
    ],
  };
};
