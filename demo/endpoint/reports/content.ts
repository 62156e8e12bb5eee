// What a report says: the figures of its experience, by the query, the arithmetic and the words of the screen.
import type { Answer, resources } from 'engagement-widgets/contract';
import { kpiLines, type KpiContext, type KpiLine } from 'engagement-widgets/export';
import { formatHour, formatPeriod, formatTime, formatWeekday } from 'engagement-widgets/format';
import { wordsIn, type Language } from 'engagement-widgets/i18n';
import { defaultKpis, kpiGroups, kpisOf, type Kpi, type KpiGroup } from 'engagement-widgets/stats';
import { AnswerCache } from '../http/answer-cache.js';
import type { Queries } from '../queries.types.js';
import { withDeadline } from '../store/deadline.js';
import type { Store } from '../store/port.js';
import { periodOf, type Slot } from './schedule.js';
import type { Whose, Wish } from './subscriptions.js';

export interface Figures {
  store: Store;
  queries: Queries;
  now: () => Date;
}

type KpiAnswer = Answer<(typeof resources)['kpis']>;

export interface HeadLine {
  label: string;
  value: string;
}

export interface Content {
  locale: string;
  words: Language;
  /** The experience's name, on one line and not too long. */
  name: string;
  kind: string;
  subject: string;
  /** Period, zone, what it is compared with, time of the data. */
  head: readonly HeadLine[];
  /** As the tiles that a screen begins with; none where nobody was there. */
  first: readonly KpiLine[];
  /** All others, under the headings of their groups; a group of which nothing is known says `none` instead. */
  groups: readonly { heading: string; lines: readonly KpiLine[]; none: string }[];
  /** When and why the mail comes. */
  why: string;
}

/** Seconds for all reads of one mail: nobody waits for it. */
const readSeconds = 60;
const longestName = 120;

/** Seconds for which figures serve the next mail too: many get the report of one experience at the same hour. */
const sharedFor = 60;

/** Asks equal questions of a while once. */
export class SharedFigures {
  readonly #figures: Figures;
  readonly #known = new AnswerCache<KpiAnswer>({ seconds: sharedFor });

  constructor(figures: Figures) {
    this.#figures = figures;
  }

  ask(of: Whose & Wish, slot: Slot): Promise<KpiAnswer> {
    const question = JSON.stringify([of.experience, of.zone, periodOf(of, slot)]);
    return this.#known.get(of.tenant, question, () => askFigures(this.#figures, of, slot));
  }
}

/** Figures of the days that a slot's report is about, compared with the days before. */
export async function askFigures({ store, queries, now }: Figures, of: Whose & Wish, slot: Slot): Promise<KpiAnswer> {
  const query = { experience: of.experience, zone: of.zone, compare: 'true' as const, ...periodOf(of, slot) };
  return queries.kpis({ store: withDeadline(store, readSeconds), tenant: of.tenant, scopes: new Set(['read']), params: {}, query, now: now() });
}

export async function contentOf(answer: KpiAnswer, wish: Wish): Promise<Content> {
  const { locale, frequency } = wish;
  const words = await wordsIn(locale);
  const kpis = kpisOf(answer);
  const first = defaultKpis(kpis);
  // As on screen: where nothing happened, not now and not before, there are no figures.
  const isEmpty = first.every(({ value, before }) => !value && !before);
  const context = { words: words.kpi, change: words.change, locale, previousPeriod: answer.previousPeriod };
  const others = kpiGroups.map((group) => ({ group, of: kpis.filter((kpi) => kpi.group === group && !first.includes(kpi)) })).filter(({ of }) => of.length > 0);
  const name = oneLine(answer.experience?.name ?? '');
  const kind = words.report[`report.${frequency}`];
  return {
    locale, words, name, kind,
    subject: words.report['report.subject'](isolated(name), kind, formatPeriod(answer.period, locale, 'medium'), answer.zone),
    head: headOf(answer, words, locale),
    first: isEmpty ? [] : kpiLines(first, context),
    groups: isEmpty ? [] : others.map(({ group, of }) => groupOf(group, of, context)),
    why: whyOf(wish, words),
  };
}

function groupOf(group: KpiGroup, of: readonly Kpi[], context: KpiContext): Content['groups'][number] {
  const heading = context.words[`kpi.group.${group}`];
  if (of.every(({ value }) => value === null)) return { heading, lines: [], none: context.words['kpi.none'] };
  return { heading, lines: kpiLines(of, context).map((line) => ({ ...line, label: line.short })), none: '' };
}

function headOf({ period, previousPeriod, zone, generatedAt }: KpiAnswer, { explain }: Language, locale: string): HeadLine[] {
  return [
    { label: explain['head.period'], value: formatPeriod(period, locale, 'full') },
    { label: explain['head.zone'], value: zone },
    ...(previousPeriod ? [{ label: explain['head.compared'], value: formatPeriod(previousPeriod, locale, 'full') }] : []),
    { label: explain['head.generated'], value: formatTime(generatedAt, locale, zone, 'date-time') },
  ];
}

function whyOf({ frequency, hour, weekday, zone, locale }: Wish, { report }: Language): string {
  const at = formatHour(hour, locale);
  return frequency === 'daily' ? report['report.every.day'](at, zone) : report['report.every.week'](formatWeekday(weekday, locale), at, zone);
}

/** Without line ends, other control characters and marks that turn the text around them. */
function oneLine(name: string): string {
  const clean = name.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...clean];
  return characters.length <= longestName ? clean : `${characters.slice(0, longestName).join('').trimEnd()}…`;
}

/** A name that is written from right to left must not turn around what follows it. */
function isolated(name: string): string {
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(name) ? `\u2068${name}\u2069` : name;
}
