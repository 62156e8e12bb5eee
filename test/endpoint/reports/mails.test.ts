// Mails from subscription to mailbox: a real SMTP server, a real store, and a clock that the test moves.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { claimDelivery } from '../../../demo/endpoint/reports/deliveries.js';
import { createReports } from '../../../demo/endpoint/reports/index.js';
import { Lease } from '../../../demo/endpoint/reports/lease.js';
import { textLine } from '../../../demo/endpoint/reports/mail.js';
import { pauses } from '../../../demo/endpoint/reports/scheduler.js';
import { queries } from '../../../demo/endpoint/queries/index.js';
import { kpiLines } from 'engagement-widgets/export';
import { wordsIn } from 'engagement-widgets/i18n';
import { defaultKpis, kpisOf } from 'engagement-widgets/stats';
import type { Kpis, Report } from 'engagement-widgets/contract';
import { clientOf, startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { catalog, factOf, moment, shown } from '../support/samples.js';
import { openPostOffice, type PostOffice } from './post-office.js';

const chat = '/v1/reports/chat';
/** As long as ids may be. */
const longId = 'ü'.repeat(200);
const hostile = `/v1/reports/${encodeURIComponent(longId)}`;
const tenants: string[] = [];
const minute = 60_000;
let now = new Date('2026-03-27T12:00:00Z');
let directory: string;
let office: PostOffice;
let endpoint: TestEndpoint;

const mailSettings = () => ({ smtpUrl: office.url, from: 'Reports <reports@analytics.example>', publicUrl: 'https://admin.example.com/api/' });
const start = () => startTestEndpoint({ directory, now: () => now, reports: { mail: mailSettings(), everyMs: 0 }, graceSeconds: 1 });

/** Each test has a tenant of its own; the same experience, other people. */
async function user(tenant: string, subject = 'ada'): Promise<Client> {
  return clientOf(endpoint.url, await endpoint.mintToken({ tenant, scopes: ['read'], subject, email: `${subject}@${tenant}.example` }));
}

async function put(client: Client, change: object = {}, path = chat): Promise<Report> {
  const response = await client.request(path, { method: 'PUT', body: JSON.stringify(change), headers: { 'content-type': 'application/json' } });
  assert.equal(response.status, 200);
  return (await response.json()) as Report;
}

async function subscribed(tenant: string, change: object = {}): Promise<Client> {
  tenants.push(tenant);
  const client = await user(tenant);
  const all = await endpoint.client(tenant);
  await all.send('catalog', catalog);
  await all.send('events', facts);
  await put(client, change);
  return client;
}

const facts = [
  ...['a', 'b', 'c'].map((id) => shown(id, { session: id, person: id, at: '2026-03-28T10:00:00Z' })),
  factOf('nps.scored', 'score', { session: 'a', person: 'a', at: '2026-03-28T10:00:10Z', seq: 1 }),
  shown('d', { session: 'd', person: 'a', at: '2026-03-27T10:00:00Z' }),
];

async function goTo(time: string | number): Promise<void> {
  now = new Date(time);
  await endpoint.sendReports();
}
const pass = (milliseconds: number) => goTo(now.getTime() + milliseconds);
const mailsTo = (tenant: string) => office.received.filter(({ to }) => to.some((address) => address.endsWith(`@${tenant}.example`)));
const lastOf = async (client: Client) => (await client.json<Report>(chat)).last;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engagement-reports-'));
  office = await openPostOffice();
  endpoint = await start();
});
afterEach(async () => {
  office.manner = 'accept';
  // What one test subscribed must not come in the next one.
  for (const tenant of tenants.splice(0)) for (const path of [chat, hostile]) await (await user(tenant)).request(path, { method: 'DELETE' });
});
after(async () => {
  await endpoint.stop();
  await office.close();
  await rm(directory, { recursive: true, force: true });
});

/** Walks from hour to hour and notes when mails come. */
async function hoursOfMails(tenant: string, from: string, hours: number): Promise<string[]> {
  const came: string[] = [];
  for (let hour = 0; hour <= hours; hour += 1) {
    const before = mailsTo(tenant).length;
    await goTo(Date.parse(from) + hour * 60 * minute);
    if (mailsTo(tenant).length > before) came.push(now.toISOString().slice(0, 16));
  }
  return came;
}

describe('a daily report', () => {
  it('comes at eight by the clocks of Berlin before, on and after the day of 23 hours, once each', async () => {
    now = new Date('2026-03-27T12:00:00Z');
    await subscribed('spring');
    assert.deepEqual(await hoursOfMails('spring', '2026-03-28T00:00:00Z', 71), ['2026-03-28T07:00', '2026-03-29T06:00', '2026-03-30T06:00']);
    const [, sunday] = mailsTo('spring');
    assert.equal(sunday?.mail.subject, 'Chat: Daily report, Mar 28, 2026 (Europe/Berlin)');
  });

  it('comes once a day at an hour that the day of 25 hours has twice', async () => {
    now = new Date('2026-10-24T12:00:00Z');
    await subscribed('autumn', { hour: 2 });
    assert.deepEqual(await hoursOfMails('autumn', '2026-10-24T22:00:00Z', 30), ['2026-10-25T00:00', '2026-10-26T01:00']);
  });

  it('holds the figures of the screen, word for word, as text and as HTML, in every language', async () => {
    now = new Date('2026-03-28T12:00:00Z');
    const directions = { de: 'ltr', fr: 'ltr', es: 'ltr', 'ar-EG': 'rtl' };
    const clients = await Promise.all(Object.keys(directions).map((locale) => subscribed(`figures-${locale.toLowerCase()}`, { locale })));
    await goTo('2026-03-29T06:00:00Z');
    for (const [index, [locale, direction]] of Object.entries(directions).entries()) {
      const [received] = mailsTo(`figures-${locale.toLowerCase()}`);
      const answer = await clients[index]!.json<Kpis>('/v1/kpis?experience=chat&from=2026-03-28&to=2026-03-29&compare=true');
      const { kpi: words, change, report } = await wordsIn(locale);
      const lines = kpiLines(defaultKpis(kpisOf(answer)), { words, change, locale, previousPeriod: answer.previousPeriod });
      const three = new Intl.NumberFormat(locale).format(3);
      assert.ok(lines.some(({ name, value, change: text }) => name === 'starts' && value === three && text !== ''), JSON.stringify(lines));
      const text = received?.mail.text ?? '';
      assert.ok(text.includes(lines.map(textLine).join('\n')), text);
      const html = received?.mail.html ?? '';
      for (const { name, label, value, base } of lines) {
        const [row = ''] = new RegExp(`<tr data-figure="${name}">.*?</tr>`, 's').exec(html) ?? [];
        for (const part of [label, value, base]) assert.ok(row.includes(part.replace(/&/g, '&amp;').replace(/</g, '&lt;')), `${part} in ${row}`);
      }
      assert.ok(html.includes(`<html lang="${locale}" dir="${direction}">`));
      assert.ok(received?.mail.subject?.includes(report['report.daily']) && text.includes(report['report.unsubscribe']), received?.mail.subject);
    }
  });
});

describe('a mail', () => {
  it('is addressed to the user alone, says that a machine wrote it, and can be left with one click', async () => {
    now = new Date('2026-04-01T12:00:00Z');
    const client = await subscribed('leave');
    await goTo('2026-04-02T06:00:00Z');
    const [received] = mailsTo('leave');
    assert.deepEqual(received?.to, ['ada@leave.example']);
    const header = (name: string) => received?.mail.headers.find(({ key }) => key === name)?.value ?? '';
    assert.deepEqual([header('list-unsubscribe-post'), header('auto-submitted')], ['List-Unsubscribe=One-Click', 'auto-generated']);
    const link = /^<https:\/\/admin\.example\.com\/api(\/v1\/reports\/unsubscribe\/[\w.-]+)>$/.exec(header('list-unsubscribe'))?.[1] ?? '';
    assert.ok(link && received?.mail.html?.includes(link) && received.mail.text?.includes(link));
    const address = `${endpoint.url}${link}`;
    const page = await fetch(address);
    assert.deepEqual([page.status, (await client.json<Report>(chat)).subscribed], [200, true], 'scanners of mails follow links');
    assert.match(await page.text(), /<form method="post">/);
    const done = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
    assert.deepEqual([done.status, done.redirected, (await client.json<Report>(chat)).subscribed], [200, false, false]);
    assert.equal((await fetch(address, { method: 'POST' })).status, 200, 'a second click changes nothing');
    assert.equal((await fetch(`${address.slice(0, -3)}xxx`, { method: 'POST' })).status, 404);
    await goTo('2026-04-03T06:00:00Z');
    assert.equal(mailsTo('leave').length, 1);
  });

  it('of an experience with a hostile name has the headers it should have and no others', async () => {
    now = new Date('2026-04-10T12:00:00Z');
    const client = await subscribed('name');
    const name = `Evil\r\nBcc: all@name.example\r\n\r\n<script>alert(1)</script> \u05e9\u05dc\u05d5\u05dd ${'long '.repeat(60)}`;
    await (await endpoint.client('name')).send('catalog', [{ kind: 'experience', id: longId, name, updatedAt: moment }]);
    await client.request(chat, { method: 'DELETE' });
    await put(client, {}, hostile);
    await goTo('2026-04-11T06:00:00Z');
    const [received] = mailsTo('name');
    assert.deepEqual(received?.to, ['ada@name.example']);
    assert.ok(!received?.mail.headers.some(({ key }) => key === 'bcc'));
    assert.match(received?.mail.subject ?? '', /^\u2068Evil Bcc: all@name\.example <script>alert\(1\)<\/script> .{60,90}…\u2069: Daily report, Apr 10, 2026 \(Europe\/Berlin\)$/u);
    assert.ok(!received?.mail.html?.includes('<script'));
    const longest = Math.max(...(received?.raw.split('\r\n') ?? []).map((line) => line.length));
    assert.ok(longest < 998, `a line of ${longest} characters`);
  });
});

describe('a mail that is due', () => {
  it('is sent once, though the endpoint is started again, before and after', async () => {
    now = new Date('2026-05-01T12:00:00Z');
    await subscribed('again');
    await endpoint.stop();
    endpoint = await start();
    await goTo('2026-05-02T06:00:10Z');
    await goTo('2026-05-02T06:00:30Z');
    await endpoint.stop();
    endpoint = await start();
    await goTo('2026-05-02T06:05:00Z');
    assert.equal(mailsTo('again').length, 1);
    await goTo('2026-05-03T06:00:00Z');
    assert.equal(mailsTo('again').length, 2);
  });

  it('after a downtime comes late but once, and not a day late', async () => {
    now = new Date('2026-05-10T12:00:00Z');
    const client = await subscribed('down');
    await goTo('2026-05-13T11:00:00Z');
    await goTo('2026-05-13T11:10:00Z');
    assert.equal(mailsTo('down').length, 1, 'only the latest of three');
    assert.match(mailsTo('down')[0]?.mail.subject ?? '', /May 12, 2026/);
    await put(client, { frequency: 'weekly', weekday: 5 });
    await goTo('2026-05-16T06:01:00Z');
    assert.equal(mailsTo('down').length, 1, 'Friday’s, on a Saturday');
  });

  it('is sent once by two schedulers on one store', async () => {
    now = new Date('2026-06-01T12:00:00Z');
    await subscribed('two');
    const others = [1, 2].map(() => createReports({ mail: mailSettings(), everyMs: 0 }, { store: endpoint.store, queries, now: () => now, log: () => {} }));
    now = new Date('2026-06-02T06:00:00Z');
    await Promise.all([endpoint.sendReports(), ...others.map((other) => other.tick())]);
    now = new Date('2026-06-02T06:10:00Z');
    for (const other of others) await other.tick();
    assert.equal(mailsTo('two').length, 1);
    await Promise.all(others.map((other) => other.stop(0)));
  });

  it('to many readers of one experience is made of figures that were asked once', async () => {
    now = new Date('2026-06-10T12:00:00Z');
    await subscribed('many');
    for (const name of ['ben', 'cem', 'dan']) await put(await user('many', name));
    let asked = 0;
    const counted = { ...queries, kpis: (context: Parameters<typeof queries.kpis>[0]) => ((asked += 1), queries.kpis(context)) };
    const reports = createReports({ mail: mailSettings(), everyMs: 0 }, { store: endpoint.store, queries: counted, now: () => now, log: () => {} });
    now = new Date('2026-06-11T06:00:00Z');
    await reports.tick();
    await reports.stop(0);
    assert.deepEqual([mailsTo('many').map(({ to }) => to[0]).sort(), asked], [['ada', 'ben', 'cem', 'dan'].map((name) => `${name}@many.example`), 1]);
    for (const name of ['ben', 'cem', 'dan']) await (await user('many', name)).request(chat, { method: 'DELETE' });
  });

  it('is claimed by one only, even of several who all hold it to be theirs', async () => {
    const { store } = endpoint;
    const whose = { tenant: 'claims', subscriber: 'ada', experience: 'chat' };
    const claims = await Promise.all(Array.from({ length: 8 }, (_, index) => claimDelivery(store, whose, now, 1, `holder ${index}`, now)));
    assert.equal(claims.filter(Boolean).length, 1);
    const leases = Array.from({ length: 8 }, () => new Lease(store, () => new Date(now.getTime() + 3_600_000)));
    const held = await Promise.all(leases.map((lease) => lease.hold()));
    assert.deepEqual(held.toSorted(), [...Array<string>(7).fill('elsewhere'), 'new']);
    await Promise.all(leases.map((lease) => lease.release()));
  });

  it('is tried again with longer and longer pauses where the server refuses, and has failed at last', async () => {
    now = new Date('2026-07-01T12:00:00Z');
    const client = await subscribed('bad');
    office.manner = 451;
    const before = office.deliveries;
    await goTo('2026-07-02T06:00:00Z');
    for (const pause of pauses) {
      await pass(pause / 2);
      await pass(pause / 2);
    }
    assert.equal(office.deliveries - before, 1 + pauses.length);
    assert.equal((await lastOf(client))?.state, 'failed');
    office.manner = 'accept';
    await pass(120 * minute);
    assert.equal(mailsTo('bad').length, 0, 'failed is failed');
    await goTo('2026-07-03T06:00:00Z');
    assert.deepEqual([mailsTo('bad').length, (await lastOf(client))?.state], [1, 'sent']);
    office.manner = 451;
    await goTo('2026-07-04T06:00:00Z');
    office.manner = 'accept';
    await pass(pauses[0] ?? 0);
    assert.equal(mailsTo('bad').length, 2, 'one that is refused for a moment arrives');
    office.manner = 550;
    await goTo('2026-07-05T06:00:00Z');
    assert.equal((await lastOf(client))?.state, 'failed', 'refused for good is not tried again');
    assert.ok(!JSON.stringify(endpoint.logged).includes('bad.example'), 'what the server says may quote the address');
  });

  it('is not sent again where the line broke after all of it was handed over', async () => {
    now = new Date('2026-08-01T12:00:00Z');
    const client = await subscribed('cut');
    office.manner = 'drop';
    const before = office.deliveries;
    await goTo('2026-08-02T06:00:00Z');
    office.manner = 'accept';
    for (const pause of pauses) await pass(pause);
    assert.deepEqual([office.deliveries - before, (await lastOf(client))?.state], [1, 'interrupted']);
  });

  it('that is under way when the endpoint stops is broken off after a while, and not sent again', async () => {
    now = new Date('2026-08-10T12:00:00Z');
    await subscribed('stop');
    office.manner = 'hang';
    const before = office.deliveries;
    const handedOver = office.next();
    now = new Date('2026-08-11T06:00:00Z');
    void endpoint.sendReports();
    await handedOver;
    await endpoint.stop();
    endpoint = await start();
    office.manner = 'accept';
    await pass(minute);
    assert.deepEqual([office.deliveries - before, (await lastOf(await user('stop')))?.state], [1, 'interrupted']);
  });

  it('is not sent once its experience is archived or its user has left', async () => {
    now = new Date('2026-09-01T12:00:00Z');
    const client = await subscribed('gone');
    await (await endpoint.client('gone')).send('catalog', [{ kind: 'experience', id: 'chat', name: 'Chat', archived: true, updatedAt: '2026-09-01T00:00:00Z' }]);
    await goTo('2026-09-02T06:00:00Z');
    assert.deepEqual([mailsTo('gone').length, (await lastOf(client))?.state], [0, 'skipped']);
    await client.request(chat, { method: 'DELETE' });
    await goTo('2026-09-03T06:00:00Z');
    assert.equal(mailsTo('gone').length, 0);
  });
});
