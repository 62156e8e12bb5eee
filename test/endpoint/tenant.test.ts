// What a page must know of its tenant before it can name days: zone, currency, first and last day.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answer, resources } from 'engagement-widgets/contract';
import { startTestEndpoint, type TestEndpoint } from './harness.js';

type Tenant = Answer<typeof resources.tenant>;

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint()));
after(() => endpoint.stop());

const fact = (id: string, at: string, more = {}) => ({ id, type: 'start', experience: 'chat', person: 'p', session: 's', at, ...more });

test('a tenant has its name, zone and currency, and its first and last day in that zone, orders included', async () => {
  const client = await endpoint.client('shop');
  await client.send('catalog', [{ kind: 'tenant', id: 'tenant', updatedAt: '2026-01-01T00:00:00Z', name: 'Shop', zone: 'Europe/Berlin', currency: 'EUR' }]);
  await client.send('events', [fact('a', '2026-04-30T23:30:00Z'), fact('test', '2026-01-01T12:00:00Z', { preview: true })]);
  await client.send('orders', [{ id: 'o', type: 'order', person: 'p', at: '2026-03-31T21:59:59Z', amount: 5, currency: 'EUR' }]);
  const { name, zone, currency, since, until } = await client.json<Tenant>('/v1/tenant');
  assert.deepEqual({ name, zone, currency, since, until }, { name: 'Shop', zone: 'Europe/Berlin', currency: 'EUR', since: '2026-03-31', until: '2026-05-01' });
  const abroad = await client.json<Tenant>('/v1/tenant?zone=Asia/Tokyo');
  assert.deepEqual([abroad.zone, abroad.since, abroad.until], ['Asia/Tokyo', '2026-04-01', '2026-05-01']);
});

test('a tenant without facts has no first day, and a zone without a name is refused', async () => {
  const client = await endpoint.client('nobody');
  const { name, zone, currency, since, until } = await client.json<Tenant>('/v1/tenant');
  assert.deepEqual([name, zone, currency, since, until], [null, 'UTC', null, null, null]);
  const refused = await client.get('/v1/tenant?zone=%2B02:00');
  assert.deepEqual([refused.status, ((await refused.json()) as { errors: { path: string }[] }).errors[0]?.path], [400, 'zone']);
});
