/** Hand-made facts for each of the fifteen types: what visitors of one module did in May 2026. */
import type { Fact, FactType } from 'engagement-widgets/contract';
import type { GoldenFacts } from '../golden-host.js';

type Line = Record<string, unknown>;
type Properties = Readonly<Record<string, string | number | boolean>>;

const opens = Date.parse('2026-05-04T08:00:00Z');
const minute = 60_000;

/** What happened at one module: visitors 0, 1, 2 … of it, each a person of one session, in the order of the calls. */
export class Visitors {
  readonly facts: Fact[] = [];
  readonly #module: string;
  #at = opens;

  constructor(module: string) {
    this.#module = module;
  }

  /** The module is shown to the first `count` visitors. */
  shown(count: number): this {
    return this.each('shown', count);
  }

  /** A fact of each of the first `count` visitors. */
  each(type: FactType, count: number, properties?: Properties, amount?: number): this {
    for (let visitor = 0; visitor < count; visitor++) this.one(type, visitor, properties, amount);
    return this;
  }

  one(type: FactType, visitor: number, properties?: Properties, amount?: number): this {
    this.#at += minute;
    const who = `${this.#module}-${visitor}`;
    const id = `${this.#module}:${this.facts.length}`;
    const more = { ...(properties && { properties }), ...(amount !== undefined && { amount }) };
    this.facts.push({ id, type, at: new Date(this.#at).toISOString(), experience: 'chat', module: this.#module, session: who, person: who, ...more } as Fact);
    return this;
  }

  /** A fact before the period, of nobody's visit. */
  earlier(type: FactType, index: number, properties?: Properties, amount?: number): this {
    const more = { ...(properties && { properties }), ...(amount !== undefined && { amount }) };
    this.facts.push({ id: `${this.#module}:earlier:${type}:${index}`, type, at: '2026-03-02T09:00:00Z', experience: 'chat', module: this.#module, session: `${this.#module}-earlier-${index}`, ...more } as Fact);
    return this;
  }

  /** `total` facts, handed round among the first `visitors`. */
  round(type: FactType, total: number, visitors: number, properties?: Properties, amount?: number): this {
    for (let index = 0; index < total; index++) this.one(type, index % visitors, properties, amount);
    return this;
  }
}

const optIn = (module: string, sums: Record<'shown' | 'asked' | 'single' | 'double' | 'rejected' | 'out', number>): Fact[] =>
  new Visitors(module).shown(sums.shown).each('optIn.asked', sums.asked).each('optIn.single', sums.single).each('optIn.double', sums.double).each('optIn.rejected', sums.rejected).each('optIn.out', sums.out).facts;

function share(): Fact[] {
  const visitors = new Visitors('share-link').shown(25);
  const counts = { facebook: 3, email: 2, twitter: 1, whatsapp: 5, link: 4, native: 1 };
  let visitor = 0;
  for (const [channel, count] of Object.entries(counts)) for (let index = 0; index < count; index++) visitors.one('shared', visitor++ % 10, { channel });
  return visitors.facts;
}

/** The survey of the original's own screen: 50 shown, scores 0 to 10 as below, 16 not answered. */
function survey(): Fact[] {
  const visitors = new Visitors('nps').shown(50);
  let visitor = 0;
  [2, 2, 0, 0, 5, 1, 2, 3, 4, 7, 8].forEach((count, score) => {
    for (let index = 0; index < count; index++) visitors.one('nps.scored', visitor++, undefined, score);
  });
  return visitors.one('nps.commented', 33, { text: 'Best evening of the year' }).one('nps.commented', 0, { text: '=SUM(A1) is what I think' }).facts;
}

/** The quiz of the original's own screen: shown 193 times, 505 right and 393 wrong answers. */
function quiz(): Fact[] {
  const visitors = new Visitors('quiz').shown(193);
  ['q1', 'q2', 'q3', 'q4', 'q5'].forEach((question, place) => {
    visitors.each('quiz.asked', 193, { question });
    for (let visitor = 0; visitor < (place < 3 ? 180 : 179); visitor++) {
      const right = visitor < 101;
      visitors.one('quiz.answered', visitor, { question, answer: right ? 'a' : visitor % 2 ? 'b' : 'c', right });
    }
  });
  return visitors.facts;
}

/** 27 plays by 18 visitors: five of them won six times; two more prizes went before the period. */
function instantWin(): Fact[] {
  const visitors = new Visitors('instant-win').shown(20).each('instantWin.played', 5, { won: true }).one('instantWin.played', 0, { won: true });
  for (let visitor = 5; visitor < 18; visitor++) visitors.one('instantWin.played', visitor, { won: false });
  return visitors.round('instantWin.played', 8, 18, { won: false }).earlier('instantWin.played', 0, { won: true }).earlier('instantWin.played', 1, { won: true }).facts;
}

function decision(): Fact[] {
  const visitors = new Visitors('decision').shown(20);
  const chosen = ['play', 'browse', 'leave'].flatMap((option, place) => Array.from({ length: [12, 4, 1][place]! }, () => option));
  chosen.forEach((option, visitor) => visitors.one('decision.chosen', visitor, { option }));
  return visitors.facts;
}

function coupon(): Fact[] {
  const visitors = new Visitors('coupon').earlier('coupon.uploaded', 0, undefined, 500);
  for (let index = 0; index < 10; index++) visitors.earlier('coupon.distributed', index);
  return visitors.shown(30).each('coupon.distributed', 20).each('coupon.entered', 23).facts;
}

function appointments(): Fact[] {
  const visitors = new Visitors('appointments').shown(40);
  for (let index = 0; index < 14; index++) visitors.one('appointment.booked', index % 12, { appointment: `a${index}`, day: index < 9 ? '2026-06-02' : '2026-06-03' });
  for (let index = 0; index < 3; index++) visitors.one('appointment.cancelled', index, { appointment: `a${index}` });
  return visitors.facts;
}

function personalData(): Fact[] {
  const visitors = new Visitors('personal-data').shown(30);
  const fields = { birthDate: [28, 14], firstName: [30, 27], phone: [25, 10], postalAddress: [20, 5] } as const;
  for (const [field, [asked, entered]] of Object.entries(fields)) visitors.each('data.asked', asked, { field }).each('data.entered', entered, { field });
  return visitors.facts;
}

/** Facts by the id of their module, which is its type. */
const factsOf: Readonly<Record<string, Fact[]>> = {
  'web-push': optIn('web-push', { shown: 40, asked: 32, single: 20, double: 14, rejected: 9, out: 3 }),
  'share-link': share(),
  nps: survey(),
  'sign-in': new Visitors('sign-in').shown(30).each('pin.mailed', 20).each('pin.mailed', 4).each('pin.failed', 2).each('pin.wrong', 6).each('pin.right', 17).each('signedIn', 16).each('customer.created', 9).facts,
  decision: decision(),
  'loyalty-points': new Visitors('loyalty-points').shown(12).each('points.awarded', 8, undefined, 90).one('points.awarded', 0, undefined, 10).each('reward.redeemed', 3, { reward: 'mug' }, 50).each('customer.referred', 2).facts,
  rewards: new Visitors('rewards').shown(15).each('reward.redeemed', 4, { reward: 'mug' }, 100).one('reward.redeemed', 0, { reward: 'pen' }, 20).one('reward.redeemed', 4, { reward: 'pen' }, 20).one('reward.redeemed', 5, { reward: 'pen' }, 20).facts,
  'opt-in': optIn('opt-in', { shown: 55, asked: 50, single: 30, double: 22, rejected: 12, out: 4 }),
  quiz: quiz(),
  'instant-win': instantWin(),
  giveaway: new Visitors('giveaway').shown(28).each('giveaway.entered', 21).each('giveaway.entered', 12).facts,
  coupon: coupon(),
  appointments: appointments(),
  'code-entry': new Visitors('code-entry').shown(45).round('code.wrong', 12, 9).each('code.right', 36).facts,
  'personal-data': personalData(),
};

const updatedAt = '2026-01-01T00:00:00Z';
const option = (module: string, of: string, key: string, label: string, more: Line = {}): Line => ({
  kind: 'option', id: [module, of, more['question'], key].join(':'), updatedAt, experience: 'chat', module, of, key, label, language: 'en', ...more,
});

const extra: Readonly<Record<string, Line>> = {
  nps: { question: 'How likely are you to recommend us?', language: 'en' },
  decision: { question: 'What brings you here?', language: 'en' },
  'opt-in': { channel: 'newsletter' },
  'instant-win': { prizes: 50 },
};

/** One experience with a module of each type, named after it. */
const catalogue: readonly Line[] = [
  { kind: 'tenant', id: 'tenant', updatedAt, name: 'Test', zone: 'Europe/Berlin' },
  { kind: 'experience', id: 'chat', updatedAt, name: 'Chat' },
  ...Object.keys(factsOf).map((type, index) => ({ kind: 'module', id: type, updatedAt, experience: 'chat', type, name: `The ${type}`, position: index + 1, ...extra[type] })),
  ...[['play', 'Play a game'], ['browse', 'Browse records'], ['leave', 'Just looking']].map(([key, label]) => option('decision', 'decision', key!, label!)),
  ...['q1', 'q2', 'q3', 'q4', 'q5'].flatMap((key, place) => [
    option('quiz', 'question', key, `Question ${place + 1}`),
    ...[['a', 'Kestrel'], ['b', 'Heron'], ['c', 'Wren']].map(([answer, label]) => option('quiz', 'answer', answer!, label!, { question: key, right: answer === 'a' })),
  ]),
  ...['rewards', 'loyalty-points'].flatMap((module) => [option(module, 'reward', 'mug', 'Enamel mug'), option(module, 'reward', 'pen', 'Ink pen')]),
];

/** In the order in which they are sent. */
export const goldenModuleFacts: GoldenFacts = { catalog: catalogue, events: Object.values(factsOf).flat() };
