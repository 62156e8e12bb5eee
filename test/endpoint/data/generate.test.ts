// What the demo makes up: the same from the same seed, every figure of every module type, and no eye on what was bought.
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { describe, it } from 'node:test';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { safeParse } from 'valibot';
import { factTypesOf, ingestLines, moduleTypes, optInChannels, personalFields, shareChannels, type Customer, type Fact } from 'engagement-widgets/contract';
import { continueFrom, customerCount, generate, planFor, type Batch } from '../../../demo/generate/index.js';
import { decisionOptions, listeningOptions, modulesOf, questions } from '../../../demo/generate/modules.js';
import { campaign } from '../../../demo/generate/world.js';
import { hourOn } from '../../../demo/import/civil.js';
import { realFiles } from '../../../demo/start/fill.js';

const today = '2026-05-20';
const plan = planFor(today);
const afternoon = hourOn(today, 14, plan.zone);
const batches = [...generate(plan, afternoon)];

function linesOf<T>(kind: Batch['kind'], of: readonly Batch[] = batches): T[] {
  return of.filter((batch) => batch.kind === kind).flatMap(({ lines }) => lines) as T[];
}

type AnyFact = Fact & { experience?: string; module?: string; amount?: number };
const facts = linesOf<AnyFact>('events');
const ofCampaign = facts.filter(({ experience }) => experience === campaign);
const modules = modulesOf(plan);

/** Mid-ranks of values, for ties. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]!.value === order[start]!.value) end++;
    for (let at = start; at <= end; at++) result[order[at]!.index] = (start + end) / 2;
    start = end + 1;
  }
  return result;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  a.forEach((value, index) => {
    const [x, y] = [value - meanA, b[index]! - meanB];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return both / Math.sqrt(ofA * ofB);
}

async function revenueByCustomer(): Promise<Map<string, number>> {
  const revenue = new Map<string, number>();
  const rows = createReadStream(realFiles[1]!).pipe(createGunzip()).pipe(parse({ columns: true }));
  for await (const { customer, amount } of rows as AsyncIterable<{ customer: string; amount: string }>) revenue.set(customer, (revenue.get(customer) ?? 0) + Number(amount));
  return revenue;
}

describe('the generated data', () => {
  it('are the same from the same seed and day, and others from another seed', () => {
    assert.deepEqual([...generate(plan, afternoon)], batches);
    const other = linesOf<AnyFact>('events', [...generate(planFor(today, 'another'), afternoon)]);
    assert.notDeepEqual(other.slice(0, 1000), facts.slice(0, 1000));
  });

  it('fit the contract, each under an id of its own', () => {
    for (const { kind, lines } of batches) for (const line of lines) assert.ok(safeParse(ingestLines[kind], line).success, JSON.stringify(line));
    assert.equal(new Set(facts.map(({ id }) => id)).size, facts.length);
  });

  it('have a module of each of the fifteen types and each of the four channels', () => {
    assert.deepEqual(new Set(modules.map(({ type }) => type)), new Set(moduleTypes));
    const channels = modules.flatMap((module) => ('channel' in module ? [module.channel] : []));
    assert.deepEqual(new Set(channels), new Set(optInChannels));
  });

  it('have every kind of fact that a module type is made of, at each of its modules', () => {
    for (const { id, type } of modules) {
      const here = new Set(ofCampaign.filter(({ module }) => module === id).map((fact) => fact.type));
      for (const wanted of ['shown', ...factTypesOf[type]] as const) assert.ok(here.has(wanted), `${id}: ${wanted}`);
    }
  });

  it('have every share channel, personal field, quiz question, score, and wins beside losses', () => {
    const values = (type: string, key: string): Set<unknown> => new Set(ofCampaign.filter((fact) => fact.type === type).map(({ properties }) => (properties as Record<string, unknown>)[key]));
    assert.deepEqual(values('shared', 'channel'), new Set(shareChannels));
    assert.deepEqual(values('data.entered', 'field'), new Set(personalFields));
    assert.deepEqual(values('quiz.asked', 'question'), new Set(Object.values(questions).flatMap((ofLanguage) => Object.keys(ofLanguage))));
    assert.deepEqual(values('instantWin.played', 'won'), new Set([true, false]));
    assert.deepEqual(values('decision.chosen', 'option'), new Set([...Object.keys(decisionOptions), ...Object.keys(listeningOptions)]));
    assert.equal(new Set(ofCampaign.filter(({ type }) => type === 'nps.scored').map(({ amount }) => amount)).size, 11);
  });

  it('show the share link only from the day on which it went live', () => {
    const { liveSince } = modules.find(({ id }) => id === 'tell-a-friend') as { liveSince: string };
    const shown = ofCampaign.filter(({ module, type }) => module === 'tell-a-friend' && type === 'shown').map(({ at }) => at);
    assert.ok(shown.length > 50);
    assert.ok(shown.every((at) => at >= new Date(hourOn(liveSince, 0, plan.zone)).toISOString()));
  });

  it('loop, return to the decision, end at the end module, and are abandoned in the tail', () => {
    const paths = new Map<string, (string | undefined)[]>();
    for (const { session, module } of ofCampaign.filter(({ type }) => type === 'shown')) paths.set(session!, [...(paths.get(session!) ?? []), module]);
    const steps = [...paths.values()];
    const goes = (from: string, to: string): number => steps.filter((path) => path.some((module, at) => module === from && path[at + 1] === to)).length;
    const stops = (at: string): number => steps.filter((path) => path.at(-1) === at).length;
    assert.ok(goes('record-tips', 'record-tips') > 100);
    assert.ok(goes('record-tips', 'what-brings-you') > 50);
    assert.ok(stops('goodbye') > 500);
    assert.ok(stops('hidden-track') > 20 && stops('second-hidden-track') > 10);
  });

  it('have visits today, and none after now', () => {
    const now = new Date(afternoon).toISOString();
    assert.ok(facts.every(({ at }) => at <= now));
    assert.ok(ofCampaign.filter(({ at }) => at >= new Date(hourOn(today, 0, plan.zone)).toISOString()).length > 50);
  });

  it('come to the same when a later start adds what has happened since', () => {
    const evening = hourOn(today, 14, plan.zone) + 3 * 86_400_000;
    const added = linesOf<AnyFact>('events', [...continueFrom(plan, afternoon, evening)]);
    const atOnce = linesOf<AnyFact>('events', [...generate(plan, evening)]);
    const sorted = (of: readonly AnyFact[]): string[] => of.map((fact) => JSON.stringify(fact)).sort();
    assert.deepEqual(sorted([...facts, ...added]), sorted(atOnce));
  });

  it('have profiles with names, followers and ages, and some of them unknown', () => {
    const profiles = linesOf<Customer>('customers');
    assert.equal(profiles.length, customerCount);
    for (const key of ['birthYear', 'instagramFollowers', 'tiktokFollowers'] as const) {
      const known = profiles.filter((profile) => profile[key] !== undefined).length;
      assert.ok(known > customerCount * 0.3 && known < customerCount * 0.95, key);
    }
    assert.ok(new Set(profiles.map(({ name }) => name)).size > 1500);
  });

  it('give missions without a look at what a customer bought', async () => {
    const revenue = await revenueByCustomer();
    const revoked = new Set(facts.filter(({ type }) => type === 'mission.revoked').map(({ properties }) => (properties as { validation: string }).validation));
    const done = new Map<string, number>();
    for (const { type, person, id } of facts) if (type === 'mission.validated' && !revoked.has(id)) done.set(person, (done.get(person) ?? 0) + 1);
    assert.ok(revoked.size > 100);
    assert.equal(revenue.size, customerCount);
    const customers = [...revenue.keys()];
    const together = correlation(ranks(customers.map((id) => done.get(id) ?? 0)), ranks(customers.map((id) => revenue.get(id)!)));
    // Three standard errors of nothing at all: 3 / √23,570.
    assert.ok(Math.abs(together) < 0.02, String(together));
  });
});
