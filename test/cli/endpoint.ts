// The reference endpoint with real and generated facts for the tests of the check: two months of a campaign with every type of module,
// missions, orders, test traffic, texts that look like formulas, and a tenant whose clocks changed meanwhile.
import { planFor, factsByDay, customerCount } from '../../demo/generate/index.js';
import { catalogOf } from '../../demo/generate/catalog.js';
import { customersOf } from '../../demo/generate/customers.js';
import { calendarFacts } from '../../demo/generate/smaller.js';
import { campaign } from '../../demo/generate/world.js';
import { startTestEndpoint, type TestEndpoint } from '../endpoint/harness.js';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export const origin = 'https://admin.example.com';
export const tenant = 'check';
const day = '2026-05-20';
const now = new Date(`${day}T10:00:00Z`);
/** Before the change of clocks in spring. */
const firstDay = '2026-03-26';
const someCustomers = 2_000;

type Line = Record<string, unknown>;

function eventsOf(): Line[] {
  const plan = planFor(day);
  const generated = [...factsByDay(plan, firstDay, now.getTime())].flat() as Line[];
  const shown = { experience: campaign, module: 'rate-booking', at: '2026-05-18T09:00:00Z' };
  const formula = ['=HYPERLINK("http://evil.example","free")', 'Good, "really"', 'two\nlines'].flatMap((text, index) => [
    { ...shown, id: `formula-${index}-s`, type: 'shown', session: `formula-${index}` },
    { ...shown, id: `formula-${index}-n`, type: 'nps.scored', amount: 9, session: `formula-${index}`, seq: 1 },
    { ...shown, id: `formula-${index}`, type: 'nps.commented', session: `formula-${index}`, seq: 2, properties: { text } },
  ]);
  const preview = generated.filter(({ type }) => type === 'mission.validated' || type === 'start' || type === 'shown').slice(-400)
    .map((fact) => ({ ...fact, id: `preview-${String(fact['id'])}`, preview: true, ...(fact['session'] ? { session: `preview-${String(fact['session'])}` } : {}) }));
  return [...generated, ...formula, ...preview, ...(calendarFacts(plan).slice(0, 300) as Line[])];
}

/** Real orders, moved into the two months. */
function ordersOf(): Line[] {
  const rows = parse(gunzipSync(readFileSync('demo/data/cdnow-orders.csv.gz')), { columns: true, to: 3_000 }) as Record<string, string>[];
  return rows.map((row, index) => ({
    id: `order-${index}`, type: 'order', person: String(1 + (Number(row['customer']) % someCustomers)).padStart(5, '0'), amount: Number(row['amount']), quantity: 1,
    currency: index % 10 === 0 ? 'EUR' : 'USD', at: new Date(Date.parse(`${firstDay}T08:00:00Z`) + (index % 55) * 86_400_000 + index * 1_000).toISOString(),
  }));
}

export async function startFilledEndpoint(): Promise<TestEndpoint> {
  // Made first: a connection that waits for them would be closed.
  const [events, orders] = [eventsOf(), ordersOf()];
  const endpoint = await startTestEndpoint({ origins: [origin], now: () => now, limits: { maxReadSeconds: 120 }, cache: { seconds: 600 } });
  const client = await endpoint.client(tenant);
  await client.send('catalog', catalogOf(planFor(day)));
  await client.send('customers', customersOf(planFor(day), customerCount).slice(0, someCustomers));
  for (let at = 0; at < events.length; at += 10_000) await client.send('events', events.slice(at, at + 10_000));
  await client.send('orders', orders);
  return endpoint;
}

export const tokensOf = async (endpoint: TestEndpoint): Promise<{ token: string; readToken: string }> => ({
  token: await endpoint.mintToken({ tenant, scopes: ['read', 'people'], subject: 'check', email: 'check@example.com' }),
  readToken: await endpoint.mintToken({ tenant, scopes: ['read'], subject: 'reader' }),
});
