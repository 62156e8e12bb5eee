// <ew-kpi-funnel>: how many people went from a start to becoming a customer. Draws; figures come from stats.
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { kpis as resource, type Kpis } from '../../contract/index.js';
import type { Settings } from '../../data/index.js';
import { changeSentence, changeText, type ChangeContext } from '../../export/change.js';
import type { Table } from '../../export/table.js';
import { formatClauses, formatCount, formatLabelled, formatList, formatNumber, formatParts, formatPercent } from '../../format/index.js';
import { kpiFunnel as english } from '../../i18n/en-kpi.js';
import { change as changeEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { funnelSteps, isKnown, type FunnelStep as StepOf } from '../../stats/index.js';
import { optionTokens } from '../../theme/index.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { barBones, bars, barStyles, type Bar } from '../charts/bars.js';

const steps = ['started', 'conversed', 'participated', 'becameCustomer'] as const;
type FunnelStep = StepOf<(typeof steps)[number]>;
const color = 'option-1';

/**
 * People in four steps, each of them among those of the step before: started, conversed, participated, became customers.
 *
 * @example
 * ```html
 * <ew-kpi-funnel endpoint="https://example.com/analytics" experience="welcome"></ew-kpi-funnel>
 * ```
 * @tag ew-kpi-funnel
 * @cssprop [--ew-kpi-funnel-size=auto] - block size; by default as high as its steps, the same in every state
 * @csspart picture - the steps
 * @csspart row - one step; `data-key` names it
 */
export class KpiFunnel extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles, optionTokens, barStyles,
    css`
      :host { block-size: var(--ew-kpi-funnel-size, auto); --_bar-gap: calc(var(--_space) * 3); }
      /* As high in every state as the steps that are to come. */
      .body { --_body: calc(var(--_size) * 17.125); margin: calc(var(--_space) * -1); padding: var(--_space); min-block-size: var(--_body); }
      .body > .panel { flex: 1 0 calc(var(--_body) - var(--_space) * 2); }
      .left-out { margin: calc(var(--_space) * 2) 0 0; }
      @container card (inline-size < 46rem) { .body { --_body: calc(var(--_size) * 20); } }
      @container card (inline-size < 34rem) { .body { --_body: calc(var(--_size) * 23.5); } }
    `,
  ];
  static override colors = [color];

  /** People of all experiences of the tenant together. */
  @property({ type: Boolean, reflect: true }) tenant = false;

  protected readonly source = this.ask(resource, () => (this.tenant ? { params: { experience: '' }, required: [] } : { required: ['experience'] }));

  #twin: typeof import('./funnel-twin.js') | undefined;

  /** The same question as that of the tiles, so that both are asked once. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), compare: true };
  }

  protected name(): string {
    return this.#words['funnel.heading'];
  }

  protected override count(data: Kpis): string {
    return this.#people(this.#steps(data)[0]?.count ?? 0);
  }

  protected override isEmpty(data: Kpis): boolean {
    return !this.#steps(data)[0]?.count;
  }

  protected override emptyHint(): string {
    return this.#words[this.data && !this.data.funnel ? 'funnel.unknown' : 'funnel.empty'];
  }

  protected picture(data: Kpis): TemplateResult {
    const of = this.#steps(data);
    const leftOut = this.#leftOut(data);
    return html`${bars(of.map((step) => this.#bar(step, of, data)), this.headingText, true)} ${leftOut ? html`<p class="left-out small muted">${leftOut}</p>` : nothing}`;
  }

  protected skeleton(): TemplateResult {
    return barBones(steps.length);
  }

  protected summary(data: Kpis): string {
    return formatClauses(this.#steps(data).map((step) => formatLabelled(this.#label(step), formatParts([this.#people(step.count), ...this.#shares(step)], this.currentLocale), this.currentLocale)), this.currentLocale);
  }

  /** In the place of the step itself, not in the foot, so that nothing grows when it comes. */
  #leftOut({ funnel }: Kpis): string {
    const lacking = steps.filter((name) => funnel && !isKnown(funnel[name]));
    return lacking.length > 0 ? this.#words['funnel.lacking'](formatList(lacking.map((name) => this.#words[`funnel.step.${name}`]), this.currentLocale)) : '';
  }

  protected tables(data: Kpis): Table[] {
    const words = this.#words;
    return [
      {
        caption: this.headingText,
        head: this.tableHead(data),
        columns: [
          { key: 'step', label: words['funnel.column.step'], kind: 'text', rowHeader: true },
          { key: 'count', label: words['funnel.column.people'], kind: 'count' },
          { key: 'ofBefore', label: words['funnel.column.ofBefore'], kind: 'percent', digits: 1 },
          { key: 'ofFirst', label: words['funnel.column.ofFirst'], kind: 'percent', digits: 1 },
          { key: 'before', label: words['funnel.column.before'], kind: 'count' },
          { key: 'change', label: words['funnel.column.change'], kind: 'text' },
          { key: 'shareChange', label: words['funnel.column.shareChange'], kind: 'points', digits: 1 },
        ],
        rows: this.#steps(data).map((step) => ({
          step: this.#label(step), count: step.count, ofBefore: step.ofBefore?.share ?? null, ofFirst: step.ofFirst?.share ?? null, before: step.before,
          change: changeText(step.change, this.#countContext) || null,
          shareChange: step.shareChange.kind === 'none' ? null : step.shareChange.difference,
        })),
      },
    ];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('./funnel-twin.js');
  }

  protected explanations(data: Kpis): Explanation[] {
    const change = ({ change: of }: FunnelStep) => changeText(of, this.#countContext);
    return this.#twin?.funnelExplanations(this.#steps(data), { words: this.#words, locale: this.currentLocale, label: (step) => this.#label(step), change }) ?? [];
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const [{ data }, { theme }] = [this, this.theme];
    if (!data || !theme) return undefined;
    const { drawPicture } = await import('../../charts/picture.js');
    const of = this.#steps(data);
    const legend = of.map((step) => ({ color, text: [this.#label(step), this.#people(step.count), ...this.#shares(step)].join('  '), bar: lengthOf(step, of) }));
    return drawPicture(undefined, theme, { heading: this.headingText, sub: this.count(data), legend });
  }

  get #words(): Language['kpiFunnel'] {
    return this.words('kpiFunnel', english);
  }

  get #countContext(): ChangeContext {
    return { words: this.words('change', changeEnglish), locale: this.currentLocale, write: (size) => this.#number(size) };
  }

  #steps({ funnel, previous }: Kpis): FunnelStep[] {
    return funnel ? funnelSteps(steps, funnel, previous?.funnel) : [];
  }

  #bar(step: FunnelStep, of: readonly FunnelStep[], { previousPeriod }: Kpis): Bar {
    const points = (size: number) => this.#countContext.words['change.points'](formatNumber(size, this.currentLocale, 1));
    const context: ChangeContext = step.ofBefore ? { ...this.#countContext, unit: 'points', write: points } : this.#countContext;
    const change = changeSentence(step.ofBefore ? step.shareChange : step.change, previousPeriod, context);
    return { key: step.name, label: this.#label(step), figure: this.#people(step.count), length: lengthOf(step, of), color, notes: [...this.#shares(step), ...(change ? [change] : [])] };
  }

  /** Of the step before, and of the first one where that is another. */
  #shares({ ofBefore, ofFirst }: FunnelStep): string[] {
    const [words, isSecond] = [this.#words, ofBefore?.base === ofFirst?.base];
    const share = (value: number | null | undefined) => formatPercent(value, this.currentLocale, 1);
    return [
      ...(isKnown(ofBefore?.share) && !isSecond ? [words['funnel.ofBefore'](share(ofBefore.share), this.#number(ofBefore.base))] : []),
      ...(isKnown(ofFirst?.share) ? [words['funnel.ofFirst'](share(ofFirst.share), this.#number(ofFirst.base))] : []),
    ];
  }

  #label({ name }: FunnelStep): string {
    return this.#words[`funnel.step.${name}`];
  }

  #people(count: number): string {
    return this.#words['funnel.people'](count, this.#number(count));
  }

  #number(count: number): string {
    return formatCount(count, this.currentLocale);
  }
}

/** Of the widest step, which is the first one in every answer that is right. */
function lengthOf({ count }: FunnelStep, of: readonly FunnelStep[]): number {
  return count / Math.max(1, ...of.map((step) => step.count));
}
