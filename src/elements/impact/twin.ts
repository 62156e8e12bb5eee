// The whole of the impact table, for file and twin, and how its figures are made. Loaded with the menu.
import type { Answer, impact as resource, ImpactRow } from '../../contract/index.js';
import type { HeadLine, Table, TableColumn, TableRow } from '../../export/table.js';
import { formatCount, formatMoney, formatNumber, formatPercent, formatSigned } from '../../format/index.js';
import { impactAdvice as adviceEnglish, impactCloseness as closenessEnglish, impactTwin as english } from '../../i18n/en-impact-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { impactFigures, rankCorrelation, revenueSteps, type ImpactFigures } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import type { Given } from './advice.js';
import { clientsOf, refundsOf, rowName, type RowContext } from './rows.js';

type Impact = Answer<typeof resource>;
type Words = Language['impactTwin'];

const wordsIn = (locale: string): Words => wordsOf('impactTwin', english, locale);
const closenessIn = (locale: string): Language['impactCloseness'] => wordsOf('impactCloseness', closenessEnglish, locale);

/** What is on screen with its further columns, and how closely missions and revenue go together. @param shown the table of the screen */
export function impactTables(data: Impact, shown: Table, context: RowContext): Table[] {
  const columns = shown.columns.map((column) => (column.key === 'breakdown' ? { ...column, digits: 2 } : column));
  const more = furtherCells(data.rows);
  return [
    { ...shown, columns: [...columns, ...furtherColumns(context)], rows: shown.rows.map((row, index) => ({ ...row, ...more[index] })) },
    closenessTable(data, shown, context),
  ];
}

function furtherColumns({ locale, currency }: RowContext): TableColumn[] {
  const words = wordsIn(locale);
  const counts = (['orders', 'buyers'] as const).map((key): TableColumn => ({ key, kind: 'count', label: words[`column.${key}`] }));
  const amounts = (['revenue', 'low', 'high', 'difference', 'differenceLow', 'differenceHigh'] as const).map((key): TableColumn => ({ key, kind: 'money', label: words[`column.${key}`], ...(currency && { currency }) }));
  return [...counts, ...amounts];
}

function furtherCells(rows: readonly ImpactRow[]): TableRow[] {
  const [figures, steps] = [impactFigures(rows), revenueSteps(rows)];
  return rows.map(({ orders, buyers, revenue }, index) => {
    const range = figures[index]!.revenueRange;
    const step = steps[index]!;
    const reach = step.kind === 'close' || step.kind === 'clear' ? step.range : null;
    return {
      orders, buyers, revenue,
      low: range?.low ?? null, high: range?.high ?? null,
      difference: step.kind === 'none' ? null : step.difference, differenceLow: reach?.low ?? null, differenceHigh: reach?.high ?? null,
    };
  });
}

function closenessTable({ correlation }: Impact, { head }: Table, { locale }: RowContext): Table {
  const words = closenessIn(locale);
  const found = rankCorrelation(correlation);
  const scale = { kind: 'number', digits: 2 } as const;
  return {
    caption: words['caption'],
    head,
    columns: [
      { key: 'pair', label: words['column.pair'], kind: 'text', rowHeader: true },
      { key: 'value', label: words['column.value'], ...scale },
      { key: 'low', label: words['column.low'], ...scale },
      { key: 'high', label: words['column.high'], ...scale },
      { key: 'customers', label: words['column.customers'], kind: 'count' },
    ],
    rows: [{ pair: words['pair'], value: found?.coefficient ?? null, low: found?.range.low ?? null, high: found?.range.high ?? null, customers: correlation?.n ?? null }],
  };
}

/** Every column with what went into each of its rows, then closeness and the advice that holds. */
export function impactExplanations(data: Impact, advice: readonly Given[], context: RowContext): Explanation[] {
  const maker = new Maker(data, context);
  return [...maker.counts(), ...maker.ratios(), ...maker.sums(), ...maker.ranges(), maker.closeness(), ...adviceExplanations(advice, context.locale)];
}

function adviceExplanations(advice: readonly Given[], locale: string): Explanation[] {
  const words = wordsOf('impactAdvice', adviceEnglish, locale);
  return advice.map(({ heading, text, reason }) => ({ figure: `${words['explain']}: ${heading}`, rule: reason?.rule ?? text, ...(reason?.lines && { lines: reason.lines }) }));
}

class Maker {
  readonly #data: Impact;
  readonly #context: RowContext;
  readonly #words: Words;
  readonly #figures: readonly ImpactFigures[];

  constructor(data: Impact, context: RowContext) {
    this.#data = data;
    this.#context = context;
    this.#words = wordsIn(context.locale);
    this.#figures = impactFigures(data.rows);
  }

  counts(): Explanation[] {
    const words = this.#words;
    const merged = this.#data.rows.find(({ andMore }) => andMore);
    const more = merged ? ` ${words['explain.more'](this.#count(merged.missions))}` : '';
    return [
      { figure: this.#column('missions'), rule: words['explain.missions'] + more },
      { figure: this.#column('clients'), rule: words['explain.clients'], lines: [...this.#each(({ clients }) => this.#count(clients)), this.#all(this.#count(this.#clients))] },
    ];
  }

  ratios(): Explanation[] {
    const words = this.#words;
    const { locale } = this.#context;
    const all = this.#clients;
    return [
      { figure: this.#column('breakdown'), rule: words['explain.breakdown'], lines: this.#each(({ clients }, { breakdown }) => `${this.#count(clients)} ÷ ${this.#count(all)} = ${formatPercent(breakdown.share, locale, 1)}`) },
      { figure: this.#column('revenuePerCustomer'), rule: words['explain.revenuePerCustomer'] + this.#currencies(), lines: this.#each(({ revenue, clients }, of) => `${this.#money(revenue)} ÷ ${this.#count(clients)} = ${this.#money(of.revenuePerCustomer)}`) },
      { figure: this.#column('basket'), rule: words['explain.basket'], lines: this.#each(({ revenue, orders }, of) => (orders === 0 ? words['row.without'] : `${this.#money(revenue)} ÷ ${this.#count(orders)} = ${this.#money(of.averageBasket)}`)) },
      { figure: this.#column('averageOrders'), rule: words['explain.averageOrders'], lines: this.#each(({ orders, clients }, of) => `${this.#count(orders)} ÷ ${this.#count(clients)} = ${formatNumber(of.averageOrders, locale, 2)}`) },
    ];
  }

  sums(): Explanation[] {
    const words = this.#words;
    const { rows } = this.#data;
    const names = (['orders', 'buyers', 'revenue'] as const).map((key) => words[`column.${key}`]).join(' · ');
    const refunds = refundsOf(rows);
    return [
      { figure: names, rule: words['explain.sums'], lines: this.#each(({ orders, buyers, revenue }) => [this.#count(orders), this.#count(buyers), this.#money(revenue)].join(' · ')) },
      ...(refunds === 0 ? [] : [{ figure: this.#column('refunds'), rule: words['explain.refunds'], lines: [...this.#each((row) => this.#money(row.refunds ?? null)), this.#all(this.#money(refunds))] }]),
    ];
  }

  ranges(): Explanation[] {
    const words = this.#words;
    const joined = (...keys: ('low' | 'high' | 'difference' | 'differenceLow' | 'differenceHigh')[]) => keys.map((key) => words[`column.${key}`]).join(' · ');
    return [
      { figure: joined('low', 'high'), rule: words['explain.range'], lines: this.#each((row, { revenueRange: range }) => [words['explain.spread'](this.#money(row.revenueDeviation ?? null), this.#count(row.clients)), ...(range ? [`${this.#money(range.low)} – ${this.#money(range.high)}`] : [])].join(': ')) },
      { figure: joined('difference', 'differenceLow', 'differenceHigh'), rule: words['explain.difference'], lines: this.#differences() },
    ];
  }

  closeness(): Explanation {
    const { locale } = this.#context;
    const words = closenessIn(locale);
    const { correlation } = this.#data;
    const found = rankCorrelation(correlation);
    const value = (of: number | undefined) => formatSigned(of, locale, 2);
    const lines = [
      { label: words['column.value'], value: value(found?.coefficient) },
      { label: words['column.low'], value: value(found?.range.low) },
      { label: words['column.high'], value: value(found?.range.high) },
      { label: words['column.customers'], value: formatCount(correlation?.n, locale) },
    ];
    return { figure: words['caption'], rule: this.#words['explain.closeness'], lines };
  }

  get #clients(): number {
    return clientsOf(this.#data.rows);
  }

  #currencies(): string {
    const { currency, currencies } = this.#data;
    return currency && currencies.length > 1 ? ` ${this.#words['explain.currencies'](currency)}` : '';
  }

  #differences(): HeadLine[] {
    const steps = revenueSteps(this.#data.rows);
    return this.#each((_, __, index) => {
      const step = steps[index]!;
      if (step.kind === 'none') return this.#money(null);
      const range = 'range' in step ? `: ${this.#money(step.range.low)} – ${this.#money(step.range.high)}` : '';
      return this.#money(step.difference) + range;
    });
  }

  #column(key: 'missions' | 'clients' | 'breakdown' | 'revenuePerCustomer' | 'basket' | 'averageOrders' | 'refunds'): string {
    return this.#context.words[`impact.column.${key}`];
  }

  #each(value: (row: ImpactRow, figures: ImpactFigures, index: number) => string): HeadLine[] {
    return this.#data.rows.map((row, index) => ({ label: rowName(row, this.#context), value: value(row, this.#figures[index]!, index) }));
  }

  #all = (value: string): HeadLine => ({ label: this.#words['row.all'], value });

  #count(value: number): string {
    return formatCount(value, this.#context.locale);
  }

  #money(value: number | null): string {
    return formatMoney(value, this.#context.locale, this.#context.currency);
  }
}
