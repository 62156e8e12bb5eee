// What each type of module counts as success, and against what: the two figures of its success rate.
import type { ModuleSums } from './module-sums.js';

type Figure = (sums: ModuleSums) => number;

const count = (type: string): Figure => ({ of }) => of(type).count;
const peopleOf = (type: string): Figure => ({ of }) => of(type).people;
const shownPeople: Figure = ({ people }) => people;

const optIn = { succeeded: count('optIn.double'), asked: count('optIn.asked') };
const answersOf = (type: string): { succeeded: Figure; asked: Figure } => ({ succeeded: ({ answers }) => answers(type).count, asked: ({ visits }) => visits });

/** By module type; a type that is not here has no success rate. */
const rates: Readonly<Record<string, { succeeded: Figure; asked: Figure }>> = {
  'web-push': optIn,
  'share-link': { succeeded: peopleOf('shared'), asked: shownPeople },
  nps: answersOf('nps.scored'),
  'sign-in': { succeeded: peopleOf('signedIn'), asked: peopleOf('pin.mailed') },
  decision: answersOf('decision.chosen'),
  'loyalty-points': { succeeded: peopleOf('points.awarded'), asked: shownPeople },
  rewards: { succeeded: peopleOf('reward.redeemed'), asked: shownPeople },
  'opt-in': optIn,
  quiz: { succeeded: ({ of }) => of('quiz.answered').good, asked: count('quiz.answered') },
  'instant-win': { succeeded: ({ of }) => of('instantWin.played').goodPeople, asked: peopleOf('instantWin.played') },
  giveaway: { succeeded: peopleOf('giveaway.entered'), asked: shownPeople },
  coupon: { succeeded: count('coupon.entered'), asked: count('coupon.distributed') },
  appointments: { succeeded: peopleOf('appointment.booked'), asked: shownPeople },
  'code-entry': { succeeded: count('code.right'), asked: ({ of }) => of('code.right').count + of('code.wrong').count },
  'personal-data': { succeeded: count('data.entered'), asked: count('data.asked') },
};

const rateOf = (type: string) => (Object.hasOwn(rates, type.toLowerCase()) ? rates[type.toLowerCase()] : undefined);

export function hasRate(type: string): boolean {
  return rateOf(type) !== undefined;
}

/** Null where nothing was asked, or where the type has no success rate. */
export function successOf(type: string, sums: ModuleSums): { succeeded: number | null; asked: number | null } {
  const rate = rateOf(type);
  const asked = rate?.asked(sums);
  return rate && asked ? { succeeded: rate.succeeded(sums), asked } : { succeeded: null, asked: null };
}
