// Key figures, written answers and lists of experiences for a tenant a thousand times as busy, and for answers nobody would like to lay out.
import { kpiNames, type Answer, type BreakdownPart, type KpiDay, type NpsAnswer, type resources } from 'engagement-widgets/contract';
import { shiftDays } from 'engagement-widgets/format';
import { npsGroup } from 'engagement-widgets/stats';
import { comments } from '../generate/texts.js';
import { randomOf } from '../generate/random.js';
import { allTime, recorded } from './index.js';

type OfName<N extends keyof typeof resources> = Answer<(typeof resources)[N]>;
type Kpis = OfName<'kpis'>;
type Sums = Pick<Kpis, 'figures' | 'breakdowns' | 'funnel'>;
type Query = Readonly<Record<string, string>>;

const times = 4_000;
const daysOfHuge = 730;
const textsOfHuge = 1_000;
const experiencesOfHuge = 240;

const big = (value: number | null | undefined): number | null => (value == null ? null : value * times);

/** The spread of a figure does not grow with how many there are. */
const bigFigures = (figures: Kpis['figures']): Kpis['figures'] => Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, name === 'screenTimeDeviation' ? value : big(value)]));

/** Many more languages than a chart has room for, the rarer the further down. */
function manyLanguages(parts: readonly BreakdownPart[]): BreakdownPart[] {
  const rare = ['tr', 'pl', 'pt-BR', 'zh-Hant-TW', 'x-private', ...Array.from({ length: 40 }, (_, index) => `q${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`), 'unknown'];
  return [...parts, ...rare.map((key, index) => ({ key, count: Math.ceil(90_000 / (index + 2)), people: Math.ceil(70_000 / (index + 2)) }))];
}

function bigSums({ figures, breakdowns, funnel }: Sums): Sums {
  const parts = Object.entries(breakdowns).map(([name, list]) => [name, list.map((part) => ({ ...part, count: part.count * times, people: big(part.people) }))] as const);
  const grown = Object.fromEntries(parts);
  return {
    figures: bigFigures(figures),
    breakdowns: { ...grown, languages: manyLanguages(grown['languages'] ?? []) },
    funnel: funnel && { started: funnel.started * times, conversed: funnel.conversed * times, participated: big(funnel.participated), becameCustomer: big(funnel.becameCustomer) },
  };
}

export function hugeKpis(query: Query): Kpis {
  const answer = recorded('kpis', {}, { ...query, ...allTime });
  return { ...answer, ...bigSums(answer), ...(answer.previous && { previous: bigSums(answer.previous) }) };
}

/** Two years, busier in winter and at weekends. */
export function hugeKpiDays(query: Query): OfName<'kpisByDay'> {
  const base = recorded('kpisByDay', {}, { ...query, ...allTime, kpis: kpiNames.join(',') });
  const end = base.period.to;
  const days = (offset: number): KpiDay[] => Array.from({ length: daysOfHuge }, (_, index) => {
    const random = randomOf('huge kpis', offset, index);
    const level = 1 + 0.3 * Math.cos((2 * Math.PI * index) / 365) + (index % 7 > 4 ? 0.4 : 0);
    const figures = Object.fromEntries(base.available.map((name, place) => [name, Math.round((level * (90_000 + random.between(0, 12_000))) / (1 + place / 3))]));
    const firsts = Object.fromEntries(['people', 'participants', 'newCustomers'].map((name) => [name, Math.round((figures[name] ?? 0) * 0.6)]));
    return { day: shiftDays(end, index - daysOfHuge - offset), figures, firsts };
  });
  return { ...base, period: { from: shiftDays(end, -daysOfHuge), to: end }, completeUntil: null, days: days(0), previousDays: query['compare'] === 'true' ? days(daysOfHuge) : null };
}

/** What a form on the internet gets: markup, formulas, one word without end, one text without end, other directions. */
const strange: readonly string[] = [
  '<b>Great</b> & <img src="x" onerror="alert(1)"> "really"', '=HYPERLINK("https://example.invalid","Click me")', '+49 30 1234567', '@everyone look at this',
  `${'a'.repeat(300)}!`, `First line\n\n\tindented line\n${'and so on, '.repeat(1_200)}`, '👩‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 🇩🇪', 'שלום! 5 כוכבים (ולא 4) — english inside', '\u202eevil right-to-left override', 'Z͑ͫ̓ͪ̂ͫ̽a͎l̴g̐o͐',
];

export function hugeTexts(params: Query): OfName<'npsAnswers'> {
  const base = recorded('npsAnswers', params);
  const words = Object.values(comments).flatMap((byGroup) => Object.values(byGroup).flat());
  const entries = Array.from({ length: textsOfHuge }, (_, index): NpsAnswer => {
    const random = randomOf('huge texts', index);
    const score = index % 40 === 9 ? null : random.between(0, 10);
    return { id: `text-${index}`, at: new Date(Date.parse(base.generatedAt) - index * 1_234_567).toISOString(), score, text: index < strange.length ? strange[index]! : random.pick(words) };
  });
  const counts = { detractors: 0, passives: 0, promoters: 0, unscored: 0 };
  for (const { score } of entries) counts[score === null ? 'unscored' : npsGroup(score)] += 1;
  return { ...base, counts, total: entries.length, page: 0, pageSize: textsOfHuge, entries };
}

export function hugeExperiences(query: Query): OfName<'experiences'> {
  const base = recorded('experiences', {}, query);
  const folders = Array.from({ length: 14 }, (_, index) => ({ id: `folder-${index}`, name: index === 3 ? 'Seasonal campaigns of the northern and southern regions, including the islands' : `Folder ${index + 1}`, starts: 0, people: 0 }));
  const experiences = Array.from({ length: experiencesOfHuge }, (_, index) => {
    const random = randomOf('huge experiences', index);
    const trend = Array.from({ length: 30 }, () => random.between(0, 9_000 / (1 + (index % 9))));
    const starts = trend.reduce((sum, value) => sum + value, 0);
    const folder = folders[index % (folders.length + 1)];
    if (folder) Object.assign(folder, { starts: folder.starts + starts, people: folder.people + Math.ceil(starts * 0.7) });
    const name = index % 17 === 5 ? `Campaign ${index + 1}: everything about records, turntables, needles, sleeves and the people who love them` : `Campaign ${index + 1}`;
    return { id: `campaign-${index}`, name, folder: folder?.id ?? null, archived: false, since: shiftDays(base.period.from, -index), starts, people: Math.ceil(starts * 0.8), lastVisit: index % 11 === 4 ? null : new Date(Date.parse(base.generatedAt) - index * 5_400_000).toISOString(), trend };
  });
  return { ...base, archivedCount: 31, folders, experiences };
}
