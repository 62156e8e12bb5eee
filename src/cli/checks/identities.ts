// What figures of one answer owe each other: sums of parts, steps of a funnel, visits in and out, ranks, sizes of groups.
import { missionTypes } from '../../contract/index.js';
import type { Exchange } from '../asking.js';
import { isSame, sum } from '../figures.js';
import type { AnswerOf, Params, Session } from '../session.js';
import { subjectsOf } from '../survey.js';

type Note = (place: string, found: unknown, expected: string) => void;

function checkFlow({ modules, transitions, sessions, ended, left, active }: AnswerOf<'flow'>, note: Note): void {
  modules.forEach((module, index) => {
    const place = `modules[${index}].visits`;
    const arrived = module.starts + module.incoming;
    const gone = module.outgoing + module.ended + module.left + module.active;
    if (module.visits !== arrived) note(place, module.visits, `${arrived}, starts + incoming`);
    else if (module.visits !== gone) note(place, module.visits, `${gone}, outgoing + ended + left + active`);
    const to = sum(transitions.filter((hop) => hop.to === module.id).map(({ count }) => count));
    const from = sum(transitions.filter((hop) => hop.from === module.id).map(({ count }) => count));
    if (module.incoming !== to) note(`modules[${index}].incoming`, module.incoming, `${to}, the transitions that lead here`);
    if (module.outgoing !== from) note(`modules[${index}].outgoing`, module.outgoing, `${from}, the transitions from here`);
    if (module.sessions > module.visits) note(`modules[${index}].sessions`, module.sessions, `at most ${module.visits}, the visits`);
  });
  const known = new Set(modules.map(({ id }) => id));
  const stray = transitions.findIndex(({ from, to }) => !known.has(from) || !known.has(to));
  if (stray >= 0) note(`transitions[${stray}]`, transitions[stray], 'two modules of the list');
  if (sessions !== ended + left + active) note('sessions', sessions, `${ended + left + active}, ended + left + active`);
}

function checkKpis({ figures, breakdowns, funnel }: AnswerOf<'kpis'>, note: Note): void {
  const { sessions, conversations, bounces, npsAnswered, npsDetractors, npsPassives, npsPromoters } = figures;
  if (sessions != null && conversations != null && bounces != null && bounces !== sessions - conversations) note('figures.bounces', bounces, `${sessions - conversations}, sessions without a conversation`);
  const scored = sum([npsDetractors, npsPassives, npsPromoters]);
  if (npsAnswered != null && npsAnswered !== scored) note('figures.npsAnswered', npsAnswered, `${scored}, the sum of the groups`);
  for (const split of ['platforms', 'languages', 'hours']) {
    const parts = breakdowns[split];
    const total = sum((parts ?? []).map(({ count }) => count));
    if (parts && sessions != null && total !== sessions) note(`breakdowns.${split}`, `${total} in all`, `${sessions}, the sessions`);
  }
  const hours = breakdowns['hours']?.map(({ key }) => key) ?? [];
  if (hours.length > 0 && (hours.length !== 24 || hours.some((hour, index) => hour !== String(index)))) note('breakdowns.hours', hours.join(', '), 'the keys 0 to 23');
  if (!funnel) return;
  const steps = (['started', 'conversed', 'participated', 'becameCustomer'] as const).filter((step) => funnel[step] !== null);
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (before && funnel[step]! > funnel[before]!) note(`funnel.${step}`, funnel[step], `at most ${funnel[before]}, those of the step before`);
  });
}

function checkTypes({ validations, types }: AnswerOf<'missionsByType'>, note: Note): void {
  const total = sum(types.map((type) => type.validations));
  if (total > validations) note('validations', validations, `at least ${total}, the sum over types`);
  if (new Set(types.map(({ type }) => type)).size !== missionTypes.length) note('types', types.map(({ type }) => type).join(', '), `${missionTypes.join(', ')}, each once`);
}

function checkImpact({ rows, currency, currencies }: AnswerOf<'impact'>, note: Note): void {
  rows.forEach((row, index) => {
    if (row.buyers > row.clients) note(`rows[${index}].buyers`, row.buyers, `at most ${row.clients}, the clients`);
    if (row.buyers > row.orders) note(`rows[${index}].orders`, row.orders, `at least ${row.buyers}, the buyers`);
    if (index > 0 && row.missions <= rows[index - 1]!.missions) note(`rows[${index}].missions`, row.missions, 'more than in the row before');
  });
  const own = currencies.find((one) => one.currency === currency);
  const orders = sum(rows.map((row) => row.orders));
  const revenue = sum(rows.map((row) => row.revenue));
  if (own && own.orders !== orders) note('rows[].orders', orders, `${own.orders}, the orders in ${currency}`);
  else if (own && !isSame(own.revenue, revenue)) note('rows[].revenue', revenue, `${own.revenue}, the revenue in ${currency}`);
}

function checkGroups({ people, smallest, tooFew, dimensions, thresholds }: AnswerOf<'demographics'>, add: (code: 'EW-C51' | 'EW-C53', place: string, found: unknown, expected: string) => void): void {
  dimensions.forEach(({ bands }, at) => {
    const total = sum(bands.map((band) => band.people));
    if (!tooFew && bands.length > 0 && total !== people) add('EW-C51', `dimensions[${at}].bands`, `${total} customers in all`, `${people}, each customer in exactly one band`);
    bands.forEach((band, index) => {
      const place = `dimensions[${at}].bands[${index}]`;
      if (band.people < smallest) add('EW-C53', `${place}.people`, band.people, `at least ${smallest}`);
      for (const type of missionTypes) {
        const count = band.types[type];
        if (count !== null && count > band.people) add('EW-C51', `${place}.types.${type}`, count, `at most ${band.people}`);
      }
    });
  });
  thresholds.forEach(({ atLeast }, at) => atLeast.forEach(({ people: many }, index) => {
    if (many !== null && many > 0 && many < smallest) add('EW-C53', `thresholds[${at}].atLeast[${index}].people`, many, `at least ${smallest}, or null`);
  }));
}

function checkRanks({ entries, validations, people }: AnswerOf<'leaderboard'>, add: (code: 'EW-C51' | 'EW-C52', place: string, found: unknown, expected: string) => void): void {
  entries.forEach((entry, index) => {
    const rank = 1 + entries.filter((other) => other.validations > entry.validations).length;
    if (entry.rank !== rank) add('EW-C52', `entries[${index}].rank`, entry.rank, `${rank}, as ${rank - 1} have more than ${entry.validations} validations`);
    const typed = sum(missionTypes.map((type) => entry[type]));
    if (typed > entry.validations) add('EW-C51', `entries[${index}].validations`, entry.validations, `at least ${typed}, the sum over types`);
  });
  const total = sum(entries.map((entry) => entry.validations));
  if (entries.length === people && total !== validations) add('EW-C51', 'validations', validations, `${total}, the sum over customers`);
}

function checkDetail({ validations, people, active, all }: AnswerOf<'missionDetail'>, note: Note): void {
  if (people > validations) note('people', people, `at most ${validations}, the validations`);
  if (people > active) note('active', active, `at least ${people}, the people`);
  if (validations > all) note('all', all, `at least ${validations}, the validations`);
}

function checkModule({ visits, sessions, type, figures, breakdowns }: AnswerOf<'moduleDetail'>, note: Note): void {
  if (sessions > visits) note('sessions', sessions, `at most ${visits}, the visits`);
  if (type.toLowerCase() !== 'nps') return;
  const { answered, detractors, passives, promoters } = figures;
  const scored = sum([detractors, passives, promoters]);
  if (answered != null && answered !== scored) note('figures.answered', answered, `${scored}, the sum of the groups`);
  const scores = breakdowns['scores'];
  const total = sum((scores ?? []).map(({ count }) => count));
  if (scores && answered != null && total !== answered) note('breakdowns.scores', `${total} in all`, `${answered}, the answers`);
}

const trendOf = ({ experiences }: AnswerOf<'experiences'>, note: Note): void =>
  experiences.forEach(({ trend, starts }, index) => {
    if (trend && sum(trend) !== starts) note(`experiences[${index}].trend`, `${sum(trend)} in all`, `${starts}, the starts`);
  });

type Identity = (answer: never, add: (code: 'EW-C51' | 'EW-C52' | 'EW-C53', place: string, found: unknown, expected: string) => void) => void;

const noting = (check: (answer: never, note: Note) => void): Identity => (answer, add) => check(answer, (place, found, expected) => add('EW-C51', place, found, expected));

const identities: Readonly<Record<string, Identity>> = {
  flow: noting(checkFlow), kpis: noting(checkKpis), missionsByType: noting(checkTypes), impact: noting(checkImpact), missionDetail: noting(checkDetail),
  moduleDetail: noting(checkModule), experiences: noting(trendOf), demographics: checkGroups as Identity, leaderboard: checkRanks as Identity,
};

export async function checkIdentities(session: Session): Promise<void> {
  for (const subject of subjectsOf(session.survey)) {
    const { name } = subject;
    const check = identities[name];
    if (!check || !session.wants(name)) continue;
    const params: Params = session.dated(subject, name === 'leaderboard' ? { pageSize: '1000' } : {});
    const answer = await session.answer(name, params);
    const exchange: Exchange = await session.get(name, params);
    if (answer) check(answer as never, (code, place, found, expected) => session.add(code, name, exchange, { place, found, expected }));
  }
}
