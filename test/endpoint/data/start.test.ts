// `npm start` as a user runs it: a fresh directory, a port, one line when it can be used, a clean end.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkAnswer, resources, type Answer } from 'engagement-widgets/contract';
import type { About } from '../../../demo/start/about.js';

const today = '2026-05-20';
/** Hangs are failures, slow machines are not. */
const patience = 240_000;

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

function launch(environment: Record<string, string>, ...flags: string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', ...flags], { env: { ...process.env, ANALYTICS_TODAY: today, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.resume();
  return { child, output: () => output };
}

async function start(environment: Record<string, string>, ...flags: string[]): Promise<Started> {
  const { child, output } = launch(environment, ...flags);
  const line = new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', () => {
      const ready = /^ready (http:\/\/localhost:\d+\/)$/m.exec(output());
      if (ready) resolve(ready[1]!);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output()}`)));
    setTimeout(() => reject(new Error(`not ready: ${output()}`)), patience).unref();
  });
  return { child, url: await line, output };
}

async function stop({ child }: Pick<Started, 'child'>, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function get<T>(url: string, token?: string): Promise<T> {
  const response = await fetch(url, token ? { headers: { authorization: `Bearer ${token}` } } : {});
  assert.equal(response.status, 200, url);
  return (await response.json()) as T;
}

const tokenOf = async (url: string): Promise<string> => ((await (await fetch(`${url}api/dev/token`, { method: 'POST' })).json()) as { token: string }).token;

describe('npm start', () => {
  let directory: string;
  let port: number;
  let demo: Started;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'start-test-'));
    port = await freePort();
    demo = await start({ DATA_DIR: directory, PORT: String(port) });
  });
  after(async () => {
    if (demo.child.exitCode === null) await stop(demo);
    await rm(directory, { recursive: true });
  });

  it('prints one line when the page can be used, at the port it was given', () => {
    assert.equal(demo.output(), `ready http://localhost:${port}/\n`);
  });

  it('serves a page under a strict policy', async () => {
    const response = await fetch(demo.url);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type')!, /^text\/html/);
    assert.match(response.headers.get('content-security-policy')!, /default-src 'none'.*require-trusted-types-for 'script'/);
    const script = /<script[^>]* src="([^"]+)"/.exec(await response.text());
    if (script) assert.equal((await fetch(new URL(script[1]!, demo.url))).status, 200);
  });

  it('gives nothing from outside the folder of the page', async () => {
    for (const path of ['/../imports.json', '/..%2fimports.json', '/%2e%2e/imports.json', '/assets', '/%']) assert.equal((await fetch(demo.url.slice(0, -1) + path)).status, 404, path);
  });

  it('keeps its data where it was told', async () => {
    const state = JSON.parse(await readFile(join(directory, 'imports.json'), 'utf8')) as { moved: Record<string, { lines: number }> };
    assert.deepEqual(Object.values(state.moved).map(({ lines }) => lines), [21_348, 69_659]);
  });

  it('says what is real, what is generated, and by how many days dates were moved', async () => {
    const about = await get<About>(`${demo.url}demo/about.json`);
    assert.equal(about.recorded, null);
    assert.equal(about.today, today);
    assert.deepEqual(about.real.map(({ id, movedByDays, lastDay }) => [id, movedByDays, lastDay]), [['help-desk', 4_519, '2026-05-19'], ['cdnow-orders', 10_185, '2026-05-19']]);
    assert.match(about.generated.what, /missions/);
  });

  it('answers for the experiences that it names, help desk and orders as published', async () => {
    const about = await get<About>(`${demo.url}demo/about.json`);
    const token = await tokenOf(demo.url);
    const { from, to, id } = about.experiences.helpDesk;
    const flow = await get<Answer<typeof resources.flow>>(`${demo.url}api/v1/experiences/${id}/flow?from=${from}&to=${to}`, token);
    assert.equal(flow.sessions, 4_580);
    const impact = await get<Answer<typeof resources.impact>>(`${demo.url}api/v1/missions/impact?from=${about.real[1]!.firstDay}&to=${today}`, token);
    assert.equal(impact.rows.reduce((sum, { orders }) => sum + orders, 0), 69_659);
    assert.match(impact.note!, /generated missions/i);
    for (const module of Object.values(about.experiences.campaign.modules)) {
      const answer = await get(`${demo.url}api/v1/experiences/${about.experiences.campaign.id}/modules/${module}`, token);
      assert.ok(checkAnswer(resources.moduleDetail, answer).ok);
    }
  });

  it('stops cleanly on SIGTERM, and starts again without importing', async () => {
    assert.equal(await stop(demo), 0);
    const before = performance.now();
    demo = await start({ DATA_DIR: directory, PORT: String(port) });
    // The measured bound is 5 s on two free cores; a first start takes several times as long anywhere.
    console.log(`second start: ${((performance.now() - before) / 1000).toFixed(1)} s`);
    assert.equal((await get<About>(`${demo.url}demo/about.json`)).real[0]!.movedByDays, 4_519);
    assert.equal(await stop(demo, 'SIGINT'), 0);
  });

  it('goes on with what has happened since, on a later day', async () => {
    demo = await start({ DATA_DIR: directory, PORT: '0', ANALYTICS_TODAY: '2026-05-23' });
    const token = await tokenOf(demo.url);
    const days = (await get<Answer<typeof resources.missionsByDay>>(`${demo.url}api/v1/missions/days?from=2026-05-18&to=2026-05-24`, token)).days.map(({ date }) => date);
    assert.deepEqual(days, ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22', '2026-05-23']);
    const about = await get<About>(`${demo.url}demo/about.json`);
    assert.equal(about.real[0]!.lastDay, '2026-05-19');
    assert.equal(await stop(demo), 0);
  });

  it('says in one line that a port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { child, output } = launch({ DATA_DIR: directory, PORT: String((holder.address() as AddressInfo).port) });
    const [code] = (await once(child, 'exit')) as [number];
    holder.close();
    assert.equal(code, 1);
    assert.equal(output(), '');
  });

  it('stops in the middle of a first import, and the next start has everything once', async () => {
    const other = await mkdtemp(join(tmpdir(), 'start-test-'));
    const { child } = launch({ DATA_DIR: other, PORT: '0' });
    for (let begun = false; !begun; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      begun = await readFile(join(other, 'imports.json'), 'utf8').then(() => true, () => false);
    }
    assert.equal(await stop({ child }), 0);
    const again = await start({ DATA_DIR: other, PORT: '0' });
    const { experiences } = await get<About>(`${again.url}demo/about.json`);
    const flow = await get<Answer<typeof resources.flow>>(`${again.url}api/v1/experiences/help-desk/flow?from=${experiences.helpDesk.from}&to=${experiences.helpDesk.to}`, await tokenOf(again.url));
    assert.equal(flow.modules.reduce((sum, { visits }) => sum + visits, 0), 21_348);
    assert.equal(await stop(again), 0);
    await rm(other, { recursive: true });
  });
});

describe('npm start -- --recorded', () => {
  let directory: string;
  let demo: Started;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'start-test-'));
    demo = await start({ DATA_DIR: directory, PORT: '0' }, '--recorded');
  });
  after(async () => {
    if (demo.child.exitCode === null) await stop(demo);
    await rm(directory, { recursive: true });
  });

  it('answers without a database, and says on every answer when it was recorded', async () => {
    const token = await tokenOf(demo.url);
    const response = await fetch(`${demo.url}api/v1/missions/types`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(response.headers.get('x-recorded'), '2026-09-15');
    const answer = (await response.json()) as Answer<typeof resources.missionsByType>;
    assert.ok(checkAnswer(resources.missionsByType, answer).ok);
    assert.deepEqual({ ...answer.period }, { from: '2026-04-20', to: today });
  });

  it('tells the page that answers are recorded and by how many days they were moved', async () => {
    const about = await get<About>(`${demo.url}demo/about.json`);
    assert.deepEqual(about.recorded, { on: '2026-09-15', movedByDays: -118 });
    assert.equal(about.today, today);
    const { id, from, to } = about.experiences.helpDesk;
    assert.equal((await get<Answer<typeof resources.flow>>(`${demo.url}api/v1/experiences/${id}/flow?from=${from}&to=${to}`)).sessions, 4_580);
  });

  it('stops cleanly', async () => {
    assert.equal(await stop(demo), 0);
  });
});
