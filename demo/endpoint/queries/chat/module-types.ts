// What the detail of each module type is made of: figures from sums, splits by a key. Names are those of the contract.
import { personalFields, shareChannels } from 'engagement-widgets/contract';
import type { ModuleSums } from './module-sums.js';

/** Sums over all time, as of today. */
export interface Stock {
  uploaded: number;
  couponsLeft: number;
  /** Null where the catalogue names no prizes. */
  prizesLeft: number | null;
}

export interface Split {
  /** Facts that are split; `nps.scored` and `decision.chosen` by the last answer of each visit. */
  type: string;
  /** What they are split by, in SQL. */
  by: string;
  /** Keys in their order. */
  keys?: readonly string[];
  /** Keys that no fact has stay, with 0. */
  whole?: boolean;
  /** Another type of fact, whose keys stay, with 0. */
  asked?: string;
  /** Options of the catalogue whose words name the keys. */
  words?: 'decision' | 'reward';
}

type Figures = Readonly<Record<string, number | null>>;

export interface ModuleType {
  figures: (sums: ModuleSums) => Figures;
  /** Figures that do not follow the period. */
  stock?: (stock: Stock) => Figures;
  splits?: Readonly<Record<string, Split>>;
}

const property = (name: string): string => `properties['${name}']`;
const scores = Array.from({ length: 11 }, (_, score) => String(score));

const optIn: ModuleType = {
  figures: ({ of }) => ({
    asked: of('optIn.asked').count,
    single: of('optIn.single').count,
    double: of('optIn.double').count,
    rejected: of('optIn.rejected').count,
    optOuts: of('optIn.out').count,
  }),
};

const types: Readonly<Record<string, ModuleType>> = {
  'web-push': optIn,
  'opt-in': optIn,
  'share-link': {
    figures: ({ of, people }) => ({ shares: of('shared').count, sharers: of('shared').people, shownPeople: people }),
    splits: { channels: { type: 'shared', by: property('channel'), keys: shareChannels, whole: true } },
  },
  nps: {
    figures: ({ visits, answers }) => {
      const { count, detractors, passives, promoters } = answers('nps.scored');
      return { asked: visits, answered: count, detractors, passives, promoters };
    },
    splits: { scores: { type: 'nps.scored', by: 'toString(score)', keys: scores, whole: true } },
  },
  'sign-in': {
    figures: ({ of }) => ({
      signedIn: of('signedIn').people,
      mailed: of('pin.mailed').count,
      mailedPeople: of('pin.mailed').people,
      mailFailed: of('pin.failed').count,
      right: of('pin.right').count,
      wrong: of('pin.wrong').count,
      newCustomers: of('customer.created').people,
    }),
  },
  decision: {
    figures: ({ visits, answers }) => ({ asked: visits, answered: answers('decision.chosen').count }),
    splits: { options: { type: 'decision.chosen', by: 'option', words: 'decision' } },
  },
  'loyalty-points': {
    figures: ({ of, people }) => ({
      pointsAwarded: of('points.awarded').amount,
      customers: of('points.awarded').people,
      shownPeople: people,
      rewardsRedeemed: of('reward.redeemed').count,
      pointsRedeemed: of('reward.redeemed').amount,
      referrals: of('customer.referred').count,
    }),
  },
  rewards: {
    figures: ({ of, people }) => {
      const { amount, count, people: redeemers } = of('reward.redeemed');
      return { pointsRedeemed: amount, redemptions: count, redeemers, shownPeople: people };
    },
    splits: { rewards: { type: 'reward.redeemed', by: property('reward'), words: 'reward' } },
  },
  quiz: {
    figures: ({ of }) => {
      const { count, good } = of('quiz.answered');
      return { asked: of('quiz.asked').count, answered: count, right: good, wrong: count - good, pictures: of('picture.uploaded').count };
    },
  },
  'instant-win': {
    figures: ({ of }) => {
      const { count, people, good, goodPeople } = of('instantWin.played');
      return { participants: people, participations: count, winners: goodPeople, onlyLost: people - goodPeople, wins: good, losses: count - good };
    },
    stock: ({ prizesLeft }) => ({ prizesLeft }),
  },
  giveaway: {
    figures: ({ of, people }) => ({ participants: of('giveaway.entered').people, participations: of('giveaway.entered').count, shownPeople: people }),
  },
  coupon: {
    figures: ({ of }) => ({ distributed: of('coupon.distributed').count, entered: of('coupon.entered').count }),
    stock: ({ uploaded, couponsLeft }) => ({ uploaded, left: couponsLeft }),
  },
  appointments: {
    figures: ({ of, people }) => ({
      booked: of('appointment.booked').count,
      bookers: of('appointment.booked').people,
      cancelled: of('appointment.cancelled').count,
      shownPeople: people,
    }),
    splits: {
      byDay: { type: 'appointment.booked', by: 'toString(toDate(at, {zone:String}))' },
      byAppointmentDay: { type: 'appointment.booked', by: property('day') },
    },
  },
  'code-entry': {
    figures: ({ of }) => {
      const [right, wrong] = [of('code.right').count, of('code.wrong').count];
      return { entered: right + wrong, right, wrong };
    },
  },
  'personal-data': {
    figures: ({ of }) => ({ asked: of('data.asked').count, entered: of('data.entered').count }),
    splits: {
      asked: { type: 'data.asked', by: property('field'), keys: personalFields },
      entered: { type: 'data.entered', asked: 'data.asked', by: property('field'), keys: personalFields },
    },
  },
};

/** A type that is not known has its visits and nothing else. */
const plain: ModuleType = { figures: () => ({}) };

export function moduleTypeOf(type: string): ModuleType {
  const known = type.toLowerCase();
  return (Object.hasOwn(types, known) && types[known]) || plain;
}
