// The demographics give nobody away: an independent solver takes what is shown and tries to work the hidden numbers out.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { missionTypes, type DemographicDimension, type LeaderboardEntry } from 'engagement-widgets/contract';
import { disclosed } from '../../../demo/endpoint/queries/missions/demographics.js';
import { ask, may, times } from '../chat.js';
import { startTestEndpoint, type TestEndpoint } from '../harness.js';
import { isSafe, limitsByBoard, limitsOf, type ByType } from './disclosure-solver.js';

interface Person {
  /** Number of the finest band, −1 for unknown. */
  readonly bands: Readonly<Record<DemographicDimension, number>>;
  /** One bit per type. */
  readonly types: number;
}

const names = ['instagram', 'tiktok', 'age'] as const;
const did = (types: number, bit: number) => (types >> bit) % 2 === 1;

/** The answers of the other resources, straight from their definitions. */
function elsewhere(people: readonly Person[]): { byType: ByType; board: LeaderboardEntry[] } {
  const types = missionTypes.map((type, bit) => ({ type, people: people.filter((person) => did(person.types, bit)).length, validations: people.filter((person) => did(person.types, bit)).length }));
  const nowhere = people.filter(({ types: none }) => none === 0).length;
  const byType = { people: people.length, types, validations: nowhere + types.reduce((sum, { validations }) => sum + validations, 0) };
  const board = people.map(({ types: set }) => Object.fromEntries(missionTypes.map((type, bit) => [type, did(set, bit) ? 1 : 0])) as unknown as LeaderboardEntry);
  return { byType, board };
}

const rowsOf = (people: readonly Person[]) => people.flatMap(({ bands, types }) => names.map((dimension) => ({ dimension, band: bands[dimension], types, people: 1 })));

/** Everything that must hold of what is shown; the board is left to small crowds, where its solver is quick. */
function check(people: readonly Person[], withBoard: boolean): ReturnType<typeof disclosed> {
  const shown = disclosed(rowsOf(people));
  const { byType, board } = elsewhere(people);
  const { smallest } = shown;
  assert.equal(shown.people, people.length);
  assert.equal(shown.dimensions.length, people.length < smallest ? 0 : 3);
  for (const { name, bands } of shown.dimensions) {
    const told = `${name} ${JSON.stringify(bands)}`;
    assert.equal(bands.reduce((sum, band) => sum + band.people, 0), people.length, told);
    for (const band of bands) for (const value of [band.people, ...Object.values(band.types)]) assert.ok(value === null || (value as number) >= smallest, told);
    for (const limits of [...limitsOf(bands, byType), ...(withBoard ? limitsByBoard(bands, byType, board) : [])]) assert.ok(isSafe(limits, smallest), `${JSON.stringify(limits)} of ${told}`);
  }
  for (const { network, atLeast } of shown.thresholds) {
    for (const { followers, people: count } of atLeast) {
      if (count === null) continue;
      const bands = shown.dimensions.find(({ name }) => name === network)!.bands.filter(({ from }) => from !== null && from >= followers);
      assert.equal(count, bands.reduce((sum, band) => sum + band.people, 0), 'the bands say as much');
      const first = [100, 500, 1_000, 5_000, 10_000, 100_000].indexOf(followers) + 1;
      assert.equal(count, people.filter((person) => person.bands[network] >= first).length, 'and it is true');
    }
  }
  return shown;
}

const finest = (weights: readonly number[]) => fc.oneof(...weights.map((weight, index) => ({ weight, arbitrary: fc.constant(index - 1) })));
const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 8 });
/** Types that each, or hardly any, or nearly all customers do; at times everybody does one type only. */
const typeSets = fc.oneof(
  fc.constantFrom(fc.constantFrom(1, 2, 4, 8)),
  fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 16, maxLength: 16 }).map((each) => fc.oneof(...each.map((weight, set) => ({ weight: set === 0 ? 0 : weight + (set === 1 ? 1 : 0), arbitrary: fc.constant(set) })))),
  fc.integer({ min: 0, max: 15 }).map((often) => fc.oneof({ weight: 60, arbitrary: fc.constant(1) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 15 }) }, { weight: 3, arbitrary: fc.constant(often) })),
);
const crowd = (most: number) =>
  fc.tuple(weights, weights, weights, typeSets).chain(([instagram, tiktok, age, types]) =>
    fc.array(fc.record({ bands: fc.record({ instagram: finest(instagram), tiktok: finest(tiktok), age: finest(age) }), types }), { minLength: 0, maxLength: most, size: 'max' }),
  );

describe('what is shown of any customers', () => {
  it('leaves every hidden number open to who knows people by type', () => {
    fc.assert(fc.property(crowd(400), (people) => void check(people, false)), { numRuns: 150 });
  });

  it('leaves them open to who has read the leaderboard as well', () => {
    fc.assert(fc.property(crowd(34), (people) => void check(people, true)), { numRuns: 150 });
  });
});

const same = (count: number, instagram: number, types = 1): Person[] => times(count, () => ({ bands: { instagram, tiktok: -1, age: 3 }, types }));
const bandsOf = (people: readonly Person[], name: DemographicDimension = 'instagram') => check(people, people.length < 60).dimensions.find((one) => one.name === name)!.bands;
const brief = (bands: ReturnType<typeof bandsOf>) => bands.map(({ from, below, unknown, people }) => `${from ?? ''}–${below ?? ''}${unknown ? ` ${unknown}` : ''}: ${people}`);

describe('in a crowd', () => {
  it('one customer with twelve followers is in a wider band', () => {
    assert.deepEqual(brief(bandsOf([...same(1, 0), ...same(30, 1), ...same(30, 2)])), ['–500: 31', '500–: 30']);
  });

  it('of one band the table has one band, and no empty ones', () => assert.deepEqual(brief(bandsOf(same(50, 3))), ['–: 50']));

  it('of ten there is something, of nine only how many', () => {
    assert.deepEqual(brief(bandsOf(same(10, 2))), ['–: 10']);
    const nine = disclosed(rowsOf(same(9, 2)));
    assert.deepEqual([nine.people, nine.tooFew, nine.dimensions, nine.thresholds.flatMap(({ atLeast }) => atLeast.map(({ people }) => people))], [9, true, [], times(6, () => null)]);
  });

  it('one customer whose followers nobody knows goes with the lowest band, ten stand alone, and a few known go with the unknown', () => {
    assert.deepEqual(brief(bandsOf([...same(1, -1), ...same(20, 0), ...same(20, 1)])), ['–100 too: 21', '100–: 20']);
    assert.deepEqual(brief(bandsOf([...same(10, -1), ...same(20, 0)])), ['–: 20', '– only: 10']);
    assert.deepEqual(brief(bandsOf([...same(30, -1), ...same(9, 2)])), ['– too: 39']);
    assert.deepEqual(brief(bandsOf(same(30, -1))), ['– too: 30'], 'nobody known is not told apart from a few');
  });

  it('edges of the follower shares are given up last', () => {
    const people = [...same(20, 0), ...same(30, 1), ...same(3, 2), ...same(12, 3), ...same(9, 4), ...same(11, 5)];
    assert.deepEqual(brief(bandsOf(people)), ['–100: 20', '100–1000: 33', '1000–10000: 21', '10000–: 11']);
    assert.deepEqual(check(people, false).thresholds[0]!.atLeast.map(({ people: count }) => count), [65, 32, 11]);
  });

  it('a small cell takes a second one along, and no more than that', () => {
    // Content: 3 of the first band, 40, 50 and 60 of the others.
    const people = [0, 1, 2, 3].flatMap((band, index) => [...same(200, band, 1), ...same([3, 40, 50, 60][index]!, band, 3)]);
    assert.deepEqual(bandsOf(people).map(({ types }) => types.content), [null, null, 50, 60]);
    assert.deepEqual(bandsOf(people).map(({ types }) => types.classic), [203, 240, 250, 260]);
  });

  it('a rare type is known to be rare, and not where', () => {
    const bands = bandsOf([...same(300, 0), ...same(300, 3), ...same(2, 3, 9)]);
    assert.deepEqual(bands.map(({ types }) => types.engagement), [null, null]);
  });

  it('where everybody does one type only, the types of a band do not give its small one back', () => {
    // Content of the first band is 250 less its classic missions.
    const people = [...same(246, 0, 1), ...same(4, 0, 2), ...same(200, 3, 1), ...same(90, 3, 2), ...same(150, 4, 1), ...same(80, 4, 2)];
    const hidden = bandsOf(people).map(({ types }) => missionTypes.filter((type) => types[type] === null));
    assert.ok(hidden[0]!.includes('classic') && hidden[0]!.includes('content'), JSON.stringify(hidden));
  });
});

describe('the endpoint', () => {
  let endpoint: TestEndpoint;
  before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z') })));
  after(() => endpoint.stop());

  const updatedAt = '2026-01-01T00:00:00Z';

  it('counts customers of the period by followers, age and types, and its answers together give nothing back', async () => {
    const client = await endpoint.client('people');
    const missions = missionTypes.flatMap((type, index) => times(2, (copy) => ({ kind: 'mission', id: `${type}-${copy}`, updatedAt, name: type, type, ...(copy === 1 && { network: ['instagram', 'tiktok'][index % 2] }) })));
    await client.send('catalog', [{ kind: 'tenant', id: 't', updatedAt, name: 'Test', zone: 'Europe/Berlin' }, ...missions]);
    const profiles = times(400, (index) => ({
      id: `p${index}`, updatedAt, name: `Name ${index}`, ...(index % 9 > 2 && { instagramFollowers: [12, 99, 100, 499, 4_999, 5_000, 9_999, 10_000, 250_000, 5][index % 10] }),
      ...(index % 50 === 0 && { tiktokFollowers: 70 }), ...(index % 7 && { birthYear: [2008, 2007, 2026, 2027, 1906, 1905, 1970, 1991][index % 8] }),
    }));
    await client.send('customers', profiles);
    // Every person but the last twenty has a profile; one in ten was there in April only.
    const sets = times(420, (index) => (index % 10 === 0 ? [] : missionTypes.filter((_, bit) => index % [1, 3, 11, 70][bit]! === 0)));
    const validated = (index: number, type: string, at: string) => ({ id: `${index}-${type}-${at}`, type: 'mission.validated', person: `p${index}`, at, properties: { mission: `${type}-${index % 2}` } });
    const events = sets.flatMap((types, index) => [validated(index, 'opinion', '2026-04-20T12:00:00Z'), ...types.map((type) => validated(index, type, '2026-05-20T12:00:00Z'))]);
    await client.send('events', [...events, { id: 'again', type: 'mission.revoked', person: 'p1', at: updatedAt, properties: { validation: '1-classic-2026-05-20T12:00:00Z' } }]);

    const answer = await ask(client, 'demographics', `/v1/missions/demographics?${may}`);
    const byType = await ask(client, 'missionsByType', `/v1/missions/types?${may}`);
    const { entries } = await ask(client, 'leaderboard', `/v1/missions/leaderboard?${may}&pageSize=1000`);
    const engaged = sets.flatMap((types, index) => (types.length && index !== 1 ? [index] : []));
    assert.equal(answer.people, engaged.length);
    assert.deepEqual([answer.people, answer.people], [byType.people, entries.length]);
    for (const { name, bands } of answer.dimensions) for (const limits of limitsOf(bands, byType)) assert.ok(isSafe(limits, answer.smallest), `${name} ${JSON.stringify(limits)}`);

    const count = (of: (profile: (typeof profiles)[number] | undefined) => boolean) => engaged.filter((index) => of(profiles[index])).length;
    const instagram = answer.dimensions.find(({ name }) => name === 'instagram')!.bands;
    for (const { from, below, unknown, people } of instagram) {
      if (unknown) assert.equal(people, count((profile) => profile?.instagramFollowers === undefined));
      else assert.equal(people, count((profile) => profile?.instagramFollowers !== undefined && profile.instagramFollowers >= (from ?? 0) && profile.instagramFollowers < (below ?? Infinity)), `${from}`);
    }
    assert.deepEqual(brief(answer.dimensions.find(({ name }) => name === 'tiktok')!.bands), [`– too: ${engaged.length}`], 'eight profiles are too few');
    const age = answer.dimensions.find(({ name }) => name === 'age')!.bands;
    const ages = (low: number, high: number) => count((profile) => profile?.birthYear !== undefined && 2026 - profile.birthYear >= low && 2026 - profile.birthYear <= high);
    assert.equal(age.find(({ unknown }) => unknown === 'only')!.people, engaged.length - ages(0, 120), 'born after the period, 121 years old, or not known');
    assert.equal(age.find(({ from }) => from === 65)!.people, ages(65, 120));
    assert.equal(age.find(({ from, unknown }) => from === null && !unknown)!.people, ages(0, 17));
    assert.deepEqual(answer.missions, { total: 8, needNetwork: 4, networks: [{ network: 'instagram', missions: 2 }, { network: 'tiktok', missions: 2 }] });
  });

  it('reckons ages in the year of the last day, not of the day after', async () => {
    const client = await endpoint.client('years');
    await client.send('customers', times(20, (index) => ({ id: `p${index}`, updatedAt, birthYear: index < 10 ? 2008 : 2005 })));
    await client.send('events', times(20, (index) => ({ id: `v${index}`, type: 'mission.validated', person: `p${index}`, at: '2025-12-31T12:00:00Z', properties: { mission: 'm' } })));
    const ages = async (to: string) => brief((await ask(client, 'demographics', `/v1/missions/demographics?from=2025-12-01&to=${to}`)).dimensions[2]!.bands);
    assert.deepEqual(await ages('2026-01-01'), ['–18: 10', '18–: 10']);
    assert.deepEqual(await ages('2026-01-02'), ['–: 20']);
  });
});
