// What is acknowledged stays: through kill -9 in the middle of ingest, and through a stop.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { numbered } from '../../demo/endpoint/ingest/ingest.js';
import { openStore } from '../../demo/endpoint/store/open.js';
import { clientOf, startTestEndpoint, testSecret, type Client } from './harness.js';
import { shown } from './support/samples.js';

const main = fileURLToPath(new URL('../../demo/endpoint/main.ts', import.meta.url));
const tenant = 'kept';
const writers = 6;
const batchSize = 200;

let directory: string;
const children = new Set<ChildProcess>();
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engagement-durability-'));
});
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

interface Running {
  child: ChildProcess;
  client: Client;
  ended: Promise<number | null>;
}

/** The endpoint in a process of its own, as an operator runs it. */
async function run(): Promise<Running> {
  const env = { ...process.env, PORT: '0', DATA_DIR: directory, ANALYTICS_DEVELOPMENT: tenant, ANALYTICS_JWT_SECRET: testSecret, ANALYTICS_RATE: '1000000', UV_THREADPOOL_SIZE: '8' };
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  children.add(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let token = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, value = ''] = line.split(' ');
    if (word === 'token') token = value;
    if (word === 'ready') return { child, ended, client: clientOf(value.replace(/\/$/, ''), token) };
  }
  throw new Error('The endpoint ended before it was ready.');
}

class Batches {
  readonly sent = new Map<number, Record<string, unknown>[]>();
  readonly acknowledged = new Set<number>();
  #next = 0;

  async send(client: Client): Promise<void> {
    const number = (this.#next += 1);
    const lines = Array.from({ length: batchSize }, (_, index) => shown(`batch${number}-${index}`));
    this.sent.set(number, lines);
    const { stored } = await client.send('events', lines);
    assert.equal(stored, batchSize);
    this.acknowledged.add(number);
  }

  idsOf(numbers: Iterable<number>): string[] {
    return [...numbers].flatMap((number) => this.sent.get(number)?.map(({ id }) => String(id)) ?? []);
  }
}

async function storedIds(): Promise<string[]> {
  const store = await openStore({ directory: join(directory, 'store') });
  const rows = await store.query<{ id: string }>('SELECT id FROM facts WHERE tenant = {tenant:String}', { tenant });
  await store.close();
  return rows.map(({ id }) => id);
}

function assertOnce(ids: readonly string[]): void {
  assert.equal(new Set(ids).size, ids.length, 'some fact is stored twice');
}

describe('kill -9 in the middle of ingest', () => {
  const batches = new Batches();

  for (const round of [1, 2, 3]) {
    it(`loses nothing that was acknowledged and stores nothing twice (round ${round})`, async () => {
      const { child, client, ended } = await run();
      const enough = batches.acknowledged.size + 4 * round;
      const write = async () => {
        while (child.exitCode === null && child.signalCode === null) {
          await batches.send(client);
          // Others are under way at this moment: some written, some half, some not.
          if (batches.acknowledged.size >= enough) child.kill('SIGKILL');
        }
      };
      await Promise.allSettled(Array.from({ length: writers }, write));
      await ended;
      assert.ok(batches.acknowledged.size < batches.sent.size, 'nothing was under way');
      const ids = await storedIds();
      assertOnce(ids);
      const there = new Set(ids);
      assert.deepEqual(batches.idsOf(batches.acknowledged).filter((id) => !there.has(id)), []);
    });
  }

  it('lets all be sent again: what was missing is added, nothing twice, and it stops cleanly', async () => {
    const { child, client, ended } = await run();
    const answers = await Promise.all([...batches.sent.values()].map((lines) => client.send('events', lines)));
    const sum = (name: 'stored' | 'alreadyThere' | 'refusedCount') => answers.reduce((total, answer) => total + answer[name], 0);
    const all = batches.sent.size * batchSize;
    assert.equal(sum('stored') + sum('alreadyThere'), all);
    assert.ok(sum('alreadyThere') >= batches.acknowledged.size * batchSize);
    assert.equal(sum('refusedCount'), 0);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    const ids = await storedIds();
    assertOnce(ids);
    assert.deepEqual(ids.sort(), batches.idsOf(batches.sent.keys()).sort());
  });
});

describe('a stop in the middle of ingest', () => {
  it('keeps all that was acknowledged, and refuses what comes later', async () => {
    const place = await mkdtemp(join(directory, 'stop-'));
    const endpoint = await startTestEndpoint({ directory: place });
    const client = await endpoint.client(tenant);
    const batches = new Batches();
    await batches.send(client);
    let stopped: Promise<void> | undefined;
    const write = async () => {
      for (;;) {
        await batches.send(client);
        stopped ??= endpoint.stop();
      }
    };
    const results = await Promise.allSettled(Array.from({ length: writers }, write));
    await stopped;
    assert.ok(results.every(({ status }) => status === 'rejected'));
    await assert.rejects(fetch(`${endpoint.url}/v1/health`));
    const store = await openStore({ directory: join(place, 'store') });
    const rows = await store.query<{ id: string }>('SELECT id FROM facts WHERE tenant = {tenant:String}', { tenant });
    await store.close();
    const ids = rows.map(({ id }) => id);
    assertOnce(ids);
    assert.deepEqual(batches.idsOf(batches.acknowledged).filter((id) => !ids.includes(id)), []);
  });

  it('writes what an import in the same process has handed over', async () => {
    const place = await mkdtemp(join(directory, 'import-'));
    // Longer than any test: only the stop itself can end the wait for more rows.
    const endpoint = await startTestEndpoint({ directory: place, ingest: { waitMs: 1e9 } });
    const imported = endpoint.ingest('events', tenant, numbered([shown('a'), shown('b')]));
    await endpoint.stop();
    assert.equal((await imported).stored, 2);
    const store = await openStore({ directory: join(place, 'store') });
    assert.deepEqual(await store.query('SELECT count() AS n FROM facts'), [{ n: 2 }]);
    await store.close();
  });
});
