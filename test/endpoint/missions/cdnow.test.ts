// The real orders of CDNOW, each purchase taken as a mission too: both brought in by the importer, asked for over HTTP, and held against the file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { missionTypes, type Answer, type ImpactRow, type resources } from 'engagement-widgets/contract';
import { addDays } from '../../../demo/import/civil.js';
import { importFile } from '../../../demo/import/import-file.js';
import type { Mapping } from '../../../demo/import/mapping.js';
import { mappingFor } from '../../../demo/import/mappings.js';
import type { ImportState } from '../../../demo/import/state.js';
import { endpointTarget } from '../../../demo/import/target.js';
import { realFiles } from '../../../demo/start/fill.js';
import { ask } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { mission, updatedAt } from './worlds.js';

const [, file] = realFiles as [string, string];
const today = '2026-05-20';
const state: ImportState = { moved: {} };
let endpoint: TestEndpoint;
let client: Client;
/** All days of the file, as they were moved. */
let period: string;
let impact: Answer<typeof resources.impact>;

interface Buyer {
  orders: number;
  revenue: number;
}
/** Straight from the file. */
let buyers: Buyer[];
let dates: string[];

/** The same rows, as validations at the time of their purchase; its name makes the importer move both alike. */
const asMissions = ({ name, format, zone, endsYesterday }: Mapping): Mapping => ({
  name, format, zone, ...(endsYesterday && { endsYesterday }), kind: 'events',
  line: { id: 'mission:{row}', type: 'mission.validated', person: '{customer}', at: { moment: 'date' }, properties: { fields: { mission: 'purchase' } } },
});

before(async () => {
  endpoint = await startTestEndpoint({ now: () => new Date(`${today}T12:00:00Z`) });
  client = await endpoint.client('cdnow');
  await client.send('catalog', [{ kind: 'tenant', id: 't', updatedAt, name: 'CDNOW', zone: 'Europe/Berlin', currency: 'USD' }, mission('purchase', 'classic', 'Buy something')]);
  const target = endpointTarget(endpoint.url, client.token);
  const mapping = await mappingFor(file);
  for (const each of [mapping, asMissions(mapping)]) {
    assert.deepEqual(await importFile({ file, mapping: each, target, state, today }), { stored: 69_659, alreadyThere: 0, refused: [], refusedCount: 0 });
  }
  period = `from=${state.moved[mapping.name]!.firstDay}&to=${today}`;
  impact = await ask(client, 'impact', `/v1/missions/impact?${period}`);

  const rows = parse(gunzipSync(await readFile(file)), { columns: true }) as { customer: string; date: string; amount: string }[];
  dates = rows.map(({ date }) => date);
  const byCustomer = new Map<string, Buyer>();
  for (const { customer, amount } of rows) {
    const { orders, revenue } = byCustomer.get(customer) ?? { orders: 0, revenue: 0 };
    byCustomer.set(customer, { orders: orders + 1, revenue: revenue + Math.round(Number(amount) * 100) });
  }
  buyers = [...byCustomer.values()];
});
after(() => endpoint.stop());

const sum = <T>(values: readonly T[], of: (value: T) => number) => values.reduce((total, value) => total + of(value), 0);
const inRow = ({ missions, andMore }: ImpactRow) => buyers.filter(({ orders }) => (andMore ? orders >= missions : orders === missions));

describe('the impact of the CDNOW orders', () => {
  it('has 11,908, 4,079 and 2,217 clients with one, two and three missions, and the published revenue of each', () => {
    const rows = [1, 2, 3].map((missions) => impact.rows.find((row) => row.missions === missions)!);
    assert.deepEqual(rows.map(({ clients }) => clients), [11_908, 4_079, 2_217]);
    assert.deepEqual(rows.map(({ revenue, clients }) => (revenue / clients).toFixed(4)), ['30.2273', '65.7306', '101.8717']);
  });

  it('has in every row what the file has', () => {
    for (const row of impact.rows) {
      const own = inRow(row);
      const mean = sum(own, ({ revenue }) => revenue) / own.length;
      const deviation = Math.sqrt(sum(own, ({ revenue }) => (revenue - mean) ** 2) / (own.length - 1)) / 100;
      assert.deepEqual([row.clients, row.buyers, row.orders, row.revenue, row.refunds], [own.length, own.length, sum(own, ({ orders }) => orders), sum(own, ({ revenue }) => revenue) / 100, 0], `row ${row.missions}`);
      assert.ok(Math.abs(row.revenueDeviation! - deviation) < 1e-5, `row ${row.missions}: ${row.revenueDeviation} or ${deviation}`);
    }
  });

  it('merges from the first count on from which every row has fewer than 30 clients', () => {
    const clients = (orders: number) => buyers.filter((buyer) => buyer.orders === orders).length;
    const most = Math.max(...buyers.map(({ orders }) => orders));
    const last = Array.from({ length: most }, (_, index) => most - index).find((orders) => clients(orders) >= 30)!;
    assert.deepEqual(impact.rows.map(({ missions, andMore }) => [missions, andMore]), [...Array.from({ length: last }, (_, index) => [index + 1, false]), [last + 1, true]]);
  });

  it('has basket × orders = revenue per customer in every row', () => {
    for (const { clients, orders, revenue, missions } of impact.rows) {
      const [basket, each, perCustomer] = [revenue / orders, orders / clients, revenue / clients];
      assert.ok(Math.abs(basket * each - perCustomer) < 1e-9 * perCustomer, `row ${missions}`);
    }
  });

  it('adds up to the active customers, all orders and all revenue', async () => {
    const indicators = await ask(client, 'missionIndicators', `/v1/missions/indicators?${period}`);
    assert.deepEqual([indicators.active, indicators.people, indicators.validations], [23_570, 23_570, 69_659]);
    assert.equal(sum(impact.rows, ({ clients }) => clients), indicators.active);
    assert.equal(sum(impact.rows, ({ orders }) => orders), 69_659);
    assert.equal(sum(impact.rows, ({ revenue }) => revenue).toFixed(2), '2500315.63');
    assert.deepEqual(impact.currencies, [{ currency: 'USD', orders: 69_659, revenue: 2_500_315.63 }]);
  });

  it('has the rank correlation of missions and revenue over all 23,570 customers', () => {
    const middleRanks = (values: readonly number[]) => {
      const ends = new Map<number, { first: number; last: number }>();
      [...values].sort((a, b) => a - b).forEach((value, index) => ends.set(value, { first: ends.get(value)?.first ?? index + 1, last: index + 1 }));
      return values.map((value) => (ends.get(value)!.first + ends.get(value)!.last) / 2);
    };
    const [x, y] = [middleRanks(buyers.map(({ orders }) => orders)), middleRanks(buyers.map(({ revenue }) => revenue))];
    const middle = (buyers.length + 1) / 2;
    const products = (a: readonly number[], b: readonly number[]) => a.reduce((total, value, index) => total + (value - middle) * (b[index]! - middle), 0);
    const expected = products(x, y) / Math.sqrt(products(x, x) * products(y, y));
    assert.equal(impact.correlation?.n, 23_570);
    assert.ok(Math.abs(impact.correlation.coefficient - expected) < 1e-9, `${impact.correlation.coefficient} or ${expected}`);
  });
});

describe('the other answers about the same purchases', () => {
  it('agree with the impact', async () => {
    const types = await ask(client, 'missionsByType', `/v1/missions/types?${period}`);
    assert.deepEqual(types.types.map(({ type, validations, people }) => [type, validations, people]), missionTypes.map((type) => [type, ...(type === 'classic' ? [69_659, 23_570] : [0, 0])]));
    const board = await ask(client, 'leaderboard', `/v1/missions/leaderboard?${period}&pageSize=1000`);
    const most = buyers.map(({ orders }) => orders).sort((a, b) => b - a);
    assert.deepEqual(board.entries.map(({ validations }) => validations), most.slice(0, 1000));
    assert.deepEqual(board.top, { onePercent: { people: 236, validations: sum(most.slice(0, 236), Number) }, tenPercent: { people: 2_357, validations: sum(most.slice(0, 2_357), Number) } });
    const row = impact.rows.find(({ andMore }) => andMore)!;
    const segment = await ask(client, 'segment', `/v1/missions/segment?${period}&missions=${row.missions}&andMore=true`);
    assert.equal(segment.total, row.clients);
    assert.deepEqual(segment.entries.map(({ missions }) => missions).sort((a, b) => b - a), most.slice(0, row.clients));
  });

  it('agree day by day with the file', async () => {
    const { days } = await ask(client, 'missionsByDay', `/v1/missions/days?${period}`);
    const { days: moved } = state.moved['cdnow-orders']!;
    const perDay = new Map<string, number>();
    for (const date of dates) perDay.set(addDays(date, moved), (perDay.get(addDays(date, moved)) ?? 0) + 1);
    assert.deepEqual(days.map(({ date, classic }) => [date, classic]), [...perDay].sort());
  });

  it('hold for three months as well: row 0 are who bought in the year before and not in them', async () => {
    const { firstDay } = state.moved['cdnow-orders']!;
    const query = 'from=2025-11-01&to=2026-02-01';
    const [part, indicators] = [await ask(client, 'impact', `/v1/missions/impact?${query}`), await ask(client, 'missionIndicators', `/v1/missions/indicators?${query}`)];
    assert.equal(sum(part.rows, ({ clients }) => clients), indicators.active);
    assert.equal(sum(part.rows.filter(({ missions }) => missions > 0), ({ clients }) => clients), indicators.people);
    // Who bought has a validation, so there is no order in row 0; the year before begins after some bought for the only time.
    assert.deepEqual([part.rows[0]!.missions, part.rows[0]!.orders, part.rows[0]!.revenue], [0, 0, 0]);
    assert.ok(firstDay < '2025-02-01' && indicators.active < 23_570, `${indicators.active} of 23,570 since ${firstDay}`);
  });
});
