// Key figures from facts made and counted by hand: each name, each split, the funnel, days of 23 and 25 hours.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kpiNames, kpiSplits, type Problem } from 'engagement-widgets/contract';
import { ask, catalogOf, fact, may, minute, times, visit } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';

let endpoint: TestEndpoint;
let now = new Date('2026-06-15T12:00:00Z');
before(async () => (endpoint = await startTestEndpoint({ now: () => now, cache: { seconds: 0 } })));
after(() => endpoint.stop());

type Facts = Record<string, unknown>[];
type Entry = Record<string, unknown>;

async function world(tenant: string, facts: Facts, modules: Record<string, Entry>, more: Entry[] = []): Promise<Client> {
  const client = await endpoint.client(tenant);
  for (const answer of [await client.send('catalog', catalogOf(modules, more)), await client.send('events', facts)]) assert.equal(answer.refusedCount, 0, JSON.stringify(answer.refused[0]));
  return client;
}

const kpisOf = (client: Client, query = `${may}&experience=chat`) => ask(client, 'kpis', `/v1/kpis?${query}`);
const daysOf = (client: Client, query: string) => ask(client, 'kpisByDay', `/v1/kpis/days?${query}`);
const countsOf = (parts: readonly { key: string; count: number }[] = []) => Object.fromEntries(parts.map(({ key, count }) => [key, count]));

const everyModule = {
  hello: {}, push: { type: 'Web-Push' }, news: { type: 'opt-in', channel: 'newsletter' }, remind: { type: 'opt-in', channel: 'reminder' }, taste: { type: 'opt-in', channel: 'profiling' }, texts: { type: 'opt-in', channel: 'sms' },
  link: { type: 'share-link' }, login: { type: 'sign-in' }, survey: { type: 'nps' }, second: { type: 'nps' }, spin: { type: 'instant-win' }, tickets: { type: 'giveaway' }, you: { type: 'personal-data' },
};

/** What happened at a module, some minutes after ten. */
const at = (who: Entry, minutes: number, type: string, module: string, more: Entry = {}) => fact(type, { ...who, at: minute(minutes), module, ...more });
const start = (who: Entry, minutes: number, properties: Entry = {}) => fact('start', { ...who, at: minute(minutes), properties });

const ann = { session: 'ann-1', person: 'ann' };
const annAgain = { session: 'ann-2', person: 'ann' };
const bob = { session: 'bob-1', person: 'bob' };
const cid = { session: 'cid-1', person: 'cid' };
const unknown = { session: 'unknown-1' };

/** Asked, single, double, rejected and out, so often each. */
const optIns = (who: Entry, minutes: number, module: string, counts: readonly number[]): Facts =>
  ['asked', 'single', 'double', 'rejected', 'out'].flatMap((name, index) => times(counts[index]!, () => at(who, minutes, `optIn.${name}`, module)));

/*
 * Ann comes twice, Bob and Cid once, and somebody who never says who they are. Ann's first visit lasts from minute 0 to 11
 * and ends with a click 45 minutes later, of which 30 count; her second lasts 1 minute, Bob's 5, Cid's 4, the other's 2.
 */
const story: Facts = [
  start(ann, 0, { platform: 'ios', language: 'de' }), at(ann, 0, 'shown', 'hello'), at(ann, 1, 'click', 'hello'),
  at(ann, 2, 'shown', 'spin'), at(ann, 3, 'instantWin.played', 'spin', { properties: { won: true } }), at(ann, 3, 'instantWin.played', 'spin', { properties: { won: false } }),
  at(ann, 4, 'shown', 'tickets'), at(ann, 5, 'giveaway.entered', 'tickets'),
  at(ann, 6, 'shown', 'login'), at(ann, 6, 'pin.mailed', 'login'), at(ann, 6, 'pin.failed', 'login'), at(ann, 7, 'pin.wrong', 'login'), at(ann, 7, 'pin.wrong', 'login'), at(ann, 8, 'pin.right', 'login'), at(ann, 9, 'customer.created', 'login'),
  at(ann, 10, 'shown', 'survey'), at(ann, 11, 'nps.scored', 'survey', { amount: 3 }), at(ann, 11, 'nps.scored', 'survey', { amount: 9, seq: 1 }), at(ann, 56, 'click', 'survey'),
  ...optIns(ann, 10, 'push', [7, 5, 3, 2, 1]), ...optIns(ann, 10, 'news', [8, 6, 4, 2, 2]), ...optIns(ann, 10, 'remind', [9, 7, 5, 2, 3]), ...optIns(ann, 10, 'taste', [10, 8, 6, 2, 4]), ...optIns(ann, 10, 'texts', [11, 9, 7, 2, 5]),
  // No start fact: the first module is the start.
  at(annAgain, 100, 'shown', 'second'), at(annAgain, 101, 'message', 'second'), at(annAgain, 101, 'nps.scored', 'second', { amount: 7 }),
  // Two start facts, no click: two starts, one session, a bounce. The first platform that is named counts.
  start(bob, 200, { platform: 'android' }), start(bob, 203, { platform: 'ios', language: 'de' }), at(bob, 205, 'shown', 'survey'),
  start(unknown, 300, { platform: 'ios', language: 'en' }), at(unknown, 301, 'shown', 'link'), at(unknown, 301, 'shared', 'link', { properties: { channel: 'whatsapp' } }), at(unknown, 302, 'shared', 'link', { properties: { channel: 'email' } }), at(unknown, 302, 'giveaway.entered', 'tickets'),
  start(cid, 400, { platform: 'ios', language: 'de' }), at(cid, 401, 'shown', 'you'), at(cid, 401, 'click', 'you'), at(cid, 402, 'data.asked', 'you', { properties: { field: 'phone' } }), at(cid, 402, 'data.asked', 'you', { properties: { field: 'firstName' } }),
  at(cid, 403, 'data.entered', 'you', { properties: { field: 'firstName' } }), at(cid, 404, 'data.entered', 'you', { properties: { field: 'firstName' } }), at(cid, 404, 'instantWin.played', 'spin', { properties: { won: false } }),
];

const seconds = { annFirst: (11 + 30) * 60, annSecond: 60, bob: 5 * 60, unknown: 2 * 60, cid: 4 * 60 };

test('every key figure counts what happened, once', async () => {
  const { figures, experience } = await kpisOf(await world('names', story, everyModule));
  assert.deepEqual(experience, { id: 'chat', name: 'Chat' });
  const { screenTimeDeviation, ...counted } = figures;
  assert.deepEqual(counted, {
    starts: 6, sessions: 5, people: 3, conversations: 3, bounces: 2, participants: 2, participations: 5, newCustomers: 1,
    screenTime: 2460 + 60 + 300 + 120 + 240,
    webPushAsked: 7, webPushSingle: 5, webPushDouble: 3, webPushRejected: 2, webPushOptOuts: 1,
    reminderAsked: 9, reminderSingle: 7, reminderDouble: 5, reminderRejected: 2, reminderOptOuts: 3,
    newsletterAsked: 8, newsletterSingle: 6, newsletterDouble: 4, newsletterRejected: 2, newsletterOptOuts: 2,
    profilingAsked: 10, profilingSingle: 8, profilingDouble: 6, profilingRejected: 2, profilingOptOuts: 4,
    smsAsked: 11, smsSingle: 9, smsDouble: 7, smsRejected: 2, smsOptOuts: 5,
    shares: 2, pinsMailed: 1, pinsFailed: 1, pinsRight: 1, pinsWrong: 2,
    npsAsked: 3, npsAnswered: 2, npsDetractors: 0, npsPassives: 1, npsPromoters: 1,
  });
  assert.deepEqual(Object.keys(counted).sort(), [...kpiNames].sort());
  const each = Object.values(seconds);
  const mean = each.reduce((sum, value) => sum + value, 0) / 5;
  const deviation = Math.sqrt(each.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4);
  assert.ok(Math.abs(screenTimeDeviation! - deviation) < 1e-6, String(screenTimeDeviation));
});

test('splits have each session, pin, share and person where they belong', async () => {
  const { breakdowns, funnel } = await kpisOf(await world('splits', story, everyModule));
  assert.deepEqual(Object.keys(breakdowns).sort(), [...kpiSplits].sort());
  assert.deepEqual(breakdowns['platforms'], [{ key: 'ios', count: 3, people: 2 }, { key: 'android', count: 1, people: 1 }, { key: 'unknown', count: 1, people: 1 }]);
  assert.deepEqual(countsOf(breakdowns['languages']), { de: 3, en: 1, unknown: 1 });
  // Ten o'clock in London is noon in Berlin; the sessions begin at minutes 0, 100, 200, 300 and 400.
  assert.deepEqual(countsOf(breakdowns['hours']), { ...Object.fromEntries(times(24, (hour) => [String(hour), 0])), 12: 1, 13: 1, 15: 1, 17: 1, 18: 1 });
  assert.deepEqual(breakdowns['logIns'], [{ key: 'right', count: 1, people: 1 }, { key: 'wrong', count: 2, people: 1 }]);
  assert.deepEqual(breakdowns['fields'], [{ key: 'firstName', count: 1, people: 1 }, { key: 'phone', count: 0, people: 0 }]);
  assert.deepEqual(countsOf(breakdowns['channels']), { facebook: 0, email: 1, twitter: 0, whatsapp: 1, link: 0, native: 0 });
  assert.deepEqual(funnel, { started: 3, conversed: 2, participated: 2, becameCustomer: 1 });
});

test('figures whose module the experience lacks are left out, a real zero stays, and what was not asked is no zero', async () => {
  const bare = await kpisOf(await world('bare', visit('s', ['hello'], { person: 'p' }), { hello: {} }));
  assert.deepEqual(bare.figures, { starts: 1, sessions: 1, people: 1, conversations: 0, bounces: 1, screenTime: 0, screenTimeDeviation: null });
  assert.deepEqual(Object.keys(bare.breakdowns), ['platforms', 'languages', 'hours']);
  assert.deepEqual(bare.funnel, { started: 1, conversed: 0, participated: null, becameCustomer: null });
  const client = await world('quiet', visit('s', ['hello', 'survey']), everyModule);
  const { figures } = await kpisOf(client);
  assert.deepEqual([figures['shares'], figures['participations'], figures['newCustomers']], [0, 0, 0]);
  assert.deepEqual([figures['npsAsked'], figures['npsAnswered'], figures['npsPromoters']], [1, 0, 0], 'asked, and nobody answered');
  assert.deepEqual([figures['webPushAsked'], figures['webPushDouble'], figures['pinsRight']], [null, null, null], 'never shown');
  const before = await kpisOf(client, 'from=2021-01-01&to=2021-02-01&experience=chat');
  assert.deepEqual([before.figures['sessions'], before.figures['npsAsked'], before.funnel?.started], [0, null, 0]);
  assert.deepEqual(before.breakdowns['platforms'], []);
  assert.equal(before.breakdowns['hours']?.length, 24);
});

test('each step of the funnel counts people of the step before, over all their visits', async () => {
  const played = (who: Entry) => at(who, 6, 'giveaway.entered', 'tickets');
  const created = (who: Entry) => at(who, 7, 'customer.created', 'login');
  const come = (name: string, ...facts: ((who: Entry) => Entry)[]): Facts => {
    const who = { session: `${name}-1`, person: name };
    return [at(who, 0, 'shown', 'hello'), ...facts.map((make) => make(who))];
  };
  const click = (who: Entry) => at(who, 1, 'click', 'hello');
  const facts = [
    ...come('looks'), ...come('talks', click), ...come('plays', click, played), ...come('joins', click, played, created),
    ...come('plays-silently', played, created), ...come('joins-only', click, created),
    // Talks in one visit, plays in another.
    ...come('returns', click), at({ session: 'returns-2', person: 'returns' }, 60, 'shown', 'tickets'), played({ session: 'returns-2', person: 'returns' }),
    // Nobody in particular.
    at({ session: 'nobody' }, 0, 'shown', 'hello'), click({ session: 'nobody' }),
  ];
  const { funnel } = await kpisOf(await world('funnel', facts, { hello: {}, tickets: { type: 'giveaway' }, login: { type: 'sign-in' } }));
  assert.deepEqual(funnel, { started: 7, conversed: 5, participated: 3, becameCustomer: 1 });
  const without = facts.filter(({ type }) => type !== 'giveaway.entered').map((one) => ({ ...one, id: `without-${String(one['id'])}` }));
  const shorter = await kpisOf(await world('shorter-funnel', without, { hello: {}, login: { type: 'sign-in' } }));
  assert.deepEqual(shorter.funnel, { started: 7, conversed: 5, participated: null, becameCustomer: 2 }, 'without a participation module customers are counted among who talked');
});

test('the tenant counts a person once, leaves archived experiences out, and an archived one that is named in', async () => {
  const in2 = (facts: Facts, experience: string) => facts.map((one) => ({ ...one, experience }));
  const facts = [
    ...visit('a', ['hello'], { person: 'p' }), ...in2(visit('a', ['hello'], { person: 'p' }), 'quiz'), ...in2(visit('b', ['hello'], { person: 'q' }), 'old'), ...in2(visit('c', ['hello'], { person: 'r' }), 'only-facts'),
    fact('mission.validated', { experience: undefined, person: 'p', properties: { mission: 'm' } }),
  ];
  const client = await world('whole', facts, { hello: {}, survey: { type: 'nps' } }, [
    { kind: 'experience', id: 'quiz', name: 'Quiz' }, { kind: 'experience', id: 'old', name: 'Old', archived: true },
    { kind: 'module', id: 'link', experience: 'quiz', type: 'share-link', name: 'Link', position: 1 }, { kind: 'module', id: 'news', experience: 'old', type: 'opt-in', channel: 'newsletter', name: 'News', position: 1 },
  ]);
  const whole = await kpisOf(client, may);
  assert.equal(whole.experience, null);
  assert.deepEqual([whole.figures['sessions'], whole.figures['people'], whole.funnel?.started], [3, 2, 2]);
  assert.deepEqual(['npsAsked', 'shares', 'newsletterAsked'].map((name) => name in whole.figures), [true, true, false], 'what any experience has that is not archived');
  const old = await kpisOf(client, `${may}&experience=old`);
  assert.deepEqual([old.experience?.name, old.figures['sessions'], 'newsletterAsked' in old.figures], ['Old', 1, true]);
});

test('modules of the same id in two experiences are not taken for one another', async () => {
  const other = visit('z', ['survey']).map((one) => ({ ...one, experience: 'other' }));
  const client = await world('same-ids', [...visit('a', ['survey']), ...other], { survey: { type: 'nps' } }, [{ kind: 'module', id: 'survey', experience: 'other', type: 'step', name: 'Not a survey', position: 1 }]);
  assert.equal((await kpisOf(client, may)).figures['npsAsked'], 1);
});

/** One session of one person that begins at a moment. */
const beginning = (moment: string, person: string, index: number): Facts => visit(`${person}-${index}`, ['hello'], { person, at: moment });

test('days of 23 and 25 hours have their own sessions, and every hour that the clocks show', async () => {
  const autumn = ['2025-10-25T21:59:59.999Z', '2025-10-25T22:00:00Z', '2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z', '2025-10-26T22:59:59.999Z', '2025-10-26T23:00:00Z'];
  const spring = ['2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00Z', '2026-03-29T00:59:59.999Z', '2026-03-29T01:00:00Z', '2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00Z'];
  const client = await world('clocks', [...autumn, ...spring].flatMap((moment, index) => beginning(moment, `p${index}`, index)), { hello: {} });
  const sessions = async (query: string) => (await daysOf(client, `${query}&kpis=sessions`)).days.map(({ day, figures }) => [day, figures['sessions']]);
  assert.deepEqual(await sessions('from=2025-10-25&to=2025-10-28'), [['2025-10-25', 1], ['2025-10-26', 4], ['2025-10-27', 1]]);
  assert.deepEqual(await sessions('from=2026-03-28&to=2026-03-31'), [['2026-03-28', 1], ['2026-03-29', 4], ['2026-03-30', 1]]);
  const hours = async (query: string) => Object.entries(countsOf((await kpisOf(client, `${query}&experience=chat`)).breakdowns['hours'])).filter(([, count]) => count > 0);
  assert.deepEqual(await hours('from=2025-10-26&to=2025-10-27'), [['0', 1], ['2', 2], ['23', 1]], 'two o’clock came twice');
  assert.deepEqual(await hours('from=2026-03-29&to=2026-03-30'), [['0', 1], ['1', 1], ['3', 1], ['23', 1]], 'two o’clock did not come');
  assert.deepEqual(await hours('from=2026-03-29&to=2026-03-30&zone=UTC'), [['0', 1], ['1', 1], ['21', 1], ['22', 1]]);
});

test('every day is there with its figures, and people of several days are told from people so far', async () => {
  const on = (day: string, person: string, type?: string): Facts => [
    ...visit(`${person}-${day}`, ['hello'], { person, at: `2026-05-${day}T10:00:00Z` }),
    ...(type ? [fact(type, { session: `${person}-${day}`, person, module: 'hello', at: `2026-05-${day}T23:30:00Z` })] : []),
  ];
  // What happens after midnight belongs to the day on which the session began.
  const client = await world('days', [...on('10', 'ann', 'giveaway.entered'), ...on('10', 'bob'), ...on('12', 'ann', 'giveaway.entered'), ...on('12', 'cid', 'customer.created')], { hello: {} });
  const { days, available, previousDays } = await daysOf(client, 'from=2026-05-10&to=2026-05-14&experience=chat&kpis=people,participants,newCustomers,starts,shares');
  assert.deepEqual(days, [
    { day: '2026-05-10', figures: { people: 2, participants: 1, newCustomers: 0, starts: 2 }, firsts: { people: 2, participants: 1, newCustomers: 0 } },
    { day: '2026-05-11', figures: { people: 0, participants: 0, newCustomers: 0, starts: 0 }, firsts: { people: 0, participants: 0, newCustomers: 0 } },
    { day: '2026-05-12', figures: { people: 2, participants: 1, newCustomers: 1, starts: 2 }, firsts: { people: 1, participants: 0, newCustomers: 1 } },
    { day: '2026-05-13', figures: { people: 0, participants: 0, newCustomers: 0, starts: 0 }, firsts: { people: 0, participants: 0, newCustomers: 0 } },
  ]);
  assert.deepEqual(available, ['starts', 'sessions', 'people', 'conversations', 'bounces', 'participants', 'participations', 'newCustomers', 'screenTime'], 'shares are left out: there is no share link, and nobody shared');
  assert.equal(previousDays ?? null, null);
});

test('days that have not begun are left out, and the days before end at the same hour', async () => {
  const at2 = (moment: string, index: number) => beginning(moment, `p${index}`, index);
  const client = await world('unfinished', ['2026-06-14T08:00:00Z', '2026-06-15T11:00:00Z', '2026-06-07T09:00:00Z', '2026-06-08T11:59:00Z', '2026-06-08T12:01:00Z', '2026-06-09T10:00:00Z'].flatMap(at2), { hello: {} });
  const answer = await daysOf(client, 'from=2026-06-14&to=2026-06-21&compare=true&kpis=sessions');
  assert.equal(answer.completeUntil, now.toISOString());
  assert.deepEqual(answer.days.map(({ day, figures }) => [day, figures['sessions']]), [['2026-06-14', 1], ['2026-06-15', 1]]);
  assert.deepEqual(answer.previousDays?.map(({ day, figures }) => [day, figures['sessions']]), [['2026-06-07', 1], ['2026-06-08', 1]]);
  const whole = await kpisOf(client, 'from=2026-06-14&to=2026-06-21&compare=true&experience=chat');
  assert.deepEqual([whole.figures['sessions'], whole.previous?.figures['sessions'], whole.previous?.funnel?.started], [2, 2, 2]);
  now = new Date('2026-06-14T22:00:00Z');
  assert.deepEqual((await daysOf(client, 'from=2026-06-14&to=2026-06-16&kpis=sessions')).days.map(({ day }) => day), ['2026-06-14'], 'at midnight the new day has no moment yet');
  now = new Date('2026-06-15T12:00:00Z');
});

test('the days of a period add up to the period, for whatever can be added up', async () => {
  const client = await world('sums', story, everyModule);
  const { figures } = await kpisOf(client);
  const names = kpiNames.filter((name) => !['people', 'participants', 'newCustomers'].includes(name));
  for (let first = 0; first < names.length; first += 5) {
    const part = names.slice(first, first + 5);
    const { days } = await daysOf(client, `${may}&experience=chat&kpis=${part.join(',')}`);
    assert.equal(days.length, 31);
    for (const name of part) assert.equal(days.reduce((sum, day) => sum + (day.figures[name] ?? NaN), 0), figures[name], name);
  }
});

test('an experience that does not exist is a 404 problem, and a name that is no key figure a 400', async () => {
  const client = await world('refused', visit('s', ['hello']), { hello: {} });
  const problem = async (path: string): Promise<[number, Problem]> => {
    const response = await client.get(path);
    return [response.status, (await response.json()) as Problem];
  };
  for (const path of ['/v1/kpis?experience=elsewhere', '/v1/kpis/days?experience=elsewhere']) {
    const [status, { kind, detail }] = await problem(path);
    assert.deepEqual([status, kind, detail], [404, 'not-found', 'There is no experience with this id.']);
  }
  for (const kpis of ['sessions,visits', 'starts,sessions,people,conversations,bounces,shares', "sessions'--", 'constructor', '']) {
    const [status, { errors }] = await problem(`/v1/kpis/days?kpis=${encodeURIComponent(kpis)}`);
    assert.deepEqual([status, errors?.[0]?.path], [400, 'kpis'], kpis);
  }
});

test('the list of experiences has the same starts, day by day, and says how many are archived', async () => {
  const client = await world('trend', [...story, ...visit('late', ['hello'], { at: '2026-05-31T21:59:00Z' }), ...visit('out', ['hello'], { at: '2026-05-31T22:00:00Z' })], everyModule, [
    { kind: 'experience', id: 'old', name: 'Old', archived: true }, { kind: 'experience', id: 'older', name: 'Older', archived: true }, { kind: 'experience', id: 'empty', name: 'Empty' },
  ]);
  const { experiences, archivedCount } = await ask(client, 'experiences', `/v1/experiences?${may}`);
  assert.equal(archivedCount, 2);
  assert.deepEqual(experiences.map(({ id, starts, trend }) => [id, starts, trend]), [
    ['chat', 7, times(31, (index) => (index === 9 ? 6 : index === 30 ? 1 : 0))],
    ['empty', 0, times(31, () => 0)],
  ]);
  assert.equal((await kpisOf(client)).figures['starts'], 7);
  assert.equal((await ask(client, 'experiences', '/v1/experiences?archived=true')).archivedCount, 2);
  const long = await ask(client, 'experiences', '/v1/experiences?from=2024-01-01&to=2026-06-01');
  assert.deepEqual(long.experiences.map(({ trend }) => trend), [null, null]);
  const unfinished = await ask(client, 'experiences', '/v1/experiences?from=2026-06-10&to=2026-07-01');
  assert.deepEqual(unfinished.experiences[0]?.trend, [0, 0, 0, 0, 0, 0]);
});

test('what the host tries out is counted only where it is asked for', async () => {
  const client = await world('preview', [...visit('real', ['hello']), ...visit('tried', ['hello'], { preview: true })], { hello: {} });
  assert.equal((await kpisOf(client)).figures['sessions'], 1);
  const all = await kpisOf(client, `${may}&experience=chat&preview=true`);
  assert.deepEqual([all.preview, all.figures['sessions']], [true, 2]);
  assert.deepEqual((await daysOf(client, 'from=2026-05-10&to=2026-05-11&kpis=sessions&preview=true')).days[0]?.figures, { sessions: 2 });
});
