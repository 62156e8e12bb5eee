// kill -9 while a mail is being sent: it is recorded as interrupted, seen by its reader, and never sent a second time.
import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Report } from 'engagement-widgets/contract';
import { clientOf, startTestEndpoint, type TestEndpoint } from '../harness.js';
import { catalog, shown } from '../support/samples.js';
import { openPostOffice } from './post-office.js';

const chat = '/v1/reports/chat';
const directory = await mkdtemp(join(tmpdir(), 'engagement-killed-'));
const office = await openPostOffice();
let child: ChildProcess | undefined;
let endpoint: TestEndpoint | undefined;

after(async () => {
  child?.kill('SIGKILL');
  await endpoint?.stop();
  await office.close();
  await rm(directory, { recursive: true, force: true });
});

it('a mail whose sender was killed is interrupted, visible, and not sent again; the schedule goes on', async () => {
  let now = new Date('2026-05-01T12:00:00Z');
  const env = { ...process.env, DIRECTORY: directory, SMTP: office.url, NOW: now.toISOString(), UV_THREADPOOL_SIZE: '8' };
  child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), { env, execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [{ url, user, host }] = (await once(child, 'message')) as [{ url: string; user: string; host: string }];
  const sender = clientOf(url, host);
  await sender.send('catalog', catalog);
  await sender.send('events', [shown('a', { at: '2026-05-01T10:00:00Z' })]);
  const begun = await clientOf(url, user).request(chat, { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } });
  assert.equal(((await begun.json()) as Report).next, '2026-05-02T06:00:00.000Z');

  office.manner = 'hang';
  const handedOver = office.next();
  child.send('2026-05-02T06:00:00Z');
  await handedOver;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;

  office.manner = 'accept';
  now = new Date('2026-05-02T06:05:00Z');
  endpoint = await startTestEndpoint({ directory, now: () => now, reports: { mail: { smtpUrl: office.url, from: 'reports@analytics.example', publicUrl: 'https://admin.example.com' }, everyMs: 0 } });
  const ada = clientOf(endpoint.url, await endpoint.mintToken({ tenant: 'killed', scopes: ['read'], subject: 'ada', email: 'ada@killed.example' }));
  for (const minutes of [5, 10, 60, 600]) {
    now = new Date(Date.parse('2026-05-02T06:00:00Z') + minutes * 60_000);
    await endpoint.sendReports();
  }
  const { subscribed, last } = await ada.json<Report>(chat);
  assert.deepEqual([subscribed, last], [true, { at: '2026-05-02T06:05:00.000Z', state: 'interrupted' }]);
  assert.deepEqual([office.deliveries, office.received.length], [1, 0]);

  now = new Date('2026-05-03T06:00:00Z');
  await endpoint.sendReports();
  assert.deepEqual([office.received.length, (await ada.json<Report>(chat)).last?.state], [1, 'sent']);
});
