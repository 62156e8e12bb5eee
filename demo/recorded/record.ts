// `npm run record`: fills a fresh database on the pinned day, asks a real endpoint every question over HTTP, keeps the answers.
// `npm run record -- segments mission-lists` asks and keeps only what these files hold.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAnswer, mostKpis, resources, type KpiDay, type KpisByDay, type NpsAnswers, type Report, type ResourceDefinition } from 'engagement-widgets/contract';
import { startEndpoint, type Endpoint } from '../endpoint/server.js';
import { campaign, tenant } from '../generate/world.js';
import { ingestTarget } from '../import/target.js';
import { aboutDemo } from '../start/about.js';
import { fill } from '../start/fill.js';
import { pinnedMoment } from '../start/settings.js';
import { pathTo, type Recording } from './lookup.js';
import { pack, unpack } from './packed.js';
import { recordedToday } from './periods.js';
import { questionsOf, type Question } from './questions.js';

const answers = fileURLToPath(new URL('./answers/', import.meta.url));

type Ask = (question: Question) => Promise<Recording>;

async function askOnce(url: string, token: string, question: Question): Promise<Recording> {
  const address = `${pathTo(question.name, question.params)}?${new URLSearchParams(question.query).toString()}`;
  const response = await fetch(url + address, { headers: { authorization: `Bearer ${token}` } });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${JSON.stringify(answer)}`);
  const checked = checkAnswer(resources[question.name] as ResourceDefinition, answer);
  if (!checked.ok || checked.rejected.length > 0) throw new Error(`${address} does not fit the contract: ${JSON.stringify(checked.ok ? checked.rejected[0] : checked)}`);
  return { name: question.name, params: question.params, query: question.query, answer };
}

/** All figures by day: an endpoint takes a few at a time. */
async function askDays(ask: Ask, question: Question): Promise<Recording> {
  const part = async (kpis: readonly string[]): Promise<KpisByDay> => (await ask({ ...question, query: { ...question.query, kpis: kpis.join(',') } })).answer as KpisByDay;
  const first = await part(['starts']);
  const names = question.query['kpis']!.split(',').filter((name) => first.available.includes(name));
  const parts: KpisByDay[] = [];
  for (let at = 0; at < names.length; at += mostKpis) parts.push(await part(names.slice(at, at + mostKpis)));
  const merged = (days: (of: KpisByDay) => readonly KpiDay[]): KpiDay[] =>
    days(first).map(({ day }, index) => ({ day, figures: Object.assign({}, ...parts.map((of) => days(of)[index]!.figures)) as KpiDay['figures'], firsts: Object.assign({}, ...parts.map((of) => days(of)[index]!.firsts)) as KpiDay['firsts'] }));
  return { name: question.name, params: question.params, query: question.query, answer: { ...first, days: merged(({ days }) => days), previousDays: merged(({ previousDays }) => previousDays ?? []) } };
}

async function askTexts(ask: Ask, question: Question): Promise<Recording> {
  const recording = await ask(question);
  const { total, entries } = recording.answer as NpsAnswers;
  if (entries.length < total) throw new Error(`${pathTo(question.name, question.params)} has more answers than are kept: ${total}`);
  return recording;
}

/** An endpoint answers a thousand rows at a time; a recording may keep more. */
const mostRows = 1000;

async function askRows(ask: Ask, question: Question): Promise<Recording> {
  const wanted = Number(question.query['pageSize']);
  const part = async (page: number): Promise<Paged> => (await ask({ ...question, query: { ...question.query, page: String(page), pageSize: String(Math.min(wanted, mostRows)) } })).answer as Paged;
  const first = await part(0);
  const entries = [...first.entries];
  while (entries.length < Math.min(wanted, first.total)) entries.push(...(await part(entries.length / mostRows)).entries);
  return { name: question.name, params: question.params, query: question.query, answer: { ...first, pageSize: wanted, entries } };
}

interface Paged {
  readonly total: number;
  readonly entries: readonly object[];
}

const asks: Readonly<Partial<Record<Question['name'], (ask: Ask, question: Question) => Promise<Recording>>>> = { kpisByDay: askDays, npsAnswers: askTexts, leaderboard: askRows, segment: askRows };

/** The mail of a report, as its preview shows it. */
async function keepMail({ url }: Endpoint, token: string): Promise<void> {
  const report = await fetch(url + pathTo('report', { experience: campaign }), { headers: { authorization: `Bearer ${token}` } });
  const { preview } = (await report.json()) as Report;
  const response = await fetch(url + preview);
  if (!response.ok) throw new Error(`${preview} answered ${response.status}`);
  await writeFile(join(answers, 'mail.json'), `${JSON.stringify({ html: await response.text() }, null, 2)}\n`);
}

/** One line per answer, so that a change shows as a line. */
const fileText = (recordings: readonly Recording[]): string => `[\n${recordings.map((recording) => JSON.stringify(recording)).join(',\n')}\n]\n`;

async function keep(endpoint: Endpoint, all: readonly Question[], wanted: readonly string[]): Promise<void> {
  const token = await endpoint.mintToken({ tenant, scopes: ['read', 'people'], subject: 'recording', email: 'you@example.com' });
  const questions = all.filter(({ file }) => wanted.length === 0 || wanted.includes(file));
  if (questions.length === all.length) await keepMail(endpoint, token);
  const ask: Ask = (question) => askOnce(endpoint.url, token, question);
  const files = new Map<string, Recording[]>();
  for (const question of questions) {
    const kept = files.get(question.file) ?? [];
    kept.push(await (asks[question.name]?.(ask, question) ?? ask(question)));
    files.set(question.file, kept);
  }
  for (const [name, recordings] of files) {
    const packed = pack(recordings);
    assert.deepEqual(unpack(packed), recordings, `${name} is not what it was when it is unpacked`);
    const text = fileText(packed);
    await writeFile(join(answers, `${name}.json`), text);
    console.log(`${name}.json: ${recordings.length} answers, ${Math.round(text.length / 1000)} kB`);
  }
}

async function record(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'recorded-'));
  const now = pinnedMoment(recordedToday);
  const endpoint = await startEndpoint({
    port: 0, now: () => now, log: () => {}, rate: { perMinute: 1e6, burst: 1e6 }, store: { directory: join(dataDir, 'store') }, auth: { secret: 'only for the time of the recording', audience: 'record' },
  });
  try {
    const state = await fill({ target: ingestTarget(endpoint, tenant), dataDir, now });
    const { moved } = state;
    await writeFile(join(answers, 'about.json'), `${JSON.stringify(aboutDemo(state, now), null, 2)}\n`);
    await keep(endpoint, questionsOf({ helpDesk: moved['help-desk']!.firstDay, orders: moved['cdnow-orders']!.firstDay }), process.argv.slice(2));
  } finally {
    await endpoint.stop();
    await rm(dataDir, { recursive: true });
  }
}

record().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
