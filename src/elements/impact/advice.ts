// What the impact table's figures suggest, as data: a condition, words with the figures in them, and what can be done at once. Loaded after the table.
import type { ImpactRow } from '../../contract/index.js';
import type { HeadLine } from '../../export/table.js';
import { formatCount, formatMoney, formatPercent, missing } from '../../format/index.js';
import { impact as impactEnglish } from '../../i18n/en-impact.js';
import { impactAdvice as english } from '../../i18n/en-impact-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { activeCustomers, mean, mostlyOneMission, ratio, revenueRise, type ActiveCustomers, type ImpactFigures, type OneMission, type RankCorrelation, type Rise } from '../../stats/index.js';
import { missionsPhrase, type MissionCount } from './rows.js';

/** A row as the endpoint sent it, with what follows from it. */
export type AdviceRow = ImpactRow & ImpactFigures;

/** What a rule may look at. */
export interface AdviceFigures {
  /** In the order of the answer; amounts in `currency`. */
  readonly rows: readonly AdviceRow[];
  readonly currency: string | null;
  /** How closely missions and revenue go together; null where it cannot be told. */
  readonly correlation: RankCorrelation | null;
}

/** How figures are written, in the reader's language. */
export interface AdviceContext {
  readonly locale: string;
  /** Name under which a segment has the number of missions. */
  readonly property: string;
  count(value: number): string;
  money(value: number | null): string;
  /** A ratio, 0.25 for 25 %. */
  percent(ratio: number | null): string;
  /** `no mission`, `8 or more missions`. */
  missions(of: MissionCount): string;
}

/** What an advice says; shown as plain text. */
export interface AdviceWords {
  readonly heading: string;
  readonly text: string;
}

/** A button under an advice: exports the customers with so many missions, or runs something of the page. */
export type AdviceAction =
  | { readonly label: string; readonly segment: MissionCount & { readonly clients: number } }
  | { readonly label: string; run(): void };

/** How an advice came about, for "How is this made?". */
export interface AdviceReason {
  readonly rule: string;
  readonly lines?: readonly HeadLine[];
}

/**
 * One piece of advice.
 *
 * @example
 * ```js
 * import { impactAdvice } from 'engagement-widgets';
 *
 * table.advice = [...impactAdvice, {
 *   id: 'nobody-yet',
 *   holds: ({ rows }) => rows.every(({ missions }) => missions === 0) && { customers: rows[0].clients },
 *   words: ({ customers }, { count }) => ({ heading: 'Publish a first mission', text: `${count(customers)} active customers have none yet.` }),
 * }];
 * ```
 */
export interface AdviceRule<V = unknown> {
  /** Unique among the rules. */
  readonly id: string;
  /** What the words need where the advice holds, else null, undefined or false. Called with each answer, so it is to be pure. */
  holds(figures: AdviceFigures): V | null | undefined | false;
  words(values: V, context: AdviceContext): AdviceWords;
  action?(values: V, context: AdviceContext): AdviceAction | null | undefined;
  explain?(values: V, context: AdviceContext): AdviceReason;
}

const wordsIn = (locale: string): Language['impactAdvice'] => wordsOf('impactAdvice', english, locale);

/** Revenue per customer rises over at least three rows beyond their ranges. Exactly when: `revenueRise` of stats. */
export const riseAdvice: AdviceRule<Rise<AdviceRow>> = {
  id: 'rise',
  holds: ({ rows }) => revenueRise(rows),
  words({ first, last, rows }, { locale, count, money, missions }) {
    const words = wordsIn(locale);
    return { heading: words['rise.heading'], text: words['rise.text'](money(perCustomer(first)), missions(first), money(perCustomer(last)), missions(last), count(rows)) };
  },
  explain({ first, last }, { locale, count, money, missions }) {
    const words = wordsIn(locale);
    const line = (row: AdviceRow) => ({ label: `${words['line.rise']}, ${missions(row)}`, value: `${money(row.revenue)} ÷ ${count(row.clients)} = ${money(perCustomer(row))}` });
    return { rule: words['explain.rise'], lines: [line(first), line(last)] };
  },
};

/** Customers with at least 3 missions bring more per customer than all others. Exactly when: `activeCustomers` of stats. */
export const activeAdvice: AdviceRule<ActiveCustomers> = {
  id: 'active',
  holds: ({ rows }) => activeCustomers(rows),
  words({ active, others, range }, { locale, property, count, money }) {
    const words = wordsIn(locale);
    const text = words['active.text'](count(active.n), money(active.mean), count(others.n), money(others.mean), money(range.low), money(range.high));
    return { heading: words['active.heading'], text: `${text} ${words['active.crm'](property)}` };
  },
  action: ({ missions, active }, { locale, count }) => ({ label: wordsIn(locale)['active.segment'](count(active.n)), segment: { missions, andMore: true, clients: active.n } }),
  explain({ active, others, range }, { locale, count, money }) {
    const words = wordsIn(locale);
    const line = (label: string, { mean: each, n }: ActiveCustomers['active']) => ({ label, value: `${money(each * n)} ÷ ${count(n)} = ${money(each)}` });
    return {
      rule: words['explain.active'],
      lines: [line(words['line.active'], active), line(words['line.others'], others), { label: words['line.difference'], value: `${money(range.low)} – ${money(range.high)}` }],
    };
  },
};

/** More customers carry out one mission than any other number from 1 on. Exactly when: `mostlyOneMission` of stats. */
export const oneMissionAdvice: AdviceRule<OneMission> = {
  id: 'one-mission',
  holds: ({ rows }) => mostlyOneMission(rows),
  words({ clients, engaged }, { locale, count, percent }) {
    const words = wordsIn(locale);
    return { heading: words['one.heading'], text: words['one.text'](count(clients), count(engaged), percent(ratio(clients, engaged))) };
  },
  explain({ clients, engaged }, { locale, count, percent }) {
    const words = wordsIn(locale);
    const lines = [{ label: words['line.one'], value: `${count(clients)} ÷ ${count(engaged)} = ${percent(ratio(clients, engaged))}` }, { label: words['line.engaged'], value: count(engaged) }];
    return { rule: words['explain.one'], lines };
  },
};

/** The rules of the library, in the order in which they are shown. */
export const impactAdvice: readonly AdviceRule[] = [riseAdvice, activeAdvice, oneMissionAdvice];

const perCustomer = (row: AdviceRow): number | null => mean(row.revenue, row.clients);

export function adviceContext(locale: string, currency: string | null, property: string): AdviceContext {
  const words = wordsOf('impact', impactEnglish, locale);
  return {
    locale,
    property,
    count: (value) => formatCount(value, locale),
    money: (value) => (value === null ? missing : formatMoney(value, locale, currency)),
    percent: (value) => formatPercent(value, locale),
    missions: (of) => missionsPhrase(of, { words, locale }),
  };
}

/** An advice that holds, ready to be shown. */
export interface Given extends AdviceWords {
  readonly id: string;
  readonly action: AdviceAction | null;
  readonly reason: AdviceReason | null;
}

/** What holds, in the order of the rules. A rule that throws, or says nothing, costs only itself: `warn` is told once for each. */
export function adviceOf(rules: readonly AdviceRule[], figures: AdviceFigures, context: AdviceContext, warn: (id: string, problem: string) => void): Given[] {
  return rules.flatMap((rule, index) => {
    try {
      return given(rule, figures, context);
    } catch (error) {
      warn(nameOf(rule, index), error instanceof Error ? error.message : String(error));
      return [];
    }
  });
}

function given(rule: AdviceRule, figures: AdviceFigures, context: AdviceContext): Given[] {
  const values = rule.holds(figures);
  if (values === null || values === undefined || values === false) return [];
  const { heading, text } = rule.words(values, context);
  if (typeof heading !== 'string' || typeof text !== 'string') throw new TypeError('words() gives no heading or no text');
  return [{ id: String(rule.id), heading, text, action: checked(rule.action?.(values, context)), reason: rule.explain?.(values, context) ?? null }];
}

function checked(action: AdviceAction | null | undefined): AdviceAction | null {
  if (!action) return null;
  const isWhole = typeof action.label === 'string' && ('segment' in action ? Number.isInteger(action.segment?.missions) : typeof action.run === 'function');
  if (!isWhole) throw new TypeError('action() gives no label, or neither a segment nor run()');
  return action;
}

function nameOf(rule: AdviceRule, index: number): string {
  try {
    return String(rule.id);
  } catch {
    return String(index);
  }
}
