// The real help desk log, through ingest and queries over HTTP, against the counts that its source gives. The orders of CDNOW are in missions/cdnow.test.ts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { ask } from './chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from './harness.js';

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z') })));
after(() => endpoint.stop());

async function rowsOf(file: string): Promise<Record<string, string>[]> {
  const packed = await readFile(new URL(`../../demo/data/${file}`, import.meta.url));
  return parse(gunzipSync(packed), { columns: true }) as Record<string, string>[];
}

const updatedAt = '2026-01-01T00:00:00Z';

async function sendAll(client: Client, lines: readonly unknown[]): Promise<number> {
  let stored = 0;
  for (let from = 0; from < lines.length; from += 20_000) stored += (await client.send('events', lines.slice(from, from + 20_000))).stored;
  return stored;
}

test('the help desk log has its known visits, transitions, self loops, starts and ends', async () => {
  const client = await endpoint.client('help-desk');
  const rows = await rowsOf('helpdesk.csv.gz');
  await client.send('catalog', [
    { kind: 'tenant', id: 't', updatedAt, name: 'Help desk', zone: 'Europe/Rome' },
    { kind: 'experience', id: 'log', updatedAt, name: 'Help desk' },
    { kind: 'module', id: 'Closed', updatedAt, experience: 'log', type: 'step', name: 'Closed', position: 14, end: true },
  ]);
  const facts = rows.map(({ case: session, activity, timestamp }, row) => ({ id: `helpdesk.csv:${row + 1}`, type: 'shown', experience: 'log', module: activity, session, at: `${timestamp!.replace(' ', 'T').slice(0, 19)}Z`, seq: row }));
  assert.equal(await sendAll(client, facts), 21_348);

  const { since, until } = await ask(client, 'experience', '/v1/experiences/log');
  const flow = await ask(client, 'flow', `/v1/experiences/log/flow?from=${since}&to=${until!.slice(0, 4)}-12-31`);
  const visits = Object.fromEntries(flow.modules.map((module) => [module.id, module.visits]));
  assert.equal(flow.modules.length, 14);
  assert.equal(Object.values(visits).reduce((sum, count) => sum + count, 0), 21_348);
  assert.deepEqual(
    ['Take in charge ticket', 'Resolve ticket', 'Assign seriousness', 'Closed', 'Wait', 'Require upgrade', 'Insert ticket'].map((id) => visits[id]),
    [5060, 4983, 4938, 4574, 1463, 119, 118],
  );
  const hops = new Map(flow.transitions.map(({ from, to, count }) => [`${from} → ${to}`, count]));
  assert.deepEqual(
    ['Resolve ticket → Closed', 'Assign seriousness → Take in charge ticket', 'Take in charge ticket → Resolve ticket', 'Assign seriousness → Assign seriousness'].map((hop) => hops.get(hop)),
    [4558, 4160, 3563, 439],
  );
  assert.equal(flow.sessions, 4580);
  assert.equal(flow.modules.find(({ id }) => id === 'Assign seriousness')?.starts, 4384);
  assert.deepEqual([flow.ended, flow.left, flow.active], [4557, 23, 0]);
  for (const { id, starts, incoming, visits: shown, outgoing, ended, left, active } of flow.modules) assert.deepEqual([starts + incoming, outgoing + ended + left + active], [shown, shown], id);
  const loop = await ask(client, 'moduleDetail', `/v1/experiences/log/modules/Assign%20seriousness?from=${since}&to=${until!.slice(0, 4)}-12-31`);
  assert.equal(loop.visits, 4938);
});
