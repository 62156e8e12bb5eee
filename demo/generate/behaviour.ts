// What a visitor does at each module of the campaign, and where that leads. null: the visitor goes away.
import { addDays } from '../import/civil.js';
import { questions, quizLanguage, rewardCosts, rightAnswers, type DecisionOption, type ModuleId, type Reward } from './modules.js';
import { comments, groupOf, unscored } from './texts.js';
import type { Visit } from './visit.js';
import { shareLinkSince, type Plan } from './world.js';

type Next = ModuleId | null;
type Behaviour = (visit: Visit, plan: Plan) => Next;

const scores = { 0: 3, 1: 1, 2: 2, 3: 2, 4: 3, 5: 7, 6: 7, 7: 14, 8: 20, 9: 19, 10: 22 } as const;
const branches: Readonly<Record<DecisionOption, ModuleId>> = { play: 'sound-quiz', browse: 'record-tips', visit: 'listening-hour', club: 'sign-in' };
const channels = { whatsapp: 40, link: 24, native: 14, facebook: 10, email: 8, twitter: 4 } as const;

/** Asks once, and lets some change their mind later in the same visit. */
function optIn(visit: Visit, share: number): void {
  visit.note('optIn.asked', {}, 1, 3);
  if (!visit.chance(share)) {
    if (visit.chance(0.7)) visit.note('optIn.rejected');
    return;
  }
  visit.note('optIn.single');
  if (!visit.chance(0.68)) return;
  visit.note('optIn.double', {}, 15, 240);
  if (visit.chance(0.3)) visit.note('optIn.out', {}, 20, 120);
}

const leaves = (visit: Visit, share: number, next: ModuleId): Next => (visit.chance(share) ? null : next);

/** iOS browsers show no push question unless the page is on the home screen, and visits before its launch know no share link. */
function towardsRating(visit: Visit, plan: Plan): ModuleId {
  if (visit.module === 'newsletter' || visit.module === 'text-alerts') {
    if (visit.platform !== 'ios' || visit.chance(0.3)) return 'browser-news';
    return 'rate-us';
  }
  return visit.date >= shareLinkSince(plan) ? 'tell-a-friend' : 'rate-us';
}

function playQuiz(visit: Visit): Next {
  for (const [question, letters] of Object.entries(questions[quizLanguage(visit.language)])) {
    visit.note('quiz.asked', { properties: { question } }, 1, 3);
    if (visit.chance(0.06)) return null;
    const right = rightAnswers[question.slice(0, -3)]!;
    const answer = visit.chance(0.58) ? right : visit.random.pick(['a', 'b', 'c'].slice(0, letters.length - 1));
    visit.note('quiz.answered', { properties: { question, answer, right: answer === right } }, 4, 20);
  }
  if (visit.chance(0.16)) visit.note('picture.uploaded', {}, 15, 60);
  return leaves(visit, 0.05, 'lucky-spin');
}

function spin(visit: Visit): Next {
  if (visit.chance(0.93)) visit.note('instantWin.played', { properties: { won: visit.chance(0.13) } });
  if (visit.chance(0.22)) return 'lucky-spin';
  return leaves(visit, 0.1, 'festival-tickets');
}

function signIn(visit: Visit): Next {
  for (let attempt = 0; attempt < 3; attempt++) {
    visit.note(visit.chance(0.05) ? 'pin.failed' : 'pin.mailed', {}, 5, 20);
    if (visit.facts.at(-1)!.type === 'pin.failed') continue;
    if (visit.chance(0.14)) visit.note('pin.wrong', {}, 20, 90);
    if (!visit.chance(0.82)) break;
    visit.note('pin.right', {}, 15, 90);
    visit.note('signedIn', {}, 1, 1);
    visit.signedIn = true;
    if (visit.person.startsWith('visitor') && visit.chance(0.6)) visit.note('customer.created', {}, 1, 1);
    break;
  }
  if (!visit.signedIn) return leaves(visit, 0.6, 'newsletter');
  return visit.chance(0.65) ? 'taste-profile' : 'club-points';
}

function enterData(visit: Visit): Next {
  for (const [field, share] of [['firstName', 0.9], ['birthDate', 0.62], ['phone', 0.38], ['postalAddress', 0.44]] as const) {
    visit.note('data.asked', { properties: { field } }, 1, 3);
    if (!visit.chance(share)) continue;
    visit.note('data.entered', { properties: { field } }, 4, 25);
    if (field === 'phone') visit.hasPhone = true;
  }
  return leaves(visit, 0.06, 'club-points');
}

function redeem(visit: Visit, weights: Readonly<Partial<Record<Reward, number>>>): void {
  const reward = visit.random.weighted(weights as Record<Reward, number>);
  visit.note('reward.redeemed', { amount: rewardCosts[reward], properties: { reward } });
}

function collectPoints(visit: Visit): Next {
  if (visit.chance(0.82)) visit.note('points.awarded', { amount: visit.random.pick([10, 20, 20, 50, 100]) });
  if (visit.chance(0.12)) visit.note('customer.referred', {}, 10, 60);
  if (visit.chance(0.18)) redeem(visit, { tote: 5, slipmat: 2 });
  return leaves(visit, 0.08, 'rewards');
}

function book(visit: Visit): Next {
  if (!visit.chance(0.56)) return leaves(visit, 0.5, 'remind-me');
  const appointment = visit.facts[0]!.session!;
  visit.note('appointment.booked', { properties: { appointment, day: addDays(visit.date, visit.random.between(1, 14)) } }, 10, 60);
  if (visit.chance(0.1)) visit.note('appointment.cancelled', { properties: { appointment } }, 60, 900);
  return leaves(visit, 0.08, 'remind-me');
}

function useCoupon(visit: Visit): Next {
  if (visit.chance(0.84)) visit.note('coupon.distributed');
  if (visit.chance(0.36)) visit.note('coupon.entered', {}, 30, 600);
  if (visit.chance(0.34)) return 'receipt-code';
  return leaves(visit, 0.2, 'newsletter');
}

function enterCode(visit: Visit): Next {
  if (visit.chance(0.3)) visit.note('code.wrong', {}, 8, 40);
  if (visit.chance(0.78)) visit.note('code.right', {}, 8, 40);
  return leaves(visit, 0.15, 'newsletter');
}

/** Whether a score was given; some think again, and the last score of a visit counts. A few only write. */
function score(visit: Visit): boolean {
  if (!visit.chance(0.71)) {
    if (visit.chance(0.08)) visit.note('nps.commented', { properties: { text: visit.random.pick(unscored) } }, 10, 70);
    return false;
  }
  for (let times = visit.chance(0.06) ? 2 : 1; times > 0; times--) visit.note('nps.scored', { amount: Number(visit.random.weighted(scores)) });
  const given = (visit.facts.at(-1) as { amount: number }).amount;
  if (visit.chance(0.42)) visit.note('nps.commented', { properties: { text: visit.random.pick(comments[visit.language][groupOf(given)]) } }, 10, 70);
  return true;
}

function rate(visit: Visit): Next {
  if (!score(visit)) return leaves(visit, 0.5, 'goodbye');
  return visit.chance(0.16) ? 'hidden-track' : leaves(visit, 0.08, 'goodbye');
}

function decide(visit: Visit): Next {
  if (!visit.chance(0.91)) return null;
  const option = visit.random.weighted({ play: 38, browse: 27, visit: 13, club: 22 } satisfies Record<DecisionOption, number>);
  visit.note('decision.chosen', { properties: { option } });
  return branches[option];
}

function browse(visit: Visit): Next {
  visit.note('message', {}, 5, 40);
  if (visit.chance(0.34)) return 'record-tips';
  if (visit.chance(0.14)) return 'what-brings-you';
  return leaves(visit, 0.24, 'ten-per-cent');
}

export const behaviours: Readonly<Record<ModuleId, Behaviour>> = {
  welcome: (visit) => (visit.chance(0.21) ? null : (visit.click(), 'what-brings-you')),
  'what-brings-you': decide,
  'sound-quiz': playQuiz,
  'lucky-spin': spin,
  'festival-tickets': (visit) => {
    if (visit.chance(0.74)) visit.note('giveaway.entered', {}, 4, 20);
    return leaves(visit, 0.25, 'sign-in');
  },
  'record-tips': browse,
  'ten-per-cent': useCoupon,
  'receipt-code': enterCode,
  'listening-hour': book,
  'remind-me': (visit) => (optIn(visit, 0.6), leaves(visit, 0.12, 'rate-booking')),
  'rate-booking': (visit) => (score(visit), leaves(visit, 0.1, 'newsletter')),
  'sign-in': signIn,
  'taste-profile': (visit) => (optIn(visit, 0.48), leaves(visit, 0.06, 'how-you-listen')),
  'how-you-listen': (visit) => {
    if (visit.chance(0.88)) visit.note('decision.chosen', { properties: { option: visit.random.weighted({ vinyl: 46, stream: 39, radio: 15 }) } });
    return leaves(visit, 0.04, 'about-you');
  },
  'about-you': enterData,
  'club-points': collectPoints,
  rewards: (visit) => {
    if (visit.chance(0.31)) redeem(visit, { tote: 40, slipmat: 26, voucher: 22, vinyl: 12 });
    return leaves(visit, 0.1, 'newsletter');
  },
  newsletter: (visit, plan) => (optIn(visit, 0.34), visit.chance(0.1) ? null : visit.hasPhone ? 'text-alerts' : towardsRating(visit, plan)),
  'text-alerts': (visit, plan) => (optIn(visit, 0.4), leaves(visit, 0.05, towardsRating(visit, plan))),
  'browser-news': (visit, plan) => (optIn(visit, 0.24), leaves(visit, 0.08, towardsRating(visit, plan))),
  'tell-a-friend': (visit) => {
    for (let times = visit.chance(0.36) ? visit.random.between(1, 2) : 0; times > 0; times--) visit.note('shared', { properties: { channel: visit.random.weighted(channels) } });
    return leaves(visit, 0.05, 'rate-us');
  },
  'rate-us': rate,
  goodbye: () => null,
  'hidden-track': (visit) => leaves(visit, 0.66, 'second-hidden-track'),
  'second-hidden-track': () => null,
};
