// <ew-impact-table>: orders of customers by how many missions they carried out. Draws; figures come from stats.
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { impact as resource, type Answer, type ImpactRow } from '../../contract/index.js';
import type { Table, TableColumn, TableRow } from '../../export/index.js';
import { formatCount, formatList, formatMoney } from '../../format/index.js';
import { impact as english } from '../../i18n/en-impact.js';
import type { Language } from '../../i18n/index.js';
import { impactFigures } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { tableHead } from '../frame/lines.js';
import { Widget } from '../frame/widget.js';
import { Grid } from '../table/grid.js';
import { skeletonRows } from '../table/skeleton.js';
import { gridStyles } from '../table/styles.js';

type Impact = Answer<typeof resource>;

/** These move under the row's name where it is narrow. */
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
  readonly #grid = new Grid(this);
  #twin: typeof import('./impact-twin.js') | undefined;

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
    return this.#grid.render({
      table: this.#table(data),
      locale: this.currentLocale,
      bars: { breakdown: 1 },
      minor: minorColumns,
    });
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(9);
  }

  protected tables(data: Impact): Table[] {
    const table = this.#table(data);
    return [{ ...table, columns: [...table.columns, ...(this.#twin?.furtherColumns(this.currentLocale, data.currency ?? undefined) ?? [])] }];
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

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('./impact-twin.js');
  }

  protected explanations({ rows }: Impact): Explanation[] {
    return this.#twin?.impactExplanations(rows, this.#words, this.currentLocale) ?? [];
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
      const of = figures[index]!;
      const { breakdown, revenuePerCustomer, averageBasket, averageOrders } = of;
      return {
        missions: this.#rowName(row),
        clients: row.clients,
        breakdown: breakdown.share,
        revenuePerCustomer,
        basket: averageBasket,
        averageOrders,
        ...this.#twin?.furtherCells(row, of),
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
  ] as const;
  return columns.map((column) => ({ ...column, label: words[`impact.column.${column.key}`] }));
}

function clientsOf(rows: readonly ImpactRow[]): number {
  return rows.reduce((sum, { clients }) => sum + clients, 0);
}
