// The importer against a real endpoint over HTTP: the counts of both real logs, repeats, other formats, and what does not fit.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Answer, IngestAnswer, resources } from 'engagement-widgets/contract';
import { addDays, civilDate, hourOn, isoOf } from '../../../demo/import/civil.js';
import { importFile, type ImportJob } from '../../../demo/import/import-file.js';
import { mapRow, type Mapping } from '../../../demo/import/mapping.js';
import { mappingFor } from '../../../demo/import/mappings.js';
import { readState, writeState, type ImportState } from '../../../demo/import/state.js';
import { endpointTarget, type Target } from '../../../demo/import/target.js';
import { realFiles } from '../../../demo/start/fill.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';

type Flow = Answer<typeof resources.flow>;

const today = '2026-05-20';
const zone = 'Europe/Berlin';
const now = new Date(hourOn(today, 15, zone));
const tenant = 'logs';
const [helpDeskFile, ordersFile] = realFiles as [string, string];

let endpoint: TestEndpoint;
let client: Client;
let target: Target;
let place: string;
const state: ImportState = { moved: {} };

async function importing(file: string, change: Partial<ImportJob> = {}): Promise<IngestAnswer> {
  return importFile({ file, mapping: change.mapping ?? (await mappingFor(file)), target, state, today, ...change });
}

async function written(name: string, content: string | Buffer): Promise<string> {
  const file = join(place, name);
  await writeFile(file, content);
  return file;
}

before(async () => {
  place = await mkdtemp(join(tmpdir(), 'import-test-'));
  endpoint = await startTestEndpoint({ now: () => now });
  client = await endpoint.client(tenant);
  target = endpointTarget(endpoint.url, client.token);
});
after(async () => {
  await endpoint.stop();
  await rm(place, { recursive: true });
});

describe('the help desk log, imported through HTTP', () => {
  let flow: Flow;
  before(async () => {
    assert.deepEqual(await importing(helpDeskFile), { stored: 21_348, alreadyThere: 0, refused: [], refusedCount: 0 });
    flow = await client.json<Flow>(`/v1/experiences/help-desk/flow?from=2020-01-01&to=${today}`);
  });

  it('has every case as a session and every event as a visit', () => {
    assert.equal(flow.sessions, 4_580);
    assert.equal(flow.modules.length, 14);
    assert.equal(flow.modules.reduce((sum, { visits }) => sum + visits, 0), 21_348);
  });

  it('has the published number of visits to each module', () => {
    const visits = Object.fromEntries(flow.modules.map((module) => [module.name, module.visits]));
    const published = { 'Take in charge ticket': 5_060, 'Resolve ticket': 4_983, 'Assign seriousness': 4_938, Closed: 4_574, Wait: 1_463, 'Require upgrade': 119, 'Insert ticket': 118 };
    for (const [name, count] of Object.entries(published)) assert.equal(visits[name], count, name);
  });

  it('has the published transitions, starts and ends', () => {
    const goes = (from: string, to: string): number | undefined => flow.transitions.find((edge) => edge.from === from && edge.to === to)?.count;
    assert.equal(goes('Resolve ticket', 'Closed'), 4_558);
    assert.equal(goes('Assign seriousness', 'Take in charge ticket'), 4_160);
    assert.equal(goes('Take in charge ticket', 'Resolve ticket'), 3_563);
    assert.equal(goes('Assign seriousness', 'Assign seriousness'), 439);
    const module = (name: string) => flow.modules.find(({ id }) => id === name)!;
    assert.equal(module('Assign seriousness').starts, 4_384);
    assert.equal(module('Closed').ended, 4_557);
    assert.equal(module('Closed').end, true);
    assert.equal(flow.left + flow.ended + flow.active, 4_580);
  });

  it('ends yesterday, moved by one whole number of days', async () => {
    const { days, lastDay, importedOn } = state.moved['help-desk']!;
    assert.equal(lastDay, addDays(today, -1));
    assert.equal(importedOn, today);
    assert.equal(addDays('2014-01-03', days), lastDay);
    const [row] = await endpoint.store.query<{ last: string; seconds: number }>("SELECT toString(max(at)) AS last, toUnixTimestamp(max(at)) - toUnixTimestamp(min(at)) AS seconds FROM facts WHERE tenant = 'logs' AND experience = 'help-desk'");
    assert.equal(civilDate(Date.parse(`${row!.last.replace(' ', 'T')}Z`), zone), lastDay);
    assert.equal(row!.seconds, (Date.parse('2014-01-03T13:20:58Z') - Date.parse('2010-01-13T08:40:25Z')) / 1000);
  });

  it('is the same when it is imported again, on a later day too', async () => {
    assert.deepEqual(await importing(helpDeskFile, { today: '2026-06-30' }), { stored: 0, alreadyThere: 21_348, refused: [], refusedCount: 0 });
  });
});

describe('the CDNOW orders, imported through HTTP', () => {
  before(async () => {
    assert.deepEqual(await importing(ordersFile), { stored: 69_659, alreadyThere: 0, refused: [], refusedCount: 0 });
  });

  const totals = "SELECT count() AS orders, uniqExact(person) AS customers, sum(quantity) AS discs, toFloat64(sum(amount)) AS revenue, countIf(amount = 0) AS free, toString(min(at)) AS first, toString(max(at)) AS last FROM orders WHERE tenant = 'logs'";

  it('have the published totals, orders of amount 0 among them', async () => {
    const [row] = await endpoint.store.query<Record<string, number | string>>(totals);
    const { orders, customers, discs, revenue, free } = row!;
    assert.deepEqual({ orders, customers, discs, revenue, free }, { orders: 69_659, customers: 23_570, discs: 167_881, revenue: 2_500_315.63, free: 80 });
  });

  it('mean noon in the zone of the shop, in summer and in winter, and end yesterday', async () => {
    const [row] = await endpoint.store.query<{ last: string; hours: string[] }>("SELECT toString(max(at)) AS last, arraySort(groupUniqArray(formatDateTime(at, '%H:%i:%S', 'Europe/Berlin'))) AS hours FROM orders WHERE tenant = 'logs'");
    assert.deepEqual(row!.hours, ['12:00:00']);
    assert.equal(row!.last.slice(0, 10), addDays(today, -1));
  });

  it('have the published numbers of customers with one, two and three orders, and their mean revenue', async () => {
    const rows = await endpoint.store.query<{ orders: number; customers: number; mean: number }>(
      "SELECT orders, count() AS customers, round(avg(revenue), 4) AS mean FROM (SELECT person, count() AS orders, toFloat64(sum(amount)) AS revenue FROM orders WHERE tenant = 'logs' GROUP BY person) WHERE orders <= 3 GROUP BY orders ORDER BY orders",
    );
    assert.deepEqual(rows, [{ orders: 1, customers: 11_908, mean: 30.2273 }, { orders: 2, customers: 4_079, mean: 65.7306 }, { orders: 3, customers: 2_217, mean: 101.8717 }]);
  });

  it('are all in the impact table over all time', async () => {
    const { rows, currency } = await client.json<Answer<typeof resources.impact>>(`/v1/missions/impact?from=2024-01-01&to=${today}`);
    assert.equal(currency, 'USD');
    assert.deepEqual(rows.map(({ missions, clients, orders, revenue }) => ({ missions, clients, orders, revenue })), [{ missions: 0, clients: 23_570, orders: 69_659, revenue: 2_500_315.63 }]);
  });

  it('are the same when they are imported again', async () => {
    assert.deepEqual(await importing(ordersFile), { stored: 0, alreadyThere: 69_659, refused: [], refusedCount: 0 });
  });
});

describe('an import', () => {
  const orders: Mapping = { name: 'shop', kind: 'orders', format: 'csv', zone, line: { id: '{file}:{row}', type: 'order', person: '{who}', at: { moment: 'when' }, amount: { number: 'sum' }, currency: 'EUR', quantity: { number: 'pieces' } } };

  it('keeps the good lines of a file and names each bad one by its row', async () => {
    const file = await written('shop.csv', 'who,when,sum,pieces\nada,2026-05-01,10,\nbob,2026-05-01T08:00:00+02:00,ten,1\ncem,the day before,3,1\ndina,2026-05-02,0,0\n');
    const answer = await importing(file, { mapping: orders });
    assert.equal(answer.stored, 2);
    assert.deepEqual(answer.refused.map(({ line, path }) => [line, path]), [[2, 'amount'], [3, 'at']]);
  });

  it('names a column that the mapping wants and the file lacks', async () => {
    const file = await written('other.csv', 'customer,when\nada,2026-05-01\n');
    await assert.rejects(importing(file, { mapping: orders }), /no column "who"/);
  });

  it('takes NDJSON, packed or not, without a mapping, and counts a line that is none', async () => {
    const lines = ['{"id":"n1","type":"shown","experience":"e","module":"m","session":"s","at":"2026-05-01T10:00:00Z"}', 'not json', '{"id":"n2","type":"click","experience":"e","session":"s","at":"2026-05-01T10:00:01Z"}'];
    const answer = await importing(await written('events-may.ndjson.gz', gzipSync(lines.join('\n'))));
    assert.deepEqual([answer.stored, answer.refusedCount, answer.refused[0]?.line], [2, 1, 2]);
    assert.equal((await importing(await written('events.ndjson', lines.join('\n')))).alreadyThere, 2);
  });

  it('gives a packed and an unpacked file the same ids', async () => {
    const content = 'who,when,sum,pieces\nada,2026-05-01,10,1\n';
    assert.equal((await importing(await written('same.csv', content), { mapping: orders })).stored, 1);
    assert.equal((await importing(await written('same.csv.gz', gzipSync(content)), { mapping: orders })).alreadyThere, 1);
  });

  it('says which file is broken and how far it came', async () => {
    const file = await written('cut.csv.gz', gzipSync('who,when,sum,pieces\nada,2026-05-01,10,1\n').subarray(0, 30));
    await assert.rejects(importing(file, { mapping: orders }), /cut\.csv\.gz, after row \d+/);
  });

  it('refuses a file that nothing describes', async () => {
    await assert.rejects(mappingFor('/somewhere/unknown.csv'), /no mapping/);
  });

  it('fixes the move of the dates before it sends anything', async () => {
    const moving: Mapping = { ...orders, name: 'moving', endsYesterday: 'when' };
    const file = await written('moving.csv', 'who,when,sum,pieces\nada,2020-02-28,10,1\n');
    const stateFile = join(place, 'state.json');
    const own = await readState(stateFile);
    const broken: Target = { send: () => Promise.reject(new Error('the line is down')) };
    await assert.rejects(importing(file, { mapping: moving, target: broken, state: own, save: () => writeState(stateFile, own) }), /line is down/);
    const kept = await readState(stateFile);
    assert.equal(kept.moved['moving']!.lastDay, addDays(today, -1));
    assert.equal(kept.moved['moving']!.lines, undefined);
    assert.equal((await importing(file, { mapping: moving, state: kept, today: '2026-07-01' })).stored, 1);
    assert.equal(kept.moved['moving']!.lastDay, addDays(today, -1));
  });

  it('means noon of the zone for a date, and keeps the moment of a time', () => {
    const lineOf = (when: string, days = 0) => mapRow(orders, { file: 'f', row: 1, record: { who: 'a', when, sum: '1', pieces: '' } }, days);
    assert.equal(lineOf('2026-01-31')['at'], '2026-01-31T11:00:00.000Z');
    assert.equal(lineOf('2026-01-31', 150)['at'], '2026-06-30T10:00:00.000Z');
    assert.equal(lineOf('2026-03-29T01:30:00+01:00', 1)['at'], isoOf(Date.parse('2026-03-30T00:30:00Z')));
    assert.equal('quantity' in lineOf('2026-01-31'), false);
  });

  it('says what an endpoint answered when it refuses', async () => {
    const stranger = endpointTarget(endpoint.url, 'no token');
    await assert.rejects(stranger.send('orders', []), /answered 401/);
  });
});
