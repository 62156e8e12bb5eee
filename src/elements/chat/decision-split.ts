// <ew-decision-split>: how visits split over the options of a question. Draws; figures come from stats.
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import type { DonutSpec, Point } from '../../charts/index.js';
import { moduleDetail as resource, type ModuleDetail, type NpsGroup } from '../../contract/index.js';
import type { OptionSelectDetail, SelectionChange } from '../../data/index.js';
import type { HeadLine, Table } from '../../export/index.js';
import { formatClauses, formatCompact, formatCount, formatShareLabel, languageName } from '../../format/index.js';
import { chart as chartEnglish } from '../../i18n/en.js';
import { decision as english, nps as npsEnglish } from '../../i18n/en-survey.js';
import type { Language } from '../../i18n/index.js';
import { optionColours, optionTokens } from '../../theme/index.js';
import { Chosen } from '../charts/chosen.js';
import { donutLayout, donutSkeleton, donutStyles, middle } from '../charts/donut-layout.js';
import { chartStyles, Legend, Picture, type LegendItem, type PointWords } from '../charts/index.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import type { Words as PeriodWords } from '../decision/periods.js';
import type { DecisionContext } from '../decision/twin.js';
import { otherKey, splitOf, type Split, type SplitPart } from '../decision/split.js';

/**
 * The question of a decision and how visits split over its options, as a ring or as bars.
 *
 * @example
 * ```html
 * <ew-decision-split endpoint="https://example.com/analytics" experience="welcome" module="topic" chart="bars"></ew-decision-split>
 * ```
 * @tag ew-decision-split
 * @cssprop [--ew-decision-split-size=calc(var(--ew-size) * 22)] - block size in every state; `auto` grows with what is in it
 * @cssprop [--ew-option-1=light-dark(#31529f, #5885cb)] - first option; `--ew-option-2` to `--ew-option-6` the others
 * @csspart question - the question
 * @csspart periods - the table of both periods
 * @csspart period-row - an option in it
 * @csspart change - what may be said of the difference
 * @csspart picture - the ring
 * @csspart middle - what stands in the ring
 * @csspart figure - all answers, there
 * @csspart legend - options with their figures
 * @csspart legend-item - one option
 * @csspart tooltip - what pointer and cursor read
 * @fires {CustomEvent<OptionSelectDetail>} ew-option-select - an option was chosen, or taken back; cancelable
 */
export class DecisionSplit extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    optionTokens,
    chartStyles,
    donutStyles,
    css`
      :host { block-size: var(--ew-decision-split-size, calc(var(--_size) * 22)); }
      .question { margin: 0 0 calc(var(--_space) * 2); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
      .bars { flex: 1; min-block-size: 0; max-inline-size: calc(var(--_size) * 44); }
      .bars .legend:not(.dense) { row-gap: calc(var(--_space) * 2); }
    `,
  ];
  static override colors = optionColours;

  /** Id of the decision; within `ew-analytics` the one that was chosen last where not given. */
  @property() module?: string;
  /** `donut` or `bars`. */
  @property() chart: 'donut' | 'bars' = 'donut';
  /** Shows each option in both periods where one is compared, with what may be said of the difference. */
  @property({ type: Boolean, attribute: 'side-by-side', reflect: true }) sideBySide = false;
  /** Draws a pattern on each option beside its colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  protected readonly source = this.ask(resource, () => {
    const module = this.#module;
    return module || !this.scope.provided ? { params: { module, ...this.#filter }, required: ['experience', 'module'] } : null;
  });
  #twin: typeof import('../decision/twin.js') | undefined;
  #periods: typeof import('../decision/periods.js') | undefined;
  #asked = false;
  readonly #chosen = new Chosen(this, 'option', () => this.scope);
  readonly #picture = new Picture(this, {
    spec: () => this.#spec(),
    soon: () => this.view === 'loading' && this.chart !== 'bars',
    theme: () => this.theme.theme,
    words: ({ column }) => this.#wordsAt(column),
    say: (text) => this.say(text),
    choose: ({ column }) => this.#choose(this.#split?.parts[column]?.key),
  });
  readonly #legend = new Legend(this, {
    toggle: (key) => this.#choose(key),
    point: (key) => this.#picture.highlight(this.#placeOf(key)),
  });

  // The switch stands in the menu: beside it the card has ring and legend to tab to, which is enough.
  menuEntries(): { id: string; label: string; run: () => void }[] {
    if (!this.data?.previous) return [];
    const run = () => {
      this.sideBySide = !this.sideBySide;
      this.#asked = false;
    };
    return [{ id: 'side-by-side', label: this.#words[this.sideBySide ? 'decision.onePeriod' : 'decision.sideBySide'], run }];
  }

  protected name(): string {
    return this.data?.type.toLowerCase() === 'decision' && this.data.module.name ? this.data.module.name : this.#words['decision.heading'];
  }

  protected override count(data: ModuleDetail): string {
    const { asked, answered } = splitOf(data);
    return asked === null ? this.#answers(answered) : this.#words['decision.counts'](this.#count(asked), this.#answers(answered));
  }

  protected override isEmpty(data: ModuleDetail): boolean {
    const { asked, answered } = splitOf(data);
    return data.type.toLowerCase() !== 'decision' || (answered === 0 && !asked);
  }

  protected override emptyHint(): string {
    return this.#words[this.data && this.data.type.toLowerCase() !== 'decision' ? 'decision.other' : 'decision.empty'];
  }

  protected override waitsFor(): string | undefined {
    return this.#module || !this.scope.provided ? undefined : this.#words['decision.choose'];
  }

  protected picture(data: ModuleDetail): TemplateResult {
    const split = splitOf(data);
    const question = this.#question(data);
    const previous = this.#before(data);
    if (previous && this.#periods) return html`${question}${this.#periods.periodsTable(data, previous, this.#periodWords)}`;
    const legend = this.#legend.render(this.#items(split), this.#chartWords['legend.label'](this.headingText));
    if (this.chart === 'bars') return html`${question}<div class="bars">${legend}</div>`;
    const center = middle(formatCompact(split.answered, this.currentLocale).text, this.#words['decision.unit'](split.answered));
    return donutLayout({ above: question, plot: this.#picture.render(this.headingText, this.#chartWords, center), legend });
  }

  protected skeleton(): TemplateResult {
    return donutSkeleton(5);
  }

  protected summary(data: ModuleDetail): string {
    const split = splitOf(data);
    const options = formatClauses(split.parts.map((part) => this.#spoken(part)), this.currentLocale);
    return this.#words['decision.summary'](data.texts?.['question']?.text ?? '', options, this.#count(split.notAnswered));
  }

  protected override notes(): string[] {
    return this.#filterLine ? [this.#words['decision.only'](this.#filterLine.value)] : [];
  }

  protected override async loadTwin(): Promise<void> {
    const [twin] = await Promise.all([import('../decision/twin.js'), this.data?.previous && this.#loadPeriods()]);
    this.#twin = twin;
  }

  protected tables(data: ModuleDetail): Table[] {
    if (!this.#twin) return [];
    const head = this.tableHead(data, this.#filterLine ?? null);
    const table = this.#twin.optionTable(data, { caption: data.texts?.['question']?.text ?? this.headingText, head }, this.#context);
    const { previous } = data;
    return [previous && this.#periods ? this.#periods.withPeriods(table, data, previous, this.currentLocale) : table];
  }

  protected explanations(data: ModuleDetail): Explanation[] {
    const periods = data.previous && this.#periods?.periodsExplanation(data, data.previous, this.currentLocale);
    return [...(this.#twin?.decisionExplanations(data, this.#context) ?? []), ...(periods ? [periods] : [])];
  }

  protected override picturePNG(): Promise<Blob | undefined> {
    const data = this.data!;
    const split = splitOf(data);
    const previous = this.#before(data);
    const legend = previous && this.#periods ? this.#periods.periodsLegend(data, previous, this.#periodWords) : this.#items(split).map(({ color, label, figures, bar }) => ({ color, text: [label, ...figures].join('  '), bar }));
    return this.#picture.toPNG({ heading: this.headingText, sub: data.texts?.['question']?.text ?? this.count(data), center: this.#count(split.answered), legend });
  }

  get #module(): string | undefined {
    return this.module || this.scope.selection.moduleOf('decision', this.settings.experience);
  }

  /** Within a provider the chosen NPS group narrows the visits, and the card says so. */
  get #filter(): { npsGroup?: NpsGroup; npsModule?: string } {
    const { npsGroup, npsModule } = this.scope.selection.value;
    return npsGroup && npsModule ? { npsGroup, npsModule } : {};
  }

  get #filterLine(): HeadLine | undefined {
    const { npsGroup } = this.#filter;
    if (!npsGroup) return undefined;
    return { label: this.#words['decision.filter'], value: this.words('nps', npsEnglish)[`nps.group.${npsGroup}`] };
  }

  protected override themeChanged(): void {
    this.#picture.redraw();
  }

  get #words(): Language['decision'] {
    return this.words('decision', english);
  }

  get #chartWords(): Language['chart'] {
    return this.words('chart', chartEnglish);
  }

  get #split(): Split | undefined {
    return this.data && splitOf(this.data);
  }

  get #context(): DecisionContext {
    return { words: this.#words, locale: this.currentLocale, missing: this.#chartWords['part.notAnswered'] };
  }

  get #periodWords(): PeriodWords {
    return { locale: this.currentLocale, label: (part) => this.#label(part), missing: this.#chartWords['part.notAnswered'] };
  }

  /** The period before where both are to be shown; loads what shows them. */
  #before(data: ModuleDetail): ModuleDetail['previous'] {
    if (!this.sideBySide || !data.previous) return undefined;
    // Once: where it cannot be had, every drawing would ask again.
    if (!this.#periods && !this.#asked) void this.#loadPeriods().then(() => this.requestUpdate(), () => this.say(this.frameWords['error.offline']));
    this.#asked = true;
    return data.previous;
  }

  async #loadPeriods(): Promise<void> {
    this.#periods ??= await import('../decision/periods.js');
    this.#periods.addPeriodsStyles(this);
  }

  #question(data: ModuleDetail): TemplateResult | typeof nothing {
    const question = data.texts?.['question'];
    if (!question?.text) return nothing;
    const { text, language } = question;
    return html`<p class="question" part="question" title=${text}>
      <span lang=${language ?? nothing} dir="auto">${text}</span>${language ? html` <span class="small muted">${languageName(language, this.currentLocale)}</span>` : nothing}
    </p>`;
  }

  #spec(): DonutSpec | undefined {
    if (this.view !== 'ready' || !this.#split) return undefined;
    const slices = this.#split.parts.map(({ key, count, color }) => ({ key, value: count, color }));
    return { kind: 'donut', slices, selected: this.#chosen.value, patterns: this.patterns };
  }

  #items(split: Split): LegendItem[] {
    const asBars = this.chart === 'bars';
    const options = split.parts.map((part) => ({
      key: part.key,
      color: asBars && part.key !== otherKey ? 'option-1' : part.color,
      label: this.#label(part),
      figures: [this.#count(part.count), this.#share(part)],
      pressed: this.#chosen.value === part.key,
      ...(asBars ? { bar: part.length } : {}),
      ...(part.key === otherKey ? { fixed: true } : {}),
    }));
    if (split.notAnswered === null) return options;
    const [label, count] = [this.#chartWords['part.notAnswered'], this.#count(split.notAnswered)];
    return [...options, { key: 'missing', color: 'missing', label, figures: [count], pressed: false, apart: true, fixed: true, ...(asBars ? { bar: null } : {}) }];
  }

  #wordsAt(column: number): PointWords | undefined {
    const part = this.#split?.parts[column];
    if (!part) return undefined;
    const value = this.#words['decision.of'](this.#count(part.count), this.#answers(this.#split.answered));
    return { spoken: this.#spoken(part), tip: { title: this.#label(part), lines: [{ color: part.color, label: this.#share(part), value }] } };
  }

  #choose(key: string | undefined): void {
    if (key === undefined || key === otherKey) return;
    this.select({ option: this.#chosen.value === key ? null : key });
  }

  /** Selects an option as a click on it does; `null` takes it back. False where a listener has cancelled that. */
  select({ option = null }: Pick<SelectionChange, 'option'>): boolean {
    return this.whenConnected(() => {
      const detail: OptionSelectDetail = { experience: this.settings.experience, module: this.#module, option };
      return this.#chosen.set(option, () => this.emit('ew-option-select', detail, true));
    });
  }

  #placeOf(key: string | undefined): Point | undefined {
    const column = this.#split?.parts.findIndex((part) => part.key === key) ?? -1;
    return column < 0 ? undefined : { series: 0, column };
  }

  #label({ key, name, options }: SplitPart): string {
    return key === otherKey ? this.#chartWords['part.other'](this.#count(options)) : name;
  }

  #spoken(part: SplitPart): string {
    return this.#words['decision.point'](this.#label(part), this.#count(part.count), this.#answers(this.#split?.answered ?? 0), this.#share(part));
  }

  #share({ share }: SplitPart): string {
    return formatShareLabel(share.label, this.currentLocale);
  }

  #answers(answered: number): string {
    return this.#words['decision.answers'](answered, this.#count(answered));
  }

  #count(value: number | null): string {
    return formatCount(value, this.currentLocale);
  }
}
