/** What a reader is to find of an answer, written by code of its own and by Intl alone: nothing here comes from the package. */

type Leaf = readonly [path: string, value: string | number];
type Fields = Record<string, unknown>;

const locale = 'en-US';
const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
const exact = (digits: number) => new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });

export const inWords = (value: number): string => count.format(value);
export const percent = (part: number, whole: number, digits = 1): string => exact(digits).format(part / whole);
const onDay = (date: string) => day.format(new Date(`${date}T00:00:00Z`));
const at = (time: string, zone: string) => new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
const money = (amount: number, currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${path}.${Array.isArray(value) ? '#' : key}`));
}

/** What is no figure of a widget: who and what it is about, how it was asked, and keys that words stand for. */
const apart = [
  /^\.(period|previousPeriod|zone|generatedAt|completeUntil|note|page|pageSize|type|currency)\b/,
  /^\.(module|experience|mission|base|previous\.base)\.(id|type|name|position|description|predecessors|liveSince|days|network)\b/,
  /\.(id|key|from|to|below|language|channel|network|folder|customer|question|answer|predecessors|types\.#\.type|entries\.#\.type|modules\.#\.type|experiences\.#\.note|dimensions\.#\.name|unknown)(\.#)?$/,
];

/** Parts of an answer that another widget shows, or that only lead to a figure, by widget. */
const elsewhere: Readonly<Record<string, readonly RegExp[]>> = {
  // The table has the visits before; the rest of the period before is in its explanations.
  'ew-heatmap-flow': [/^\.previous\./, /^\.left$/, /\.previous$/, /\.previous\.(?!visits)/, /liveSince/],
  // The scores one by one are the distribution's; a survey is counted in answers, not in people.
  'ew-nps-donut': [/^\.previous\./, /\.scores\./, /^\.(people|visits|sessions)$/, /^\.texts\./],
  'ew-nps-distribution': [/^\.previous\.(?!breakdowns)/, /\.people$/, /^\.(visits|sessions)$/, /^\.figures\.(asked|detractors|passives|promoters)$/, /^\.texts\./],
  'ew-nps-answers': [/^\.counts\./],
  'ew-quiz-questions': [/^\.previous\./, /^\.(visits|sessions|people)$/, /language$/],
  'ew-decision-split': [/(^|s\.#|previous)\.people$/, /sessions$/, /^\.previous\.figures\.answered$/],
  'ew-mission-pie': [/^\.previous\.(validations|people)$/, /^\.previous\.types\.#\.people$/],
  'ew-mission-bar': [],
  'ew-mission-list': [/^\.(unknown|missions|total)$/, /previousValidations$/],
  'ew-mission-detail': [],
  // Deviations make the ranges, the coefficient the sentence of "How closely do they go together?".
  'ew-impact-table': [/^\.currencies\./, /Deviation$/, /coefficient$/, /rows\.#\.(refunds|missions)$/],
  'ew-leaderboard': [/^\.top\./, /previousRank$/, /^\.missions$/],
  'ew-demographics': [],
  // Splits, hours and the funnel are drawn by widgets of their own; seconds are told as a time for each session.
  'ew-kpi-tiles': [/breakdowns\./, /funnel\./, /screenTime/],
  // The period before is drawn on request.
  'ew-kpi-trend': [/^\.available\./, /^\.previousDays\./],
  'ew-kpi-funnel': [/figures\./, /breakdowns\./],
  'ew-kpi-split': [/figures\./, /funnel\./, /breakdowns\.(?!languages)/, /^\.previous\.breakdowns\.languages\.#\.people$/],
  'ew-experience-list': [/^\.archivedCount$/],
};

/** Every value of an answer as its widget's table has to write it. */
export function valuesOf(tag: string, data: Fields): string[] {
  const isOut = (path: string) => [...apart, ...(elsewhere[tag] ?? [])].some((pattern) => pattern.test(path));
  const written = leavesOf(data).flatMap(([path, value]) => (isOut(path) ? [] : [write(path, value, data)]));
  return [...new Set([...written, ...(derived[tag]?.(data) ?? [])])];
}

function write(path: string, value: string | number, data: Fields): string {
  if (typeof value === 'number') return /revenue$/i.test(path) ? money(value, String(data['currency'])) : inWords(value);
  if (/\.(date|day|since)$/.test(path)) return onDay(value);
  return /\.(at|lastVisit)$/.test(path) ? at(value, String(data['zone'])) : value;
}

interface Row {
  [key: string]: number;
}
const rows = (data: Fields, ...path: string[]): Row[] => path.reduce<unknown>((at, key) => (at as Fields)[key], data) as Row[];
const total = (all: readonly Row[], key: string) => all.reduce((sum, row) => sum + row[key]!, 0);

/** Shares, scores and averages, which no answer carries. */
const derived: Readonly<Record<string, (data: Fields) => string[]>> = {
  'ew-heatmap-flow': (data) => rows(data, 'modules').map(({ sessions }) => percent(sessions!, Number(data['sessions']))),
  'ew-nps-donut': ({ figures }) => {
    const { detractors, passives, promoters } = figures as Row;
    const all = detractors! + passives! + promoters!;
    return [...[detractors, passives, promoters].map((group) => percent(group!, all)), (((promoters! - detractors!) / all) * 100).toFixed(2)];
  },
  'ew-nps-distribution': (data) => sharesIn(rows(data, 'breakdowns', 'scores'), 'count'),
  'ew-decision-split': (data) => sharesIn(rows(data, 'breakdowns', 'options'), 'count'),
  'ew-mission-pie': (data) => sharesIn(rows(data, 'types'), 'validations'),
  'ew-mission-bar': (data) => rows(data, 'days').map((each) => inWords(types.reduce((sum, type) => sum + each[type]!, 0))),
  'ew-mission-indicators': (data) => [percent(Number(data['people']), Number(data['active']))],
  'ew-impact-table': (data) => rows(data, 'rows').flatMap(({ clients, revenue, orders }) => [
    percent(clients!, total(rows(data, 'rows'), 'clients'), 2),
    money(revenue! / clients!, String(data['currency'])),
    ...(orders! > 0 ? [money(revenue! / orders!, String(data['currency']))] : []),
  ]),
  'ew-kpi-split': (data) => sharesIn(rows(data, 'breakdowns', 'languages'), 'count'),
  'ew-kpi-funnel': ({ funnel }) => {
    const { started, conversed, participated, becameCustomer } = funnel as Row;
    return [percent(conversed!, started!), percent(participated!, conversed!), percent(participated!, started!), percent(becameCustomer!, participated!), percent(becameCustomer!, started!)];
  },
};

const inTime = (seconds: number) => `${Math.floor(Math.round(seconds) / 60)} min, ${Math.round(seconds) % 60} sec`;
const sharesIn = (all: readonly Row[], key: string) => all.map((row) => percent(row[key]!, total(all, key)));

export const types = ['classic', 'content', 'opinion', 'engagement'] as const;
const fullDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric' });
const nameOfDay = (date: unknown) => fullDay.format(new Date(`${String(date)}T00:00:00Z`));
const each = (data: Fields, ...path: string[]): Fields[] => rows(data, ...path) as unknown as Fields[];
const figure = (value: unknown) => inWords(Number(value));

/** Each point of a picture: words that have to be heard together. Only pictures that are read by keys are here; lists of bars are plain text. */
export const pointsOf: Readonly<Record<string, (data: Fields) => string[][]>> = {
  'ew-heatmap-flow': (data) => each(data, 'modules').map(({ name, visits }) => [String(name), figure(visits)]),
  'ew-nps-donut': ({ figures }) => ['detractors', 'passives', 'promoters'].map((group) => [capital(group), figure((figures as Fields)[group])]),
  'ew-nps-distribution': (data) => each(data, 'breakdowns', 'scores').map(({ key, count: answers }) => [`Score ${String(key)},`, `: ${figure(answers)} of`]),
  'ew-decision-split': (data) => each(data, 'breakdowns', 'options').map(({ label, count: answers }) => [String(label), figure(answers)]),
  'ew-mission-pie': (data) => each(data, 'types').map(({ type, validations }) => [capital(String(type)), figure(validations)]),
  'ew-mission-bar': (data) => each(data, 'days').flatMap((row) => types.map((type) => [nameOfDay(row['date']), capital(type), figure(row[type])])),
  'ew-mission-detail': (data) => each(data, 'days').map(({ date, validations }) => [nameOfDay(date), figure(validations)]),
  'ew-demographics': (data) => each(data, 'dimensions').flatMap((dimension) => each(dimension, 'bands').map(({ people }) => [`${figure(people)} customers`])),
  'ew-kpi-trend': (data) => each(data, 'days').flatMap(({ day: date, figures }) => Object.values(figures as Fields).map((value) => [nameOfDay(date), figure(value)])),
};

/** Figures without which a summary says nothing of the data. */
export const summaryOf: Readonly<Record<string, (data: Fields) => string[]>> = {
  'ew-heatmap-flow': (data) => {
    const modules = each(data, 'modules');
    const busiest = modules.reduce((best, module) => (Number(module['visits']) > Number(best['visits']) ? module : best));
    return [figure(modules.length), figure(data['sessions']), String(busiest['name']), figure(busiest['visits'])];
  },
  'ew-nps-donut': ({ figures }) => {
    const { detractors, passives, promoters } = figures as Row;
    const score = ((promoters! - detractors!) / (detractors! + passives! + promoters!)) * 100;
    return [score.toFixed(1), figure(detractors), figure(passives), figure(promoters)];
  },
  'ew-nps-distribution': (data) => [figure(Math.max(...rows(data, 'breakdowns', 'scores').map((row) => row['count']!)))],
  'ew-decision-split': (data) => each(data, 'breakdowns', 'options').flatMap(({ label, count: answers }) => [String(label), figure(answers)]),
  'ew-mission-pie': (data) => each(data, 'types').flatMap(({ type, validations }) => [capital(String(type)), figure(validations)]),
  'ew-mission-bar': (data) => [figure(rows(data, 'days').reduce((sum, row) => sum + types.reduce((all, type) => all + row[type]!, 0), 0))],
  'ew-mission-indicators': (data) => [figure(data['validations']), figure(data['people']), figure(data['active']), percent(Number(data['people']), Number(data['active']))],
  'ew-impact-table': (data) => [figure(each(data, 'rows').length), figure(total(rows(data, 'rows'), 'clients')), figure(rows(data, 'rows')[0]!['clients'])],
  'ew-leaderboard': (data) => [String(each(data, 'entries')[0]!['name']), figure(each(data, 'entries')[0]!['validations']), figure(data['total'])],
  'ew-demographics': (data) => each(data, 'dimensions').map((dimension) => figure(Math.max(...rows(dimension, 'bands').map((band) => band['people']!)))),
  'ew-kpi-tiles': ({ figures }) => [...['starts', 'conversations', 'participants', 'newCustomers'].map((name) => figure((figures as Fields)[name])), inTime(Number((figures as Fields)['screenTime']) / Number((figures as Fields)['sessions']))],
  'ew-kpi-trend': (data) => Object.keys(each(data, 'days')[0]!['figures'] as object).map((name) => figure(each(data, 'days').reduce((sum, row) => sum + Number((row['figures'] as Fields)[name]), 0))),
  'ew-kpi-funnel': ({ funnel }) => Object.values(funnel as Row).map(figure),
  'ew-kpi-split': (data) => each(data, 'breakdowns', 'languages').map(({ count: sessions }) => figure(sessions)),
  'ew-quiz-questions': ({ figures }) => [percent((figures as Row)['right']!, (figures as Row)['answered']!), figure((figures as Row)['answered'])],
  'ew-module-detail': (data) => [figure(data['visits']), figure((data['figures'] as Row)['shares'])],
  'ew-mission-detail': (data) => [figure(data['validations']), figure(data['people'])],
};
