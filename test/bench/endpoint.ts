/**
 * `npm run bench:endpoint`: how long the endpoint takes for a page of the leaderboard and the other questions about missions, over HTTP, with the
 * embedded engine and no answer cache: 1,000,000 customers with 5,000,000 validations in the period and 1,000,000 in the one before.
 * CUSTOMERS, ROUNDS and ONLY (part of a question's name) change that; DIRECTORY keeps the data for another run.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { factKeySql } from '../../demo/endpoint/ingest/rows.js';
import type { Store } from '../../demo/endpoint/store/port.js';
import { startTestEndpoint, type Client } from '../endpoint/harness.js';

const customers = Number(process.env.CUSTOMERS ?? 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 5);
const block = 1_000_000;
const tenant = 'bench';
const period = 'from=2026-04-30&to=2026-06-29';

const nameSql = `concat(
  ['Anna', 'Ben', 'Clara', 'David', 'Emma', 'Finn', 'Greta', 'Hugo', 'Ida', 'Jonas', 'Klara', 'Leo', 'Mia', 'Noah', 'Olga', 'Paul'][1 + sipHash64(number, 1) % 16], ' ',
  ['Schmidt', 'Meyer', 'Fischer', 'Weber', 'Wagner', 'Becker', 'Koch', 'Richter', 'Wolf', 'Neumann'][1 + sipHash64(number, 2) % 10], ' ', toString(number % 997))`;
const personSql = (number: string) => `concat('customer-', leftPad(toString(${number}), 7, '0'))`;

/** Everybody has one validation; the rest goes to fewer the keener they are. */
const keenSql = (salt: number) => `if(number < ${customers}, number, toUInt64(${customers} * pow((sipHash64(number, ${salt}) % 1000003) / 1000003, 3)) * 7919 % ${customers})`;

async function addValidations(store: Store, first: string, before: number, count: number): Promise<void> {
  for (let from = 0; from < count; from += block) {
    await store.command(`
      INSERT INTO facts (tenant, id, id_key, hash, person, type, at, properties)
      SELECT '${tenant}' AS tenant, concat('v', toString(${before} + number)) AS id, ${factKeySql('id')}, 1, ${personSql(keenSql(before))}, 'mission.validated',
        toDateTime64('${first} 00:00:00', 3, 'Europe/Berlin') + toIntervalMillisecond(sipHash64(number, 3) % (60 * 86400000)), map('mission', concat('mission-', toString(1 + sipHash64(number, 4) % 40)))
      FROM numbers(${from}, ${Math.min(block, count - from)})`);
  }
}

/** Straight into the tables: to check and gather millions of lines is another measurement. */
async function fill(store: Store): Promise<void> {
  const types = "['classic', 'content', 'opinion', 'engagement'][1 + number % 4]";
  await store.command(`
    INSERT INTO catalog (tenant, kind, id, id_key, updated_at, hash, body)
    SELECT '${tenant}', if(number = 0, 'tenant', 'mission'), if(number = 0, 't', concat('mission-', toString(number))), number, toDateTime64('2026-01-01 00:00:00', 3, 'UTC'), 1,
      if(number = 0, '{"name":"Bench","zone":"Europe/Berlin","currency":"EUR"}', concat('{"name":"Mission ', toString(number), '","type":"', ${types}, '"}'))
    FROM numbers(41)`);
  await store.command(`
    INSERT INTO customers
    SELECT '${tenant}', ${personSql('number')}, sipHash64(number), toDateTime64('2026-01-01 00:00:00', 3, 'UTC'), 1, ${nameSql}, '',
      if(number % 6 = 0, NULL, 1940 + number % 70), if(number % 3 = 0, NULL, toUInt64(exp(4 + sipHash64(number, 5) % 1000 / 150))), if(number % 2 = 0, NULL, number % 5000)
    FROM numbers(${customers})`);
  await addValidations(store, '2026-03-01', 0, customers);
  await addValidations(store, '2026-04-30', customers, 5 * customers);
  await store.command(`
    INSERT INTO facts (tenant, id, id_key, hash, person, type, at, properties)
    SELECT '${tenant}' AS tenant, concat('r', toString(number)) AS id, ${factKeySql('id')}, 1, ${personSql('number')}, 'mission.revoked', toDateTime64('2026-06-29 00:00:00', 3, 'UTC'), map('validation', concat('v', toString(number * 119)))
    FROM numbers(${Math.floor(customers / 20)})`);
}

const board = (more = '') => `/v1/missions/leaderboard?${period}${more}`;
const lastPage = Math.floor((customers - 1) / 50);
const questions: [name: string, path: string][] = [
  ['first page', board()],
  ['first page, compared', board('&compare=true')],
  ['1,000 rows, compared', board('&compare=true&pageSize=1000')],
  ['page in the middle', board(`&page=${lastPage >> 1}`)],
  ['page in the middle, compared', board(`&compare=true&page=${lastPage >> 1}`)],
  ['last page, compared', board(`&compare=true&page=${lastPage}`)],
  ['by name, first page', board('&sort=name')],
  ['by name, middle, compared', board(`&compare=true&sort=name&page=${lastPage >> 1}`)],
  ['by a type, compared', board('&compare=true&sort=content&descending=true')],
  ['of a type, compared', board('&compare=true&type=opinion')],
  ['search “anna”, compared', board('&compare=true&search=anna')],
  ['search of one, compared', board('&compare=true&search=anna%20wolf%2099')],
  ['type, search, by name, compared', board('&compare=true&type=opinion&search=mi&sort=name')],
  ['privacy mode, search, compared', board('&compare=true&masked=true&search=777')],
  ['indicators, compared', `/v1/missions/indicators?${period}&compare=true`],
  ['types, compared', `/v1/missions/types?${period}&compare=true`],
  ['days', `/v1/missions/days?${period}`],
  ['list, compared', `/v1/missions?${period}&compare=true`],
  ['one mission, compared', `/v1/missions/mission-7/detail?${period}&compare=true`],
  ['impact', `/v1/missions/impact?${period}`],
  ['segment of a row', `/v1/missions/segment?${period}&missions=3`],
  ['demographics', `/v1/missions/demographics?${period}`],
];

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const ms = (value: number) => value.toFixed(0).padStart(8);

async function timed(client: Client, path: string): Promise<{ wall: number; cpu: number }> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const response = await client.get(path);
  await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

async function measure(client: Client): Promise<void> {
  const asked = questions.filter(([name]) => name.includes(process.env.ONLY ?? ''));
  const times = new Map(asked.map(([name]) => [name, [] as { wall: number; cpu: number }[]]));
  for (let round = 0; round <= rounds; round += 1) for (const [name, path] of asked) times.get(name)!.push(await timed(client, path));
  console.log(`\n${customers.toLocaleString('en')} customers; ms over HTTP, ${rounds} rounds, interleaved; ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}\n  median slowest     CPU  question`);
  for (const [name, [, ...later]] of times) {
    const walls = later.map(({ wall }) => wall);
    console.log(`${ms(middle(walls))}${ms(Math.max(...walls))}${ms(middle(later.map(({ cpu }) => cpu)))}  ${name}`);
  }
}

const directory = process.env.DIRECTORY ?? (await mkdtemp(join(tmpdir(), 'bench-endpoint-')));
const isNew = !existsSync(join(directory, 'store'));
// A busy machine is to be measured too, not to be given up on.
const endpoint = await startTestEndpoint({ directory, cache: { seconds: 0 }, limits: { maxReadSeconds: 120 }, now: () => new Date('2026-07-05T12:00:00Z') });
try {
  if (isNew) await fill(endpoint.store);
  await measure(await endpoint.client(tenant, ['read', 'people']));
} finally {
  await endpoint.stop();
  if (!process.env.DIRECTORY) await rm(directory, { recursive: true, force: true });
}
