import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleText, packageFunctions, unpackInto } from './bundles.ts';
import { median, ratioOf, type Standing } from './interleave.ts';
import { bytes, info, type Measured, type Row, times, took, verdict } from './row.ts';

const ROUNDS = 7;
/** Of the parts, which only tell where to look. */
const PART_ROUNDS = 3;
/** Milliseconds after which no new round begins: a busy machine may take a second for each start. */
const LIMIT = 40_000;
const FUNCTION = 'actions';

/**
 * Loads a bundle in a fresh process and prints what that took. `handler` is then called once without an
 * environment: that loads what a first request loads, and ends at the first setting that is missing.
 */
const LOADER = `
const began = performance.now();
const bundle = require(process.argv[2]);
const loaded = performance.now() - began;
const first = process.argv[3] === 'first' ? bundle.handler({ routeKey: 'POST /api/cases/{id}/actions', headers: {} }, {}) : undefined;
Promise.resolve(first).then(() => {}, () => {}).then(() => {
  process.stdout.write(JSON.stringify([loaded, performance.now() - began]) + '\\n');
  process.exit(0);
});
`;

const PEER = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
export { DynamoDBClient, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand };
`;

/** What our bundle is made of, one thing at a time. */
const PARTS: Readonly<Record<string, string>> = {
  'contracts (zod)': `export { CONTRACTS } from '@dingban/shared/api/contracts';`,
  'client-kms': `export { KMSClient, DecryptCommand } from '@aws-sdk/client-kms';`,
  's3 with presigning': `export { createS3Files } from './store/s3Files.ts';`,
  powertools: `export { Logger } from '@aws-lambda-powertools/logger';`,
  'chinese-days': `export { workingDays } from '@dingban/shared/time/workingDays';`,
  jose: `export { jwtVerify, SignJWT } from 'jose';`,
};

interface Started {
  readonly loaded: number;
  readonly first: number;
}

const start = (loader: string, file: string, mode: 'load' | 'first', cache?: string): Started => {
  const { AWS_REGION: _, NODE_COMPILE_CACHE: __, ...environment } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [loader, file, mode], {
    encoding: 'utf8',
    env: {
      ...environment,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }),
    },
  });
  if (status !== 0) throw new Error(`${file} did not load: ${stderr}`);
  const [loaded = Number.NaN, first = Number.NaN]: number[] = JSON.parse(
    stdout.trim().split('\n').at(-1) ?? '',
  );
  return { loaded, first };
};

export const measure = async (): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'dingban-cold-'));
  try {
    packageFunctions();
    const loader = join(folder, 'loader.cjs');
    writeFileSync(loader, LOADER);
    const ours = unpackInto(folder, FUNCTION);
    const peer = await bundleText(folder, 'peer', PEER);
    const parts: [string, string][] = [];
    for (const [name, text] of Object.entries(PARTS))
      parts.push([name, await bundleText(folder, name.replaceAll(/\W/g, '-'), text)]);
    const cache = join(folder, 'cache');
    const starts: Readonly<Record<string, () => Started>> = {
      ours: () => start(loader, ours, 'first'),
      peer: () => start(loader, peer, 'load'),
      oursCached: () => start(loader, ours, 'first', cache),
      peerCached: () => start(loader, peer, 'load', cache),
    };
    for (const one of Object.values(starts)) one();
    const found = new Map<string, Started[]>(Object.keys(starts).map((name) => [name, []]));
    const partly = new Map<string, number[]>(parts.map(([name]) => [name, []]));
    const end = performance.now() + LIMIT;
    for (let round = 0; round < ROUNDS && (round < 3 || performance.now() < end); round += 1) {
      for (const [name, one] of Object.entries(starts)) found.get(name)?.push(one());
      if (round < PART_ROUNDS)
        for (const [name, file] of parts) partly.get(name)?.push(start(loader, file, 'load').loaded);
    }
    const standing = (name: string, of: keyof Started): Standing => {
      const rounds = (found.get(name) ?? []).map((one) => one[of]);
      return { ms: median(rounds), rounds };
    };
    const peerLoaded = standing('peer', 'loaded');
    const row = (what: string, one: Standing, other: Standing, budget: boolean): Row => {
      const ratio = ratioOf(one, other);
      const common = {
        what,
        ours: took(one.ms),
        peer: `client-dynamodb + lib-dynamodb ${took(other.ms)}`,
        ratio: `${times(ratio)} of it`,
      };
      return budget ? { ...common, budget: '<= 1.25 x', verdict: verdict(ratio <= 1.25) } : info(common);
    };
    return {
      rows: [
        row(
          `cold import of ${FUNCTION}, up to the first request`,
          standing('ours', 'first'),
          peerLoaded,
          true,
        ),
        row(`cold import of ${FUNCTION}, the file alone`, standing('ours', 'loaded'), peerLoaded, false),
        row(
          `cold import of ${FUNCTION}, both with the compile cache`,
          standing('oursCached', 'first'),
          standing('peerCached', 'loaded'),
          false,
        ),
      ],
      notes: [
        `bundles: ours ${bytes(statSync(ours).size)}, peer ${bytes(statSync(peer).size)}`,
        `each alone in a fresh process: ${parts
          .map(
            ([name, file]) =>
              `${name} ${took(median(partly.get(name) ?? []))} (${bytes(statSync(file).size)})`,
          )
          .join(', ')}`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
