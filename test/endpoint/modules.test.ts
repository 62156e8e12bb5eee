// The figures of one module, for every type, from facts sent over HTTP.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { factTypesOf, moduleTypes, type Problem } from 'engagement-widgets/contract';
import { ask, catalogOf, fact, may, minute, times, visit } from './chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from './harness.js';

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), cache: { seconds: 0 } })));
after(() => endpoint.stop());

type Facts = Record<string, unknown>[];
type Entry = Record<string, unknown>;

async function world(tenant: string, facts: Facts, modules: Record<string, Entry>, more: Entry[] = []): Promise<Client> {
  const client = await endpoint.client(tenant);
  for (const answer of [await client.send('catalog', catalogOf(modules, more)), await client.send('events', facts)]) assert.equal(answer.refusedCount, 0, JSON.stringify(answer.refused[0]));
  return client;
}

const detailOf = (client: Client, module: string, query = may) => ask(client, 'moduleDetail', `/v1/experiences/chat/modules/${module}?${query}`);
const countsOf = (parts: readonly { key: string; count: number }[] = []) => Object.fromEntries(parts.map(({ key, count }) => [key, count]));

/** What happened at module `m` to three visitors: Ann in two visits, Bob in one, and somebody unknown. */
const visitors = [{ session: 'ann-1', person: 'ann' }, { session: 'ann-2', person: 'ann' }, { session: 'bob', person: 'bob' }, { session: 'unknown' }] as const;
const [ann, annAgain, bob, unknown] = visitors;
const at = (type: string, who: Entry, properties?: Entry, amount?: number) => fact(type, { module: 'm', at: minute(5), ...who, ...(properties && { properties }), ...(amount !== undefined && { amount }) });

interface Case {
  entry?: Entry;
  facts: Facts;
  figures: Record<string, number | null>;
  breakdowns?: Record<string, Record<string, number>>;
  /** Success and what it is measured against, as the flow says. */
  success: [number | null, number | null];
}

const optIn: Case = {
  facts: [at('optIn.asked', ann), at('optIn.asked', bob), at('optIn.asked', unknown), at('optIn.single', ann), at('optIn.single', bob), at('optIn.double', ann), at('optIn.rejected', unknown), at('optIn.out', ann)],
  figures: { asked: 3, single: 2, double: 1, rejected: 1, optOuts: 1 },
  success: [1, 3],
};

const cases: Record<(typeof moduleTypes)[number], Case> = {
  'web-push': optIn,
  'opt-in': optIn,
  'share-link': {
    facts: [at('shared', ann, { channel: 'link' }), at('shared', annAgain, { channel: 'link' }), at('shared', unknown, { channel: 'email' })],
    figures: { shares: 3, sharers: 1, shownPeople: 2 },
    breakdowns: { channels: { facebook: 0, email: 1, twitter: 0, whatsapp: 0, link: 2, native: 0 } },
    success: [1, 2],
  },
  nps: {
    facts: [at('nps.scored', ann, undefined, 3), at('nps.scored', { ...ann, at: minute(6) }, undefined, 9), at('nps.scored', bob, undefined, 7), at('nps.commented', ann, { text: 'Fine' })],
    figures: { asked: 4, answered: 2, detractors: 0, passives: 1, promoters: 1 },
    breakdowns: { scores: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 1, 8: 0, 9: 1, 10: 0 } },
    success: [2, 4],
  },
  'sign-in': {
    facts: [
      ...times(2, () => at('pin.mailed', ann)), at('pin.mailed', bob), at('pin.failed', bob), at('pin.wrong', ann), at('pin.right', ann), at('signedIn', ann), at('signedIn', annAgain),
      at('customer.created', ann),
    ],
    figures: { signedIn: 1, mailed: 3, mailedPeople: 2, mailFailed: 1, right: 1, wrong: 1, newCustomers: 1 },
    success: [1, 2],
  },
  decision: {
    facts: [at('decision.chosen', ann, { option: 'no' }), at('decision.chosen', { ...ann, at: minute(6) }, { option: 'yes' }), at('decision.chosen', bob, { option: 'yes' }), at('decision.chosen', unknown, { option: 'other' })],
    figures: { asked: 4, answered: 3 },
    breakdowns: { options: { other: 1, yes: 2 } },
    success: [3, 4],
  },
  'loyalty-points': {
    facts: [at('points.awarded', ann, undefined, 10), at('points.awarded', annAgain, undefined, 2.5), at('points.awarded', unknown, undefined, 1), at('reward.redeemed', ann, { reward: 'mug' }, 8), at('customer.referred', bob)],
    figures: { pointsAwarded: 13.5, customers: 1, shownPeople: 2, rewardsRedeemed: 1, pointsRedeemed: 8, referrals: 1 },
    success: [1, 2],
  },
  rewards: {
    facts: [at('reward.redeemed', ann, { reward: 'mug' }, 100), at('reward.redeemed', annAgain, { reward: 'mug' }, 100), at('reward.redeemed', bob, { reward: 'pen' }, 20)],
    figures: { pointsRedeemed: 220, redemptions: 3, redeemers: 2, shownPeople: 2 },
    breakdowns: { rewards: { mug: 2, pen: 1 } },
    success: [2, 2],
  },
  quiz: {
    facts: [
      at('quiz.asked', ann, { question: 'q' }), at('quiz.asked', bob, { question: 'q' }), at('quiz.answered', ann, { question: 'q', answer: 'a', right: true }),
      at('quiz.answered', bob, { question: 'q', answer: 'b', right: false }), at('picture.uploaded', ann),
    ],
    figures: { asked: 2, answered: 2, right: 1, wrong: 1, pictures: 1 },
    success: [1, 2],
  },
  'instant-win': {
    entry: { prizes: 10 },
    facts: [at('instantWin.played', ann, { won: false }), at('instantWin.played', annAgain, { won: true }), at('instantWin.played', bob, { won: false }), at('instantWin.played', { ...bob, at: '2026-03-01T00:00:00Z', session: 'earlier' }, { won: true })],
    figures: { participants: 2, participations: 3, winners: 1, onlyLost: 1, wins: 1, losses: 2, prizesLeft: 8 },
    success: [1, 2],
  },
  giveaway: {
    facts: [at('giveaway.entered', ann), at('giveaway.entered', annAgain)],
    figures: { participants: 1, participations: 2, shownPeople: 2 },
    success: [1, 2],
  },
  coupon: {
    facts: [
      at('coupon.uploaded', { at: '2026-02-01T00:00:00Z' }, undefined, 500), at('coupon.distributed', { ...bob, session: 'earlier', at: '2026-03-01T00:00:00Z' }),
      at('coupon.distributed', ann), at('coupon.entered', ann), at('coupon.entered', bob),
    ],
    figures: { distributed: 1, entered: 2, uploaded: 500, left: 498 },
    success: [2, 1],
  },
  appointments: {
    facts: [
      at('appointment.booked', ann, { appointment: 'a1', day: '2026-05-20' }), at('appointment.booked', bob, { appointment: 'a2', day: '2026-05-20' }),
      // Half past midnight in Berlin.
      at('appointment.booked', { ...bob, at: '2026-05-10T22:30:00Z' }, { appointment: 'a3', day: '2026-05-22' }), at('appointment.cancelled', bob, { appointment: 'a2' }),
    ],
    figures: { booked: 3, bookers: 2, cancelled: 1, shownPeople: 2 },
    breakdowns: { byDay: { '2026-05-10': 2, '2026-05-11': 1 }, byAppointmentDay: { '2026-05-20': 2, '2026-05-22': 1 } },
    success: [2, 2],
  },
  'code-entry': {
    facts: [at('code.wrong', ann), at('code.wrong', ann), at('code.right', ann)],
    figures: { entered: 3, right: 1, wrong: 2 },
    success: [1, 3],
  },
  'personal-data': {
    facts: [at('data.asked', ann, { field: 'phone' }), at('data.asked', ann, { field: 'birthDate' }), at('data.asked', bob, { field: 'phone' }), at('data.entered', ann, { field: 'phone' })],
    figures: { asked: 3, entered: 1 },
    breakdowns: { asked: { birthDate: 1, phone: 2 }, entered: { birthDate: 0, phone: 1 } },
    success: [1, 3],
  },
  step: { facts: [at('click', ann)], figures: {}, success: [null, null] },
};

for (const [type, { entry, facts, figures, breakdowns = {}, success }] of Object.entries(cases)) {
  test(`the detail of a module of type ${type} counts what happened at it`, async () => {
    const showings = visitors.flatMap(({ session, ...who }) => visit(session, ['m'], who));
    const client = await world(type, [...showings, ...facts], { m: { type, ...entry }, empty: { type } });
    const detail = await detailOf(client, 'm');
    assert.deepEqual([detail.type, detail.visits, detail.sessions, detail.people], [type, 4, 4, 2]);
    assert.deepEqual(detail.figures, figures);
    assert.deepEqual(Object.fromEntries(Object.entries(detail.breakdowns).map(([name, parts]) => [name, countsOf(parts)])), breakdowns);
    const { modules } = await ask(client, 'flow', `/v1/experiences/chat/flow?${may}`);
    assert.deepEqual([modules[0]?.succeeded, modules[0]?.asked], success);
    const empty = await detailOf(client, 'empty');
    const ofToday = new Set(['uploaded', 'left', 'prizesLeft']);
    for (const [name, figure] of Object.entries(empty.figures)) if (!ofToday.has(name)) assert.equal(figure, null, `${name} where nobody was asked`);
    assert.deepEqual(Object.keys(empty.figures), Object.keys(figures));
  });
}

test('every fact type of a module is counted in its figures', () => {
  for (const type of moduleTypes) {
    const used = new Set(cases[type].facts.map((one) => one['type']));
    for (const factType of factTypesOf[type]) assert.ok(used.has(factType), `${type}: ${factType}`);
  }
});

test('a survey shown 50 times with the scores of the original has 12 detractors, 7 passives and 15 promoters', async () => {
  const scores = [2, 2, 0, 0, 5, 1, 2, 3, 4, 7, 8].flatMap((count, score) => Array<number>(count).fill(score));
  const facts = times(50, (index) => [
    ...visit(`s${index}`, ['m', ...(index % 2 ? ['after'] : [])], { person: `p${index}` }),
    ...(index < scores.length ? [at('nps.scored', { session: `s${index}`, person: `p${index}` }, undefined, scores[index])] : []),
  ]).flat();
  const client = await world('golden-nps', facts, { m: { type: 'nps' }, after: {}, d: { type: 'decision' } });
  const detail = await detailOf(client, 'm');
  assert.deepEqual(detail.figures, { asked: 50, answered: 34, detractors: 12, passives: 7, promoters: 15 });
  assert.deepEqual(detail.breakdowns['scores']?.map(({ count }) => count), [2, 2, 0, 0, 5, 1, 2, 3, 4, 7, 8]);

  const group = (name: string) => `${may}&npsGroup=${name}&npsModule=m`;
  const promoters = await detailOf(client, 'm', group('promoters'));
  assert.deepEqual(promoters.figures, { asked: 15, answered: 15, detractors: 0, passives: 0, promoters: 15 });
  const visitsAfter = await Promise.all(['detractors', 'passives', 'promoters'].map(async (name) => (await detailOf(client, 'after', group(name))).visits));
  assert.deepEqual(visitsAfter, [6, 3, 8], 'sessions 1, 3, 5 … went on: 6 of the first 12, 3 of the next 7, 8 of the last 15');
  const response = await client.get(`/v1/experiences/chat/modules/d?${may}&npsGroup=promoters`);
  assert.equal(response.status, 400);
  assert.equal(((await response.json()) as Problem).errors?.[0]?.path, 'npsModule');
});

test('a quiz shown 193 times has 505 right and 393 wrong answers and no picture', async () => {
  const answered = times(898, (index) => at('quiz.answered', { session: `s${index % 193}`, at: minute(5 + index) }, { question: `q${index % 5}`, answer: index < 505 ? 'right' : 'wrong', right: index < 505 }));
  const facts = [...times(193, (index) => visit(`s${index}`, ['m'])).flat(), ...answered, ...times(193, (index) => at('quiz.asked', { session: `s${index}` }, { question: 'q0' }))];
  const options = [
    { kind: 'option', id: 'o1', experience: 'chat', module: 'm', key: 'q1', of: 'question', label: 'Which year?', language: 'en', position: 0 },
    { kind: 'option', id: 'o2', experience: 'chat', module: 'm', key: 'right', of: 'answer', label: '1969', right: true },
  ];
  const detail = await detailOf(await world('golden-quiz', facts, { m: { type: 'quiz' } }, options), 'm');
  assert.equal(detail.visits, 193);
  assert.deepEqual(detail.figures, { asked: 193, answered: 898, right: 505, wrong: 393, pictures: 0 });
  const [first] = detail.tables['questions'] ?? [];
  assert.deepEqual([first?.['question'], first?.['text'], first?.['language'], first?.['answered'], first?.['right']], ['q1', 'Which year?', 'en', 180, 101]);
  const answers = detail.tables['answers'] ?? [];
  assert.equal(answers.length, 10);
  assert.ok(answers.every(({ answer, label }) => label === (answer === 'right' ? '1969' : null)));
});

test('the last score of each showing counts, and a person may be asked twice in one session', async () => {
  const who = { session: 's', person: 'p' };
  const score = (minutes: number, value: number) => at('nps.scored', { ...who, at: minute(minutes) }, undefined, value);
  const shown = (minutes: number) => fact('shown', { module: 'm', ...who, at: minute(minutes) });
  const facts = [shown(0), score(1, 2), score(2, 8), shown(10), score(10, 10), shown(20), at('nps.scored', { session: 'never shown', person: 'q' }, undefined, 1)];
  const detail = await detailOf(await world('rescored', facts, { m: { type: 'nps' } }), 'm');
  assert.deepEqual(detail.figures, { asked: 3, answered: 2, detractors: 0, passives: 1, promoters: 1 });
});

test('a decision is split by the options of the catalogue, in their order and words', async () => {
  const option = (key: string, label: string, position: number) => ({ kind: 'option', id: `option-${key}`, experience: 'chat', module: 'm', key, of: 'decision', label, position });
  const facts = [...visit('a', ['m']), at('decision.chosen', { session: 'a', person: 'p' }, { option: 'blue' }), ...visit('b', ['m']), at('decision.chosen', { session: 'b' }, { option: 'gone' }), ...visit('c', ['m'])];
  const client = await world('decision-words', facts, { m: { type: 'decision', question: 'Which colour?', language: 'en' } }, [option('red', 'Red', 0), option('blue', 'Blue', 1)]);
  const detail = await detailOf(client, 'm');
  assert.deepEqual(detail.texts, { question: { text: 'Which colour?', language: 'en' } });
  assert.deepEqual(detail.breakdowns['options'], [
    { key: 'red', label: 'Red', count: 0, people: 0 },
    { key: 'blue', label: 'Blue', count: 1, people: 1 },
    { key: 'gone', label: null, count: 1, people: 0 },
  ]);
  assert.deepEqual(detail.figures, { asked: 3, answered: 2 });
});

test('somebody who signs in later in the session is the person the first modules were shown to', async () => {
  const facts = [...visit('s', ['welcome', 'm']), at('signedIn', { session: 's', person: 'p' })];
  const client = await world('recognised', facts, { welcome: {}, m: { type: 'sign-in' } });
  assert.equal((await detailOf(client, 'welcome')).people, 1);
});

test('an unknown type has its visits and nothing else, in any letter case', async () => {
  const client = await world('types', [...visit('s', ['odd', 'm']), at('nps.scored', { session: 's' }, undefined, 9)], { odd: { type: 'hologram' }, m: { type: 'NPS' } });
  const odd = await detailOf(client, 'odd');
  assert.deepEqual([odd.type, odd.visits, odd.figures, odd.breakdowns, odd.tables], ['hologram', 1, {}, {}, {}]);
  assert.equal((await detailOf(client, 'm')).figures['promoters'], 1);
});

test('the detail compares with the period before', async () => {
  const facts = [...visit('now', ['m'], { at: '2026-06-10T10:00:00Z' }), at('code.right', { session: 'now', at: '2026-06-10T10:01:00Z' }), ...visit('then', ['m'], { at: '2026-06-03T10:00:00Z' })];
  const client = await world('before', facts, { m: { type: 'code-entry' } });
  const detail = await detailOf(client, 'm', 'from=2026-06-08&to=2026-06-15&compare=true');
  assert.deepEqual(detail.figures, { entered: 1, right: 1, wrong: 0 });
  assert.deepEqual(detail.previous, { visits: 1, sessions: 1, people: 0, figures: { entered: 0, right: 0, wrong: 0 }, breakdowns: {} });
});

test('a module that does not exist is a 404 problem', async () => {
  const client = await world('nowhere', visit('s', ['m']), { m: {} });
  const response = await client.get('/v1/experiences/chat/modules/elsewhere');
  assert.equal(response.status, 404);
  assert.equal(((await response.json()) as Problem).kind, 'not-found');
});
