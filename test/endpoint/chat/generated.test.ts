// The demo's own data, asked of a real endpoint over the period that is answered where none is asked: nothing is nothing because nobody made it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { kpiNames, kpiSplits, optInChannels, personalFields, shareChannels } from 'engagement-widgets/contract';
import { generate, planFor } from '../../../demo/generate/index.js';
import { modulesOf } from '../../../demo/generate/modules.js';
import { campaign } from '../../../demo/generate/world.js';
import { hourOn } from '../../../demo/import/civil.js';
import { ask } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';

const today = '2026-05-20';
const plan = planFor(today);
const afternoon = hourOn(today, 14, plan.zone);
let endpoint: TestEndpoint;
let client: Client;
before(async () => {
  endpoint = await startTestEndpoint({ now: () => new Date(afternoon), cache: { seconds: 0 } });
  client = await endpoint.client('demo');
  for (const { kind, lines } of generate(plan, afternoon)) assert.equal((await client.send(kind, lines)).refusedCount, 0);
});
after(() => endpoint.stop());

type Parts = Record<string, readonly { key: string; count: number }[]>;

/** Names of what is null or 0, as `figures.optOuts` or `scores.4`. */
function nothing(figures: Record<string, number | null>, breakdowns: Parts): string[] {
  const empty = Object.entries(figures).filter(([, value]) => !value).map(([name]) => `figures.${name}`);
  const missing = Object.entries(breakdowns).flatMap(([name, parts]) => (parts.length === 0 ? [name] : parts.filter(({ count }) => count === 0).map(({ key }) => `${name}.${key}`)));
  return [...empty, ...missing];
}

/** Scores that a small survey may lack by chance. */
const rareScores = Array.from({ length: 7 }, (_, score) => `scores.${score}`);
/** Days for which nobody booked are days all the same. */
const isDay = (name: string): boolean => /^by(Appointment)?Day\./.test(name);

describe('the generated campaign', () => {
  for (const { id, type } of modulesOf(plan)) {
    it(`has something for every figure and every part of ${id} (${type})`, async () => {
      const detail = await ask(client, 'moduleDetail', `/v1/experiences/${campaign}/modules/${id}`);
      assert.ok(detail.visits > 0 && detail.people > 0);
      const allowed = id === 'rate-booking' ? rareScores : [];
      assert.deepEqual(nothing(detail.figures, detail.breakdowns).filter((name) => !allowed.includes(name) && !isDay(name)), []);
      for (const row of detail.tables['questions'] ?? []) assert.ok(Number(row['asked']) > 0 && Number(row['answered']) > 0 && row['text'] && row['language'], JSON.stringify(row));
    });
  }

  it('has every key figure, every split and every step of the funnel', async () => {
    for (const path of [`/v1/kpis?experience=${campaign}`, '/v1/kpis']) {
      const { figures, breakdowns, funnel } = await ask(client, 'kpis', path);
      assert.deepEqual(new Set(Object.keys(figures)), new Set([...kpiNames, 'screenTimeDeviation']));
      assert.deepEqual(new Set(Object.keys(breakdowns)), new Set(kpiSplits));
      assert.deepEqual(nothing(figures, breakdowns), []);
      assert.deepEqual(breakdowns['fields']?.map(({ key }) => key), [...personalFields]);
      assert.deepEqual(breakdowns['channels']?.map(({ key }) => key), [...shareChannels]);
      assert.ok(breakdowns['platforms']!.length >= 5 && breakdowns['languages']!.length >= 3);
      const steps = [funnel!.started, funnel!.conversed, funnel!.participated!, funnel!.becameCustomer!];
      assert.ok(steps.every((step, index) => step > 0 && (index === 0 || step < steps[index - 1]!)), JSON.stringify(steps));
    }
  });

  it('has written answers of each group and without a score, in several scripts and with emoji', async () => {
    const { counts, entries } = await ask(client, 'npsAnswers', `/v1/experiences/${campaign}/modules/rate-us/answers?pageSize=1000`);
    assert.ok(Object.values(counts).every((count) => Number(count) > 0), JSON.stringify(counts));
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Extended_Pictographic}/u, /[äöüß]/]) assert.ok(entries.some(({ text }) => script.test(text)), String(script));
    assert.ok(entries.some(({ text }) => text.length > 400) && entries.some(({ text }) => text.includes('\n')));
  });

  it('answers its key figures over all time and the time before in the seconds that a read may take', async () => {
    const { figures, previous } = await ask(client, 'kpis', '/v1/kpis?from=2021-01-01&to=2026-05-21&compare=true');
    assert.ok(figures['starts']! > 20_000);
    assert.equal(previous?.figures['starts'], 0);
    const { days } = await ask(client, 'kpisByDay', '/v1/kpis/days?from=2021-01-01&to=2026-05-21&kpis=starts,participants,npsPromoters,smsDouble,screenTime');
    assert.equal(days.length, 1966);
    assert.equal(days.reduce((sum, day) => sum + day.figures['starts']!, 0), figures['starts']);
  });

  it('has starts on every day of the period, and an archived experience', async () => {
    const { archivedCount, experiences } = await ask(client, 'experiences', '/v1/experiences');
    assert.equal(archivedCount, 1);
    const { trend } = experiences.find(({ id }) => id === campaign)!;
    assert.equal(trend?.length, 30);
    assert.ok(trend.every((starts) => starts > 0));
    assert.deepEqual(new Set(modulesOf(plan).flatMap((module) => ('channel' in module ? [module.channel] : []))), new Set(optInChannels));
  });
});
