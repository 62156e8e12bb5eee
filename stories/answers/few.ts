/** The first days of something new: a handful of visits, answers and missions. */
import type { ResourceName } from 'engagement-widgets/contract';
import type { Json } from './json.js';

const counts = (visits: number, starts: number, left: number, ended = 0) => ({
  visits,
  sessions: visits,
  people: visits,
  starts,
  incoming: visits - starts,
  outgoing: visits - left - ended,
  ended,
  left,
  active: 0,
  succeeded: null,
  asked: null,
});

/** Five modules with 6, 6, 6, 4 and 2 visits. */
function flow({ experience, period, zone, generatedAt }: Json): Json {
  const visits = [6, 6, 6, 4, 2];
  const names = ['Hello', 'How are you?', 'What brings you here?', 'Your e-mail', 'Thank you'];
  const modules = visits.map((count, index) => {
    const next = visits[index + 1];
    const isEnd = next === undefined;
    const sums = counts(count, index === 0 ? count : 0, isEnd ? 0 : count - next, isEnd ? count : 0);
    return { id: `m${index + 1}`, type: 'message', name: names[index], position: index + 1, end: isEnd, ...sums };
  });
  const transitions = visits.slice(1).map((count, index) => ({ from: `m${index + 1}`, to: `m${index + 2}`, count }));
  return { experience, period, zone, generatedAt, sessions: 6, people: 6, conversations: 5, ended: 2, left: 4, active: 0, modules, transitions };
}

const surveyScores = [0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 2];

function moduleDetail({ previous: _previous, previousPeriod: _period, ...answer }: Json): Json {
  const small = { ...answer, visits: 8, sessions: 8, people: 7 };
  if (answer['type'] === 'nps') {
    const scores = surveyScores.map((count, score) => ({ key: String(score), count }));
    return { ...small, figures: { asked: 8, answered: 5, detractors: 1, passives: 1, promoters: 3 }, breakdowns: { scores } };
  }
  if (answer['type'] !== 'decision') return answer;
  const [first, second, third] = (answer['breakdowns'] as { options: Json[] }).options;
  const options = [{ ...first, count: 4 }, { ...second, count: 1 }, { ...third, count: 1 }];
  return { ...small, figures: { asked: 8, answered: 6 }, breakdowns: { options } };
}

function missionsByType({ period, zone, generatedAt }: Json): Json {
  const types = [
    { type: 'classic', validations: 5, people: 4 },
    { type: 'content', validations: 2, people: 2 },
    { type: 'opinion', validations: 1, people: 1 },
    { type: 'engagement', validations: 0, people: 0 },
  ];
  return { period, zone, generatedAt, validations: 8, people: 5, types };
}

function missionsByDay({ period, zone, generatedAt }: Json): Json {
  const { from } = period as { from: string };
  const day = (offset: number) => new Date(Date.parse(`${from}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
  const days = [
    { date: day(24), classic: 2, content: 0, opinion: 0, engagement: 0 },
    { date: day(26), classic: 2, content: 1, opinion: 1, engagement: 0 },
    { date: day(28), classic: 1, content: 1, opinion: 0, engagement: 0 },
  ];
  return { period, zone, generatedAt, validations: 8, people: 5, days };
}

function impact({ period, zone, generatedAt, currency }: Json): Json {
  const rows = [
    { missions: 0, clients: 14, orders: 6, buyers: 5, revenue: 180, revenueDeviation: 21.4 },
    { missions: 1, clients: 3, orders: 2, buyers: 2, revenue: 74.5, revenueDeviation: 19.8 },
    { missions: 2, clients: 1, orders: 0, buyers: 0, revenue: 0, revenueDeviation: null },
    { missions: 3, clients: 1, orders: 1, buyers: 1, revenue: 52, revenueDeviation: null },
  ];
  const currencies = currency ? [{ currency, orders: 9, revenue: 306.5 }] : [];
  return { period, zone, generatedAt, currency, currencies, rows, correlation: { coefficient: 0.31, n: 19 } };
}

function leaderboard({ period, zone, generatedAt, pageSize }: Json): Json {
  const entry = (customer: string, name: string, rank: number, classic: number, content: number, opinion = 0) =>
    ({ customer, name, rank, validations: classic + content + opinion, classic, content, opinion, engagement: 0 });
  const entries = [
    entry('c1', 'Ada Brandt', 1, 2, 1),
    entry('c2', 'Bruno Keller', 2, 1, 1),
    entry('c3', 'Carla Özdemir', 3, 1, 0),
    entry('c4', 'Dario Weiss', 3, 1, 0),
    entry('c5', 'Émile Roux', 3, 0, 0, 1),
  ];
  return { period, zone, generatedAt, validations: 8, people: 5, total: 5, page: 0, pageSize, top: null, entries };
}

const made: Partial<Record<ResourceName, (answer: Json) => Json>> = {
  flow, moduleDetail, missionsByType, missionsByDay, impact, leaderboard,
};

export function few(name: ResourceName, answer: Json): Json {
  return made[name]?.(answer) ?? answer;
}
