// <ew-impact-table>: orders of customers by how many missions they carried out. Draws; figures come from stats.
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { impact as resource, type Answer, type ImpactRow } from '../../contract/index.js';
import type { Table, TableColumn, TableRow } from '../../export/index.js';
import { formatCount, formatList, formatMoney } from '../../format/index.js';
import { impact as english } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { impactFigures } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { tableHead } from '../frame/lines.js';
import { Widget } from '../frame/widget.js';
import { Grid } from '../table/grid.js';
import { skeletonRows } from '../table/skeleton.js';
import { gridStyles } from '../table/styles.js';

type Impact = Answer<typeof resource>;

/** On screen; the file and the twin have the rest too. */
const shownColumns = ['missions', 'clients', 'breakdown', 'revenuePerCustomer', 'basket', 'averageOrders'];
const minorColumns = ['breakdown', 'basket', 'averageOrders'];

/**
 * Whether customers who carry out more missions order more: one row per number of missions in the period.
 *
 * @example
 * ```html
 * <ew-impact-table endpoint="https://example.com/analytics" compare></ew-impact-table>
 * ```
 * @tag ew-impact-table
 * @cssprop [--ew-impact-table-size=30rem] - block size in every state; `auto` grows with the rows
 * @csspart table - the table
 * @csspart row - a row
 * @csspart cell - a cell
 * @csspart bar - the bar of the share in a cell
 */
export class ImpactTable extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    gridStyles,
    css`
      :host { block-size: var(--ew-impact-table-size, 30rem); }
    `,
  ];

  protected readonly source = this.ask(resource, () => ({}));
  protected override readonly isTable = true;
  readonly #grid = new Grid(this);

  protected name(): string {
    return this.#words['impact.heading'];
  }

  protected override count(data: Impact): string {
    const customers = clientsOf(data.rows);
    return this.#words['impact.count'](customers, formatCount(customers, this.currentLocale));
  }

  protected override isEmpty({ rows, currency }: Impact): boolean {
    const asked = this.settings.currency;
    return clientsOf(rows) === 0 || Boolean(asked && currency && asked !== currency);
  }

  protected override emptyHint(): string {
    const asked = this.settings.currency;
    return asked ? this.#words['impact.empty'](asked) : this.#words['impact.empty.hint'];
  }

  protected picture(data: Impact): TemplateResult {
    const table = this.#table(data);
    return this.#grid.render({
      table: { ...table, columns: table.columns.filter(({ key }) => shownColumns.includes(key)) },
      locale: this.currentLocale,
      words: this.frameWords,
      bars: { breakdown: 1 },
      minor: minorColumns,
    });
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(9);
  }

  protected tables(data: Impact): Table[] {
    return [this.#table(data)];
  }

  protected summary({ rows }: Impact): string {
    const none = rows.find(({ missions }) => missions === 0)?.clients ?? 0;
    const [all, without] = [clientsOf(rows), none].map((n) => formatCount(n, this.currentLocale));
    return this.#words['impact.summary'](rows.length, all as string, without as string);
  }

  protected override notes({ note, currency, currencies, rows }: Impact): string[] {
    const locale = this.currentLocale;
    const others = currencies.map((each) => each.currency).filter((code) => code !== currency);
    const refunds = rows.reduce((sum, row) => sum + (row.refunds ?? 0), 0);
    return [
      ...(note ? [note] : []),
      ...(currency && others.length > 0 ? [this.#words['impact.currencies'](currency, formatList(others, locale))] : []),
      ...(refunds > 0 ? [this.#words['impact.refunds'](formatMoney(refunds, locale, currency))] : []),
    ];
  }

  protected explanations({ rows }: Impact): Explanation[] {
    const words = this.#words;
    const figures = ['breakdown', 'revenuePerCustomer', 'basket', 'averageOrders'] as const;
    const isMerged = rows.some(({ andMore }) => andMore);
    return [
      ...figures.map((key) => ({ figure: words[`impact.column.${key}`], rule: words[`impact.explain.${key}`] })),
      ...(isMerged ? [{ figure: words['impact.column.missions'], rule: words['impact.explain.more'] }] : []),
    ];
  }

  get #words(): Language['impact'] {
    return this.words('impact', english);
  }

  #table(data: Impact): Table {
    const context = { words: this.frameWords, locale: this.currentLocale };
    return { caption: this.headingText, head: tableHead(data, context), columns: columnsOf(this.#words, data.currency), rows: this.#rows(data.rows) };
  }

  #rows(rows: readonly ImpactRow[]): TableRow[] {
    const figures = impactFigures(rows);
    return rows.map((row, index) => {
      const { breakdown, revenuePerCustomer, revenueRange, averageBasket, averageOrders } = figures[index]!;
      return {
        missions: this.#rowName(row),
        clients: row.clients,
        breakdown: breakdown.share,
        revenuePerCustomer,
        basket: averageBasket,
        averageOrders,
        orders: row.orders,
        buyers: row.buyers,
        revenue: row.revenue,
        refunds: row.refunds ?? null,
        low: revenueRange?.low ?? null,
        high: revenueRange?.high ?? null,
      };
    });
  }

  #rowName({ missions, andMore }: ImpactRow): string {
    const text = formatCount(missions, this.currentLocale);
    if (andMore) return this.#words['impact.row.more'](text);
    return missions === 0 ? this.#words['impact.row.none'] : text;
  }
}

function columnsOf(words: Language['impact'], code: string | null): TableColumn[] {
  const currency = code ?? undefined;
  const money = { kind: 'money', currency } as const;
  const columns = [
    { key: 'missions', kind: 'text', rowHeader: true },
    { key: 'clients', kind: 'count' },
    { key: 'breakdown', kind: 'percent', digits: 1 },
    { key: 'revenuePerCustomer', ...money },
    { key: 'basket', ...money },
    { key: 'averageOrders', kind: 'number', digits: 2 },
    { key: 'orders', kind: 'count' },
    { key: 'buyers', kind: 'count' },
    { key: 'revenue', ...money },
    { key: 'refunds', ...money },
    { key: 'low', ...money },
    { key: 'high', ...money },
  ] as const;
  return columns.map((column) => ({ ...column, label: words[`impact.column.${column.key}`] }));
}

function clientsOf(rows: readonly ImpactRow[]): number {
  return rows.reduce((sum, { clients }) => sum + clients, 0);
}
