import {
  type ActionRecord,
  type ChainFault,
  type Digest,
  findChainFault,
} from '@dingban/shared/ledger/record';

export interface Audit {
  readonly aggregates: number;
  readonly records: number;
  readonly fault?: ChainFault & { readonly aggregate: string };
}

/** Checks chain after chain as the records come, aggregate by aggregate. Stops at the first fault. */
export const auditRecords = async (records: AsyncIterable<ActionRecord>, digest: Digest): Promise<Audit> => {
  let aggregates = 0;
  let count = 0;
  let chain: ActionRecord[] = [];
  const check = (): Audit['fault'] => {
    const [first] = chain;
    if (first === undefined) return undefined;
    aggregates += 1;
    count += chain.length;
    const fault = findChainFault(chain, digest);
    return fault === undefined ? undefined : { ...fault, aggregate: first.aggregate };
  };
  for await (const record of records) {
    if (chain[0] !== undefined && chain[0].aggregate !== record.aggregate) {
      const fault = check();
      if (fault !== undefined) return { aggregates, records: count, fault };
      chain = [];
    }
    chain.push(record);
  }
  const fault = check();
  return { aggregates, records: count, ...(fault === undefined ? {} : { fault }) };
};
