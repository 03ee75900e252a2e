import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { runCase } from '@dingban/functions/command/runCase';
import { handler as actions } from '@dingban/functions/http/actions';
import { handler as cases } from '@dingban/functions/http/cases';
import { findCard } from '@dingban/functions/read/people';
import { unlessThere } from '@dingban/functions/store/expression';
import type { Item } from '@dingban/functions/store/keys';
import type { App } from '@dingban/functions/wiring/app';
import { useApp } from '@dingban/functions/wiring/context';
import { startHost } from '@dingban/local/host';
import type { EngineName } from '@dingban/local/store/embedded';
import type { Context } from 'aws-lambda';
import { interleaveLater, median, ratioOf, type Standing } from './interleave.ts';
import { withReadsFromMemory } from './readsFromMemory.ts';
import { bestEngine, dataOf, eventOf, type Rig, startRig } from './rig.ts';
import { info, type Measured, type Row, times, took, verdict } from './row.ts';
import { APPLICATION, CHECKED, PLACES } from './sampleCase.ts';
import { listenTo, type StoreCall, waited } from './storeCalls.ts';

const ROUNDS = 30;
const CONTEXT = {} as Context;

const application = (rig: Rig) => ({
  actionId: randomUUID(),
  matter: 'seal-use',
  sub: 'committee-seal',
  place: PLACES.village,
  values: { ...APPLICATION, seal: rig.seal },
});

const submit = async (rig: Rig): Promise<string> => {
  const event = eventOf('POST /api/cases', rig.tokenOf('clerk'), application(rig));
  return dataOf(await cases(event, CONTEXT)).case.id;
};

interface Turn {
  readonly id: string;
  readonly person: string;
  readonly body: { readonly actionId: string; readonly command: never };
}

/** Cases one after the other, each approved three times: the turns of a normal morning. */
const createTurns = (ids: readonly string[]) => {
  const approvals = ids.flatMap((id): readonly Turn[] =>
    ['director', 'secretary', 'supervision'].map((node, index) => ({
      id,
      person: node,
      body: {
        actionId: randomUUID(),
        command: {
          type: 'approve',
          node,
          entered: index + 1,
          values: node === 'supervision' ? CHECKED : {},
          comment: '情况属实，同意。',
        } as never,
      },
    })),
  );
  let next = 0;
  return (): Turn => {
    const turn = approvals[next];
    if (turn === undefined) throw new Error('not enough cases were prepared');
    next += 1;
    return turn;
  };
};

/** A server that only parses the body and puts the item. */
const bareServer = async (put: () => Promise<unknown>) => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      JSON.parse(Buffer.concat(chunks).toString('utf8'));
      void put().then(() => response.end('{"ok":true}'));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const post = async (url: string, token: string, body: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { ok: boolean };
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer).slice(0, 300)}`);
  return answer;
};

interface Path {
  readonly calls: readonly StoreCall[];
  readonly total: number;
}

/** One line that says what a request asks of the store, and how long it waits for it. */
const whereItGoes = (what: string, paths: readonly Path[]): string => {
  const names = (paths[Math.floor(paths.length / 2)]?.calls ?? []).map(({ name }) => name);
  const counted = [...new Set(names)].map((name) => {
    const spent = median(
      paths.map(({ calls }) =>
        calls.reduce((sum, call) => (call.name === name ? sum + call.ended - call.began : sum), 0),
      ),
    );
    return `${names.filter((one) => one === name).length} x ${name} ${took(spent)}`;
  });
  const total = median(paths.map((path) => path.total));
  const store = median(paths.map(({ calls }) => waited(calls)));
  return `${what}: ${took(total)} = waiting for ${names.length} calls of the store ${took(store)} + ours ${took(total - store)}; ${counted.join(', ')}`;
};

const compare = async (engine: EngineName, withHttp: boolean): Promise<Measured> => {
  const rig = await startRig(engine);
  try {
    const ids: string[] = [];
    const needed = ROUNDS + 12;
    for (let count = 0; count < needed * (withHttp ? 1 : 0.7); count += 1) ids.push(await submit(rig));
    const turn = createTurns(ids);
    const memorised: string[] = [];
    const inMemory: App = { ...rig.app, store: withReadsFromMemory(rig.app.store) };
    for (let count = 0; count < ROUNDS / 3 + 3; count += 1) {
      const id = await submit(rig);
      memorised.push(id);
      await inMemory.store.actions.load(`case#${id}`);
    }
    const turnInMemory = createTurns(memorised);
    const heard = listenTo(rig.client);
    let last: Item = {};
    const paths: Path[] = [];
    const act = async (): Promise<unknown> => {
      const { id, person, body } = turn();
      heard.take();
      const began = performance.now();
      const answer = await actions(
        eventOf('POST /api/cases/{id}/actions', rig.tokenOf(person), body, id),
        CONTEXT,
      );
      const total = performance.now() - began;
      dataOf(answer);
      const calls = heard.take();
      last = (calls.find(({ name }) => name === 'Put actions')?.input.Item ?? {}) as Item;
      paths.push({ calls, total });
      return answer;
    };
    const fromMemory: Path[] = [];
    /** As `act`, with all that is read beforehand in memory: only the put goes to the store. */
    const actFromMemory = async (): Promise<unknown> => {
      const { id, person, body } = turnInMemory();
      useApp(async () => inMemory);
      heard.take();
      const began = performance.now();
      const event = eventOf('POST /api/cases/{id}/actions', rig.tokenOf(person), body, id);
      const answer = await actions(event, CONTEXT);
      fromMemory.push({ calls: heard.take(), total: performance.now() - began });
      useApp(async () => rig.app);
      dataOf(answer);
      return answer;
    };
    const commands: Path[] = [];
    /** Without the session and without the description of the case that the answer carries. */
    const command = async (): Promise<unknown> => {
      const { id, person, body } = turn();
      const card = await findCard(rig.app, person);
      if (card === undefined) throw new Error(`no card of ${person}`);
      heard.take();
      const began = performance.now();
      const ran = await runCase(rig.app, { caseId: id, card, ...body });
      if (!ran.ok) throw new Error(ran.error.code);
      commands.push({ calls: heard.take(), total: performance.now() - began });
      return ran;
    };
    const bare = (): Promise<unknown> =>
      rig.client.send(
        new PutCommand({
          TableName: rig.tables.actions,
          Item: { ...last, pk: `bench#${randomUUID()}` },
          ...unlessThere,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
    const plan = { rounds: ROUNDS, batch: 0, limit: 12_000 };
    await act();
    const found = await interleaveLater(
      { act, actFromMemory, command, bare, submit: () => submit(rig) },
      plan,
    );
    const line = (what: string, ours: Standing, budget: boolean): Row => {
      const ratio = ratioOf(ours, found.bare);
      const row = {
        what: `${what} (${engine})`,
        ours: took(ours.ms),
        peer: `bare conditional put ${took(found.bare.ms)}`,
        ratio: `${times(ratio)} of it`,
      };
      return budget ? { ...row, budget: '<= 1.5 x', verdict: verdict(ratio <= 1.5) } : info(row);
    };
    const rows = [
      line('whole action stored: the Lambda handler', found.act, withHttp),
      line('the same with all reads answered from memory', found.actFromMemory, false),
      line('whole action stored: runCase alone', found.command, false),
      line('an application of 20 fields: the Lambda handler', found.submit, false),
    ];
    const notes = [
      whereItGoes(`${engine}, approve by the handler`, paths.slice(4)),
      whereItGoes(`${engine}, approve with reads from memory`, fromMemory.slice(4)),
      whereItGoes(`${engine}, approve by runCase`, commands.slice(4)),
    ];
    if (!withHttp) return { rows, notes };
    heard.stop();
    const host = await startHost({
      serviceFile: resolve(import.meta.dirname, '..', 'serverless.yml'),
      clock: rig.app.clock,
      scheduled: false,
    });
    const server = await bareServer(bare);
    const overHttp = await interleaveLater(
      {
        ours: () => {
          const { id, person, body } = turn();
          return post(`${host.url}/api/cases/${id}/actions`, rig.tokenOf(person), body);
        },
        bare: () => post(server.url, 'nobody', { values: APPLICATION }),
      },
      { ...plan, rounds: 20 },
    );
    server.stop();
    await host.stop();
    return {
      rows: [
        ...rows,
        info({
          what: `whole action over real HTTP (${engine})`,
          ours: took(overHttp.ours.ms),
          peer: `node:http + bare put ${took(overHttp.bare.ms)}`,
          ratio: `${times(ratioOf(overHttp.ours, overHttp.bare))} of it`,
        }),
      ],
      notes,
    };
  } finally {
    await rig.stop();
  }
};

export const measure = async (): Promise<Measured> => {
  const main = await compare(bestEngine(), true);
  const other = bestEngine() === 'dynalite' ? { rows: [], notes: [] } : await compare('dynalite', false);
  return { rows: [...main.rows, ...other.rows], notes: [...(main.notes ?? []), ...(other.notes ?? [])] };
};
