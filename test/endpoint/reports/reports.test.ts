// The routes of reports: what a signed-in user may change, links in mails, previews, and what must never happen.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem, Report, Reports } from 'engagement-widgets/contract';
import { mailFrom } from '../../../demo/endpoint/settings.js';
import { startTestEndpoint, type TestEndpoint } from '../harness.js';
import { catalog, moment, shown } from '../support/samples.js';

const origin = 'https://admin.example.com';
let now = new Date('2026-05-31T09:00:00Z');
let endpoint: TestEndpoint;

interface User {
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
}

async function user(claims: { subject?: string; email?: string } = { subject: 'ada', email: 'ada@example.com' }, tenant = 'shop'): Promise<User> {
  const token = await endpoint.mintToken({ tenant, scopes: ['read'], ...claims });
  const request: User['request'] = (method, path, body, headers = {}) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(`${endpoint.url}${path}`, { method, headers: { authorization: `Bearer ${token}`, ...json, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  };
  return { request, json: async <T>(method: string, path: string, body?: unknown) => (await (await request(method, path, body)).json()) as T };
}

const chat = '/v1/reports/chat';

before(async () => {
  endpoint = await startTestEndpoint({ origins: [origin], now: () => now });
  for (const tenant of ['shop', 'other']) await (await endpoint.client(tenant)).send('catalog', catalog);
  const client = await endpoint.client('shop');
  await client.send('catalog', [
    { kind: 'experience', id: 'old', name: 'Old', archived: true, updatedAt: moment },
    { kind: 'experience', id: 'hostile', name: '<script>alert(1)</script>\r\nBcc: all@example.com \u202e evil', updatedAt: moment },
  ]);
  await client.send('events', [shown('a', { at: '2026-05-30T10:00:00Z' })]);
});
after(() => endpoint.stop());

describe('a subscription', () => {
  it('begins daily at eight in the zone of the tenant, is kept, listed, changed and ended', async () => {
    const ada = await user();
    const before = await ada.json<Report>('GET', chat);
    assert.deepEqual([before.subscribed, before.next, before.last, before.address, before.experience.name], [false, null, null, 'ada@example.com', 'Chat']);
    const begun = await ada.json<Report>('PUT', chat, { locale: 'de-at' });
    assert.deepEqual([begun.subscribed, begun.frequency, begun.hour, begun.zone, begun.locale], [true, 'daily', 8, 'Europe/Berlin', 'de-AT']);
    assert.deepEqual([begun.next, begun.sends], ['2026-06-01T06:00:00.000Z', false]);
    const changed = await ada.json<Report>('PUT', chat, { frequency: 'weekly', weekday: 3, hour: 17, zone: 'America/New_York' });
    assert.deepEqual([changed.next, changed.locale], ['2026-06-03T21:00:00.000Z', 'de-AT']);
    const listed = await ada.json<Reports>('GET', '/v1/reports');
    assert.deepEqual(listed.subscriptions.map(({ experience, frequency, next }) => [experience, frequency, next]), [['chat', 'weekly', '2026-06-03T21:00:00.000Z']]);
    for (const times of [1, 2]) assert.equal((await ada.json<Report>('DELETE', chat)).subscribed, false, `time ${times}`);
    assert.deepEqual((await ada.json<Reports>('GET', '/v1/reports')).subscriptions, []);
    assert.equal((await ada.json<Report>('PUT', chat, {})).subscribed, true, 'again, though the clock stands still');
    await ada.request('DELETE', chat);
  });

  it('takes its address from the token only', async () => {
    const ada = await user();
    const report = await ada.json<Report>('PUT', `${chat}?email=eve@example.com&address=eve@example.com`, { email: 'eve@example.com', address: 'eve@example.com', subscriber: 'eve', tenant: 'other' });
    assert.equal(report.address, 'ada@example.com');
    const [row] = await endpoint.store.query<{ email: string; tenant: string }>("SELECT email, tenant FROM subscriptions FINAL WHERE subscriber = 'ada' AND active");
    assert.deepEqual(row, { email: 'ada@example.com', tenant: 'shop' });
    const eve = await user({ subject: 'eve', email: 'eve@example.com' });
    assert.deepEqual((await eve.json<Reports>('GET', '/v1/reports')).subscriptions, [], 'others do not see it');
    assert.equal((await eve.json<Report>('DELETE', chat)).subscribed, false);
    assert.equal((await ada.json<Report>('GET', chat)).subscribed, true, 'others do not end it');
    const namesake = await user({ subject: 'ada', email: 'ada@example.com' }, 'other');
    assert.equal((await namesake.json<Report>('GET', chat)).subscribed, false, 'nor does the same name elsewhere have it');
    await ada.request('DELETE', chat);
    assert.deepEqual(await endpoint.store.query("SELECT email FROM subscriptions WHERE tenant = 'shop' AND subscriber = 'ada' AND email != ''"), [], 'who has left leaves no address');
  });

  it('needs a token that names a user with one plain address', async () => {
    const claims = [{ email: 'a@example.com' }, { subject: 'x' }, { subject: 'x', email: 'a@example.com, b@example.com' }, { subject: 'x', email: 'a@example.com\r\nBcc: b@example.com' }, { subject: 'x', email: 'Ada <a@example.com>' }];
    for (const claim of claims) {
      const nobody = await user(claim);
      const response = await nobody.request('PUT', chat, {});
      assert.equal(response.status, 403, JSON.stringify(claim));
      assert.match(((await response.json()) as Problem).detail ?? '', /names no user/);
      assert.deepEqual([(await nobody.json<Reports>('GET', '/v1/reports')).address, (await nobody.json<Report>('GET', chat)).address], [null, null]);
    }
  });

  it('of an experience that is not there, is archived or has gone says so', async () => {
    const ada = await user();
    for (const method of ['GET', 'PUT', 'DELETE']) assert.equal((await ada.request(method, '/v1/reports/nothing', method === 'PUT' ? {} : undefined)).status, 404, method);
    assert.equal((await ada.request('PUT', '/v1/reports/old', {})).status, 409);
    assert.equal((await fetch(`${endpoint.url}${chat}`, { method: 'PUT' })).status, 401);
  });

  it('with a body that does not fit is refused, naming what', async () => {
    const ada = await user();
    const wrong: [unknown, string][] = [[{ hour: 24 }, 'hour'], [{ hour: 7.5 }, 'hour'], [{ weekday: 0 }, 'weekday'], [{ frequency: 'hourly' }, 'frequency'], [{ zone: 'Mars/Base' }, 'zone'], [{ zone: '+02:00' }, 'zone'], [{ locale: 'no locale' }, 'locale']];
    for (const [body, path] of wrong) {
      const response = await ada.request('PUT', chat, body);
      const problem = (await response.json()) as Problem;
      assert.deepEqual([response.status, problem.kind, problem.errors?.[0]?.path], [400, 'invalid-body', path]);
    }
    assert.equal((await ada.request('PUT', chat, '{"hour":')).status, 400);
    assert.equal((await ada.request('PUT', chat, `{"hour":8,"x":"${'x'.repeat(20_000)}"}`)).status, 413);
    assert.equal((await ada.request('PUT', chat, '{}', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await ada.json<Report>('GET', chat)).subscribed, false);
  });

  it('can be changed from pages of allowed origins only', async () => {
    const preflight = (from: string) => fetch(`${endpoint.url}${chat}`, { method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization,content-type' } });
    const { headers } = await preflight(origin);
    assert.equal(headers.get('access-control-allow-origin'), origin);
    for (const method of ['PUT', 'DELETE']) assert.match(headers.get('access-control-allow-methods') ?? '', new RegExp(method));
    assert.match(headers.get('access-control-allow-headers') ?? '', /authorization,\s*content-type/i);
    assert.equal((await preflight('https://elsewhere.example')).headers.get('access-control-allow-origin'), null);
  });
});

describe('a preview', () => {
  it('is the mail as it would be sent now, behind a link of some minutes that can do nothing else', async () => {
    const ada = await user();
    const { preview } = await ada.json<Report>('GET', chat);
    assert.match(preview, /^\/v1\/reports\/preview\/[\w.-]+$/);
    const response = await fetch(`${endpoint.url}${preview}`);
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'.*sandbox/);
    assert.deepEqual([response.headers.get('cache-control'), response.headers.get('referrer-policy')], ['no-store', 'no-referrer']);
    assert.match(html, /<html lang="en" dir="ltr">/);
    assert.match(html, /Saturday, May 30, 2026/);
    assert.match(html, /data-figure="starts"/);
    assert.equal((await fetch(`${endpoint.url}${preview.replace('preview', 'unsubscribe')}`, { method: 'POST' })).status, 404);
    now = new Date(now.getTime() + 11 * 60_000);
    assert.equal((await fetch(`${endpoint.url}${preview}`)).status, 404);
    assert.equal((await fetch(`${endpoint.url}/v1/reports/preview/${'x'.repeat(5000)}`)).status, 404);
  });

  it('takes nothing in a name for markup', async () => {
    const { preview } = await (await user()).json<Report>('GET', '/v1/reports/hostile');
    const html = await (await fetch(`${endpoint.url}${preview}`)).text();
    assert.ok(!html.includes('<script') && html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!/[\u202a-\u202e]/.test(html));
  });

  it('speaks the language of its subscriber', async () => {
    const ada = await user();
    const { preview } = await ada.json<Report>('PUT', chat, { locale: 'de' });
    const html = await (await fetch(`${endpoint.url}${preview}`)).text();
    assert.match(html, /<html lang="de" dir="ltr">/);
    assert.match(html, /Täglicher Bericht/);
    await ada.request('DELETE', chat);
  });
});

describe('the settings of a mail server', () => {
  const all = { SMTP_URL: 'smtp://user:secret@mail.example.com:587', MAIL_FROM: 'Reports <reports@example.com>', PUBLIC_URL: 'https://admin.example.com/api' };

  it('are all there, or none; a mistake is said in one line without the password', () => {
    assert.equal(mailFrom({}), undefined);
    assert.deepEqual(mailFrom(all), { smtpUrl: all.SMTP_URL, from: all.MAIL_FROM, publicUrl: all.PUBLIC_URL });
    const wrong = [{ SMTP_URL: '' }, { PUBLIC_URL: undefined }, { SMTP_URL: 'user:secret@mail.example.com' }, { PUBLIC_URL: 'admin.example.com' }, { MAIL_FROM: 'Reports' }, { MAIL_FROM: 'a@example.com\r\nBcc: b@example.com' }];
    for (const change of wrong) assert.throws(() => mailFrom({ ...all, ...change }), (error: Error) => /SMTP_URL|PUBLIC_URL|MAIL_FROM/.test(error.message) && !error.message.includes('secret'), JSON.stringify(change));
  });
});

describe('the log', () => {
  it('holds no address, no ticket and no name', async () => {
    const ada = await user();
    const { preview } = await ada.json<Report>('PUT', chat, {});
    await fetch(`${endpoint.url}${preview}`);
    const log = JSON.stringify(endpoint.logged);
    for (const secret of ['example.com', preview.split('/').at(-1) ?? '', '"ada"', 'Chat']) assert.ok(!log.includes(secret), secret);
    assert.ok(endpoint.logged.some(({ route }) => route === '/v1/reports/preview/{ticket}'));
    await ada.request('DELETE', chat);
  });

  it('says once that reports are kept but not sent, where no mail server is named', () => {
    assert.equal(endpoint.logged.filter(({ event, sends }) => event === 'reports' && sends === false).length, 1);
  });
});
