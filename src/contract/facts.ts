// Raw facts: what happened, one line each. The types of all fifteen modules are fixed here.
import { boolean, integer, literal, maxValue, minValue, number, optional, picklist, pipe, variant, finite, type InferOutput } from 'valibot';

import { civilDate, count, currencyCode, id, instant, looseObject, properties, text } from './schema.js';

const common = {
  /** Unique within the tenant; the same id again is counted once. */
  id,
  at: instant,
  /** Order among facts of the same moment in one session. */
  seq: optional(count),
  session: optional(id),
  person: optional(id),
  /** Traffic of the host's own test mode. */
  preview: optional(boolean()),
  properties: optional(properties),
};

const inExperience = { ...common, experience: id };
const atModule = { ...inExperience, module: id };
const amount = pipe(number(), finite(), minValue(0));

export const shareChannels = ['facebook', 'email', 'twitter', 'whatsapp', 'link', 'native'] as const;
export const personalFields = ['birthDate', 'firstName', 'phone', 'postalAddress'] as const;
/** A score that may enter a bucket: 0 to 10, whole. */
export const npsScore = pipe(number(), integer(), minValue(0), maxValue(10));

const simple = <const T extends string>(type: T) => looseObject({ ...atModule, type: literal(type) });

/** One fact, told apart by `type`. */
export const fact = variant('type', [
  /** Its properties `platform` and `language` are what key figures are split by; the first fact of a session that names them counts. */
  looseObject({ ...inExperience, type: literal('start'), properties: optional(properties) }),
  simple('shown'),
  looseObject({ ...inExperience, module: optional(id), type: literal('click') }),
  looseObject({ ...inExperience, module: optional(id), type: literal('message') }),
  simple('optIn.asked'),
  simple('optIn.single'),
  simple('optIn.double'),
  simple('optIn.rejected'),
  simple('optIn.out'),
  looseObject({ ...atModule, type: literal('shared'), properties: looseObject({ channel: picklist(shareChannels) }) }),
  looseObject({ ...atModule, type: literal('nps.scored'), amount: npsScore }),
  looseObject({ ...atModule, type: literal('nps.commented'), properties: looseObject({ text }) }),
  simple('pin.mailed'),
  simple('pin.failed'),
  simple('pin.right'),
  simple('pin.wrong'),
  simple('signedIn'),
  simple('customer.created'),
  looseObject({ ...atModule, type: literal('decision.chosen'), properties: looseObject({ option: id }) }),
  looseObject({ ...atModule, type: literal('points.awarded'), amount }),
  looseObject({ ...atModule, type: literal('reward.redeemed'), amount, properties: looseObject({ reward: id }) }),
  simple('customer.referred'),
  looseObject({ ...atModule, type: literal('quiz.asked'), properties: looseObject({ question: id }) }),
  looseObject({ ...atModule, type: literal('quiz.answered'), properties: looseObject({ question: id, answer: text, right: boolean() }) }),
  simple('picture.uploaded'),
  looseObject({ ...atModule, type: literal('instantWin.played'), properties: looseObject({ won: boolean() }) }),
  simple('giveaway.entered'),
  looseObject({ ...atModule, type: literal('coupon.uploaded'), amount: pipe(amount, integer()) }),
  simple('coupon.distributed'),
  simple('coupon.entered'),
  looseObject({ ...atModule, type: literal('appointment.booked'), properties: looseObject({ appointment: id, day: civilDate }) }),
  looseObject({ ...atModule, type: literal('appointment.cancelled'), properties: looseObject({ appointment: id }) }),
  simple('code.right'),
  simple('code.wrong'),
  looseObject({ ...atModule, type: literal('data.asked'), properties: looseObject({ field: picklist(personalFields) }) }),
  looseObject({ ...atModule, type: literal('data.entered'), properties: looseObject({ field: picklist(personalFields) }) }),
  looseObject({ ...common, person: id, type: literal('mission.validated'), properties: looseObject({ mission: id }) }),
  looseObject({ ...common, person: id, type: literal('mission.revoked'), properties: looseObject({ /** Id of the validation. */ validation: id }) }),
]);
export type Fact = InferOutput<typeof fact>;
export type FactType = Fact['type'];

/** The fifteen module types, and the plain step. */
export const moduleTypes = [
  'web-push', 'share-link', 'nps', 'sign-in', 'decision', 'loyalty-points', 'rewards', 'opt-in', 'quiz', 'instant-win', 'giveaway', 'coupon',
  'appointments', 'code-entry', 'personal-data', 'step',
] as const;

/** Which facts a module type is made of, beyond `shown`. */
export const factTypesOf: Readonly<Record<(typeof moduleTypes)[number], readonly FactType[]>> = {
  'web-push': ['optIn.asked', 'optIn.single', 'optIn.double', 'optIn.rejected', 'optIn.out'],
  'share-link': ['shared'],
  nps: ['nps.scored', 'nps.commented'],
  'sign-in': ['pin.mailed', 'pin.failed', 'pin.right', 'pin.wrong', 'signedIn', 'customer.created'],
  decision: ['decision.chosen'],
  'loyalty-points': ['points.awarded', 'reward.redeemed', 'customer.referred'],
  rewards: ['reward.redeemed'],
  'opt-in': ['optIn.asked', 'optIn.single', 'optIn.double', 'optIn.rejected', 'optIn.out'],
  quiz: ['quiz.asked', 'quiz.answered', 'picture.uploaded'],
  'instant-win': ['instantWin.played'],
  giveaway: ['giveaway.entered'],
  coupon: ['coupon.uploaded', 'coupon.distributed', 'coupon.entered'],
  appointments: ['appointment.booked', 'appointment.cancelled'],
  'code-entry': ['code.right', 'code.wrong'],
  'personal-data': ['data.asked', 'data.entered'],
  step: [],
};

/** An order or a refund; a refund is never an order. */
export const order = variant('type', [
  looseObject({ id, type: literal('order'), person: id, at: instant, amount, currency: currencyCode, quantity: optional(count) }),
  looseObject({ id, type: literal('refund'), person: id, at: instant, amount, currency: currencyCode, /** Id of the order. */ order: id }),
]);
export type Order = InferOutput<typeof order>;

/** A customer's profile; the newest `updatedAt` wins. */
export const customer = looseObject({
  id,
  updatedAt: instant,
  name: optional(text),
  email: optional(text),
  birthYear: optional(pipe(number(), integer(), minValue(1890), maxValue(2100))),
  instagramFollowers: optional(count),
  tiktokFollowers: optional(count),
});
export type Customer = InferOutput<typeof customer>;

