// The two real data sets, through ingest and queries over HTTP, against the counts that their sources give.
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

async function sendAll(client: Client, kind: 'events' | 'orders', lines: readonly unknown[]): Promise<number> {
  let stored = 0;
  for (let from = 0; from < lines.length; from += 20_000) stored += (await client.send(kind, lines.slice(from, from + 20_000))).stored;
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
  assert.equal(await sendAll(client, 'events', facts), 21_348);

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

test('the CDNOW orders have their known customers, discs and revenue, also with each purchase taken as a mission', async () => {
  const client = await endpoint.client('cdnow');
  const rows = await rowsOf('cdnow-orders.csv.gz');
  await client.send('catalog', [{ kind: 'tenant', id: 't', updatedAt, name: 'CDNOW', zone: 'America/New_York', currency: 'USD' }, { kind: 'mission', id: 'purchase', updatedAt, name: 'Purchase', type: 'classic' }]);
  const at = (day: string) => `${day}T12:00:00-05:00`;
  const orders = rows.map(({ customer, date, quantity, amount }, row) => ({ id: `cdnow:${row + 1}`, type: 'order', person: customer, at: at(date!), amount: Number(amount), currency: 'USD', quantity: Number(quantity) }));
  assert.equal(await sendAll(client, 'orders', orders), 69_659);
  assert.equal(await sendAll(client, 'events', rows.map(({ customer, date }, row) => ({ id: `mission:${row + 1}`, type: 'mission.validated', person: customer, at: at(date!), properties: { mission: 'purchase' } }))), 69_659);

  const query = 'from=1997-01-01&to=1998-07-01';
  const { rows: levels, currencies, correlation } = await ask(client, 'impact', `/v1/missions/impact?${query}`);
  assert.deepEqual(currencies, [{ currency: 'USD', orders: 69_659, revenue: 2_500_315.63 }]);
  const of = (missions: number) => levels.find((row) => row.missions === missions)!;
  assert.deepEqual([1, 2, 3].map((missions) => of(missions).clients), [11_908, 4_079, 2_217]);
  assert.deepEqual([1, 2, 3].map((missions) => (of(missions).revenue / of(missions).clients).toFixed(4)), ['30.2273', '65.7306', '101.8717']);
  assert.equal(levels.reduce((sum, { clients }) => sum + clients, 0), 23_570);
  assert.equal(levels.reduce((sum, { orders: bought }) => sum + bought, 0), 69_659);
  assert.ok(Math.abs(levels.reduce((sum, { revenue }) => sum + revenue, 0) - 2_500_315.63) < 0.005);
  assert.equal(correlation?.n, 23_570);

  const types = await ask(client, 'missionsByType', `/v1/missions/types?${query}`);
  assert.deepEqual([types.validations, types.people, types.types[0]?.validations], [69_659, 23_570, 69_659]);
  const days = await ask(client, 'missionsByDay', `/v1/missions/days?${query}`);
  const perDay = new Map<string, number>();
  for (const { date } of rows) perDay.set(date!, (perDay.get(date!) ?? 0) + 1);
  assert.deepEqual(days.days.map(({ date, classic }) => [date, classic]), [...perDay].sort());
  const board = await ask(client, 'leaderboard', `/v1/missions/leaderboard?${query}`);
  const buyers = new Map<string, number>();
  for (const { customer } of rows) buyers.set(customer!, (buyers.get(customer!) ?? 0) + 1);
  const most = [...buyers.values()].sort((a, b) => b - a);
  assert.deepEqual(board.entries.map(({ validations }) => validations), most.slice(0, 50));
  assert.deepEqual(board.top?.onePercent, { people: 236, validations: most.slice(0, 236).reduce((sum, count) => sum + count, 0) });

  const [sums] = await endpoint.store.query<Record<string, number>>(
    "SELECT uniqExact(person) AS customers, sum(quantity) AS discs, countIf(amount = 0) AS free FROM orders WHERE tenant = 'cdnow'",
  );
  assert.deepEqual(sums, { customers: 23_570, discs: 167_881, free: 80 });
});
