// <ew-impact-table>: orders of customers by how many missions they carried out. Draws; figures come from stats.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { impact as resource, type Answer, type ImpactRow } from '../../contract/index.js';
import { propertyPattern } from '../../contract/property-name.js';
import type { Table, TableColumn, TableRow } from '../../export/index.js';
import { formatCount, formatList, formatMoney, formatShareLabel } from '../../format/index.js';
import { impact as english } from '../../i18n/en-impact.js';
import type { Language } from '../../i18n/index.js';
import { impactAverages, type ImpactAverages } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import type { AdviceRule } from '../impact/advice.js';
import type { ImpactParts, ImpactView } from '../impact/parts.js';
import { clientsOf, impactTable, missionsPhrase, refundsOf, type RowContext } from '../impact/rows.js';
import type { SegmentExportDetail } from '../impact/segment.js';
import { downloadSign } from '../impact/signs.js';
import { impactStyles } from '../impact/styles.js';
import { cellText } from '../table/cell.js';
import { Grid } from '../table/grid.js';
import { skeletonRows } from '../table/skeleton.js';
import { gridStyles } from '../table/styles.js';

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-segment-export': CustomEvent<SegmentExportDetail>;
  }
}

type Impact = Answer<typeof resource>;

/** Kept for every widget of the page: once loaded, the parts are there from the first drawing on. */
let loaded: typeof import('../impact/parts.js') | undefined;

/** These move under the row's name where it is narrow. */
const minorColumns = ['breakdown', 'basket', 'averageOrders', 'refunds'];
const shareDigits = 1;

/**
 * Whether customers who carry out more missions order more: one row per number of missions in the period, with what that suggests,
 * and the customers of each row as a segment.
 *
 * @example
 * ```html
 * <ew-impact-table endpoint="https://example.com/analytics" mission-count-property="Loyalty_mission_count"></ew-impact-table>
 * ```
 * @tag ew-impact-table
 * @fires {CustomEvent<SegmentExportDetail>} ew-segment-export - the customers of a row are to be exported; cancel it to take them over by `customers()`, else a CSV file is saved
 * @cssprop [--ew-impact-table-size=42rem] - block size in every state; `auto` grows with what is in it
 * @csspart table - the table
 * @csspart row - a row
 * @csspart cell - a cell
 * @csspart bar - the bar of the share in a cell
 * @csspart currency - chooses among the currencies of the answer
 * @csspart segment - exports the customers of a row
 * @csspart segment-line - says that a file is on its way
 * @csspart segment-stop - stops it
 * @csspart segment-error - says why there is none
 * @csspart closeness - what opens under the table
 * @csspart closeness-toggle - opens and closes it
 * @csspart closeness-sentence - what it says in a sentence
 * @csspart closeness-figure - the figure with its range
 * @csspart closeness-proof - the caution below
 * @csspart picture - rows with their ranges
 * @csspart tooltip - what pointer and cursor read there
 * @csspart advice - what the figures suggest
 * @csspart advice-item - one piece of advice
 * @csspart advice-action - the button of an advice
 */
export class ImpactTable extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, gridStyles, impactStyles];

  /** Name under which a segment has each customer's number of missions: letters, digits, points, dashes, underscores. */
  @property({ attribute: 'mission-count-property' }) missionCountProperty = 'mission_count';
  /** Shows no advice. */
  @property({ type: Boolean, attribute: 'hide-advice' }) hideAdvice = false;
  /** Rules in place of those of the library, which are exported as `impactAdvice`. */
  @property({ attribute: false }) advice?: readonly AdviceRule[] | undefined;

  /** What the reader has chosen among the currencies of the answer. */
  @state() private chosen: string | undefined;
  @state() private parts: ImpactParts | undefined;

  protected readonly source = this.ask(resource, () => ({
    params: { currency: this.chosen },
    wrong: propertyPattern.test(this.missionCountProperty) ? undefined : { attribute: 'mission-count-property', problem: 'must be letters, digits, points, dashes or underscores' },
  }));
  readonly #grid = new Grid(this);
  #twin: typeof import('../impact/twin.js') | undefined;
  #isLocal = false;

  override set data(value: Impact | undefined) {
    this.#isLocal = value !== undefined && value !== null;
    super.data = value;
  }
  override get data(): Impact | undefined {
    return super.data;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.parts?.stop();
  }

  override abort(): void {
    super.abort();
    this.parts?.stop();
    this.requestUpdate();
  }

  protected override async prepare(): Promise<void> {
    await Promise.all([super.prepare(), this.#loadParts()]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What the page sets anew wins over what the reader had chosen; what another period lacks could not be taken back.
    if (changed.has('currency') || this.#isGone(this.chosen)) this.chosen = undefined;
    if (loaded && !this.parts) this.#makeParts(loaded);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.parts && this.view === 'ready') void this.#loadParts();
  }

  protected name(): string {
    return this.#words['impact.heading'];
  }

  protected override count(data: Impact): string {
    const customers = clientsOf(data.rows);
    return this.#words['impact.count'](customers, this.#count(customers));
  }

  protected override isEmpty(data: Impact): boolean {
    return clientsOf(data.rows) === 0 || this.#lacks(data);
  }

  protected override emptyHint(): string {
    const asked = this.#asked;
    return asked ? this.#words['impact.empty'](asked) : this.#words['impact.empty.hint'];
  }

  protected picture(data: Impact): TemplateResult {
    return html`${this.#isLocal || data.currencies.length < 2 ? nothing : html`<div class="choice">${this.parts?.above(data)}</div>`}
      <div class="rows">${this.#rows(data)}</div>
      ${this.parts?.below(data)}`;
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(9);
  }

  protected tables(data: Impact): Table[] {
    return this.#twin?.impactTables(data, this.#table(data), this.#context(data)) ?? [];
  }

  protected summary({ rows }: Impact): string {
    const none = rows.find(({ missions, andMore }) => missions === 0 && !andMore)?.clients ?? 0;
    return this.#words['impact.summary'](rows.length, this.#count(rows.length), this.#count(clientsOf(rows)), this.#count(none));
  }

  protected override notes({ note, currency, currencies, rows }: Impact): string[] {
    const locale = this.currentLocale;
    const others = currencies.map((each) => each.currency).filter((code) => code !== currency);
    const refunds = refundsOf(rows);
    return [
      ...(note ? [note] : []),
      ...(currency && others.length > 0 ? [this.#words['impact.currencies'](currency, formatList(others, locale))] : []),
      ...(refunds > 0 ? [this.#words['impact.refunds'](formatMoney(refunds, locale, currency))] : []),
    ];
  }

  protected override async loadTwin(): Promise<void> {
    [this.#twin] = await Promise.all([import('../impact/twin.js'), this.#loadParts()]);
  }

  protected explanations(data: Impact): Explanation[] {
    return this.#twin?.impactExplanations(data, this.parts?.given(data) ?? [], this.#context(data)) ?? [];
  }

  get #words(): Language['impact'] {
    return this.words('impact', english);
  }

  get #asked(): string | undefined {
    return this.chosen ?? this.settings.currency;
  }

  #count(value: number): string {
    return formatCount(value, this.currentLocale);
  }

  #context(data: Impact | undefined): RowContext {
    return { words: this.#words, locale: this.currentLocale, currency: data?.currency ?? undefined };
  }

  /** Figures are there, but not in the currency that is asked for. */
  #lacks({ currency, currencies }: Impact): boolean {
    const asked = this.#asked;
    if (!asked) return false;
    return !currencies.some((each) => each.currency === asked) || (currency !== asked && !this.source.fetching);
  }

  #isGone(chosen: string | undefined): boolean {
    const { data } = this;
    return chosen !== undefined && data?.currency === chosen && !data.currencies.some(({ currency }) => currency === chosen);
  }

  #rows(data: Impact): TemplateResult {
    const table = this.#table(data);
    const figures = impactAverages(data.rows, shareDigits);
    return this.#grid.render({
      table: { ...table, columns: [...table.columns, { key: 'segment', label: this.#words['impact.column.segment'], kind: 'count' }] },
      locale: this.currentLocale,
      bars: { breakdown: 1 },
      minor: minorColumns,
      cell: (row, column) => this.#cell(data, figures, row, column),
    });
  }

  /** Isolated, so that on a page from right to left a sign keeps its side. */
  #cell(data: Impact, figures: readonly ImpactAverages[], row: TableRow, column: TableColumn): unknown {
    const index = Number(row['index']);
    if (column.key === 'segment') return data.rows[index]!.clients > 0 ? this.#segmentButton(data, data.rows[index]!) : undefined;
    const isShare = column.key === 'breakdown';
    return html`<bdi>${isShare ? formatShareLabel(figures[index]!.breakdown.label, this.currentLocale, shareDigits) : cellText(row[column.key], column, this.currentLocale)}</bdi>`;
  }

  #segmentButton(data: Impact, row: ImpactRow): TemplateResult {
    const words = this.#words;
    const label = words['impact.segment'](this.#count(row.clients), missionsPhrase(row, this.#context(data)));
    return html`<button type="button" class="button quiet segment" part="segment" aria-label=${label} title=${label} @click=${this.safely(() => void this.#export(row))}>${downloadSign()}<span>${words['impact.segment.short']}</span></button>`;
  }

  async #export(row: ImpactRow): Promise<void> {
    await this.#loadParts();
    if (this.parts) this.parts.export(row);
    else this.say(this.frameWords['error.offline']);
  }

  async #loadParts(): Promise<void> {
    try {
      this.#makeParts((loaded = await import('../impact/parts.js')));
    } catch {
      // Without the network the table stands alone; the next change of anything tries again.
    }
  }

  #makeParts({ ImpactParts: Parts }: NonNullable<typeof loaded>): void {
    this.parts ??= new Parts(this, () => this.#standing(), {
      choose: (currency) => (this.chosen = currency),
      announce: (detail) => this.emit<SegmentExportDetail>('ew-segment-export', detail, true),
      say: (text) => this.say(text),
    });
  }

  #standing(): ImpactView {
    return {
      data: this.data, isLocal: this.#isLocal, asked: this.#asked, locale: this.currentLocale, words: this.#words, frame: this.frameWords, heading: this.headingText,
      level: this.headingLevel, settings: this.settings, property: this.missionCountProperty, advice: this.advice, hideAdvice: this.hideAdvice,
      rightToLeft: this.theme.theme?.direction === 'rtl',
    };
  }

  #table(data: Impact): Table {
    const about = { caption: this.headingText, head: this.tableHead(data) };
    return impactTable(data.rows, impactAverages(data.rows), this.#context(data), about);
  }
}
