// <ew-nps-distribution>: the answers of an NPS survey score by score. Draws HTML; figures come from stats.
import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { npsGroups, type ModuleDetail, type NpsGroup } from '../../contract/index.js';
import type { Table } from '../../export/index.js';
import { formatLabelled, formatParts, formatShareLabel } from '../../format/index.js';
import { distribution as english } from '../../i18n/en-chat.js';
import type { Language } from '../../i18n/index.js';
import { surveyOf, type Survey } from '../../modules/survey.js';
import { npsMinimum, sharesOfWhole } from '../../stats/index.js';
import { npsTokens, patternPaths, patterns, patternStroke } from '../../theme/index.js';
import { swatchStyles } from '../charts/swatch.js';
import { hideTooltip, placeTooltip, tooltip, tooltipStyles, type Tip } from '../charts/tooltip.js';
import type { Explanation } from '../frame/explain.js';
import type { DistributionContext } from '../survey/distribution-twin.js';
import { distributionStyles } from '../survey/distribution-styles.js';
import { scoresOf, type Score } from '../survey/scores.js';
import { SurveyWidget } from '../survey/survey-widget.js';

/** Places of the cursor: eleven columns, then the brackets of the three groups below them. */
const columns = 11;
const firstScores: Readonly<Record<NpsGroup, number>> = { detractors: 0, passives: 7, promoters: 9 };

/**
 * How many gave each score from 0 to 10, in the colours of the groups, with a bracket that names each group.
 *
 * @example
 * ```html
 * <ew-nps-distribution endpoint="https://example.com/analytics" experience="welcome" module="survey"></ew-nps-distribution>
 * ```
 * @tag ew-nps-distribution
 * @cssprop [--ew-nps-distribution-size=22rem] - block size in every state; `auto` grows with what is in it
 * @cssprop [--ew-nps-detractors=light-dark(#a8362c, #dd6540)] - scores 0 to 6
 * @cssprop [--ew-nps-passives=light-dark(#b38929, #f3cf5a)] - scores 7 and 8
 * @cssprop [--ew-nps-promoters=light-dark(#146179, #57c4fe)] - scores 9 and 10
 * @csspart picture - columns and brackets
 * @csspart column - one score; also `selected`
 * @csspart bracket - one group; also `selected`
 * @csspart tooltip - what pointer and cursor read
 */
export class NpsDistribution extends SurveyWidget {
  static override styles: CSSResultGroup = [SurveyWidget.styles, npsTokens, swatchStyles, tooltipStyles, distributionStyles];

  #twin: typeof import('../survey/distribution-twin.js') | undefined;
  #at = 0;
  #tip: Tip | undefined;

  protected name(): string {
    return this.#words['heading'];
  }

  protected override count(data: ModuleDetail): string {
    const { answered, notAnswered } = surveyOf(data);
    const answers = this.answers(answered);
    return notAnswered === null ? answers : this.#words['count'](answers, this.number(notAnswered));
  }

  protected override isEmpty(data: ModuleDetail): boolean {
    return super.isEmpty(data) || scoresOf(data).length === 0;
  }

  protected override emptyHint(): string {
    const { data } = this;
    return data && !super.isEmpty(data) ? this.#words['noScores'] : super.emptyHint();
  }

  protected picture(data: ModuleDetail): TemplateResult {
    const survey = surveyOf(data);
    return html`<div class="scores" part="picture" role="toolbar" aria-label=${this.#words['picture']} @keydown=${this.#onKey} @focusout=${this.#hide} @pointerleave=${this.#hide}>
        ${groupPatterns()}
        <div class="columns">${scoresOf(data).map((score) => this.#column(score, survey))}</div>
        <div class="brackets">${npsGroups.map((group) => this.#bracket(group, survey))}</div>
      </div>
      ${tooltip(this.#tip)}`;
  }

  protected skeleton(): TemplateResult {
    const heights = [22, 12, 14, 20, 12, 38, 42, 54, 72, 88, 80];
    return html`<svg class="bones" viewBox="0 0 110 100" preserveAspectRatio="none">${heights.map((height, score) => svg`<rect x=${score * 10 + 0.2} y=${88 - height} width="9.6" height=${height}></rect>`)}${npsGroups.map((group) => svg`<rect x=${firstScores[group] * 10 + 0.2} y="93" width=${group === 'detractors' ? 69.6 : 19.6} height="7"></rect>`)}</svg>`;
  }

  protected summary(data: ModuleDetail): string {
    const survey = surveyOf(data);
    const most = scoresOf(data).reduce((best, score) => (score.count > best.count ? score : best));
    const groups = formatParts(npsGroups.map((group) => formatLabelled(this.#label(group), this.number(survey[group]), this.currentLocale)), this.currentLocale);
    return this.#words['summary'](this.number(most.score), this.number(most.count), groups);
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../survey/distribution-twin.js');
  }

  protected tables(data: ModuleDetail): Table[] {
    return this.#twin?.distributionTables(data, this.tableHead(data), this.#context) ?? [];
  }

  protected explanations(data: ModuleDetail): Explanation[] {
    return this.#twin?.distributionExplanations(data, this.#context) ?? [];
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const { data, theme: { theme } } = this;
    if (!data || !theme) return undefined;
    const [{ drawColumns }, { drawPicture }] = await Promise.all([import('../../charts/columns.js'), import('../../charts/picture.js')]);
    const drawn = scoresOf(data).map(({ score, count, height, group }) => ({ label: this.number(score), count: this.number(count), height, color: colorOf(group), faded: this.#isBehind(group) }));
    const survey = surveyOf(data);
    const legend = npsGroups.map((group) => ({ color: colorOf(group), text: [this.#label(group), this.npsWords[`nps.scores.${group}`], ...this.#figures(group, survey)].join('  ') }));
    return drawPicture(drawColumns(drawn, theme, this.patterns), theme, { heading: this.headingText, sub: this.count(data), legend });
  }

  get #context(): DistributionContext {
    return { heading: this.headingText, words: this.#words, nps: this.npsWords, locale: this.currentLocale };
  }

  get #words(): Language['distribution'] {
    return this.words('distribution', english);
  }

  #label(group: NpsGroup): string {
    return this.npsWords[`nps.group.${group}`];
  }

  /** Count and share of a group; below ten answers counts only. */
  #figures(group: NpsGroup, survey: Survey): string[] {
    const share = sharesOfWhole(npsGroups.map((each) => survey[each]))[npsGroups.indexOf(group)]!;
    return [this.number(survey[group]), ...(survey.answered < npsMinimum ? [] : [formatShareLabel(share.label, this.currentLocale)])];
  }

  #isBehind(group: NpsGroup): boolean {
    return this.group !== undefined && this.group !== group;
  }

  #column({ score, group, count, share, height }: Score, { answered }: Survey): TemplateResult {
    const words = this.#words;
    const [number, answers] = [this.number(score), this.answers(answered)];
    const percent = answered < npsMinimum ? '' : formatShareLabel(share.label, this.currentLocale);
    const label = formatParts([words['column'](number, this.#label(group), this.number(count), answers), percent], this.currentLocale);
    const tip = { title: words['score'](number), lines: [{ color: colorOf(group), label: percent, value: this.npsWords['nps.of'](this.number(count), answers) }], note: this.#label(group) };
    const content = html`<span class="bar-box"
        ><span class="column-count">${this.number(count)}</span>
        <svg class="bar" height="${height * 100}%" aria-hidden="true"><rect width="100%" height="200%" rx="3" fill="var(--_${colorOf(group)})"></rect>
          <rect class="pattern" width="100%" height="200%" rx="3" fill="url(#pattern-${group})"></rect></svg></span
      ><span class="column-score">${number}</span>`;
    return this.#place(score, { group, label, tip, content, part: 'column' });
  }

  #bracket(group: NpsGroup, survey: Survey): TemplateResult {
    const { npsWords: words } = this;
    const [scores, figures, answers] = [words[`nps.scores.${group}`], this.#figures(group, survey), this.answers(survey.answered)];
    const label = formatParts([this.#words['bracket'](this.#label(group), scores, this.number(survey[group]), answers), ...figures.slice(1)], this.currentLocale);
    const tip = { title: this.#label(group), lines: [{ color: colorOf(group), label: figures[1] ?? '', value: words['nps.of'](figures[0]!, answers) }], note: scores };
    const content = html`<span class="bracket-name">${this.#label(group)}</span> <span class="bracket-figures">${figures.join(' · ')}</span>`;
    return this.#place(columns + npsGroups.indexOf(group), { group, label, tip, content, part: 'bracket' });
  }

  #place(at: number, { group, label, tip, content, part }: { group: NpsGroup; label: string; tip: Tip; content: TemplateResult; part: string }): TemplateResult {
    const isChosen = this.group === group;
    const show = (event: Event) => this.#show(event.currentTarget as HTMLElement, tip);
    const choose = () => {
      this.#at = at;
      this.chooseGroup(group);
    };
    return html`<button type="button" class="${part} ${group} ${this.#isBehind(group) ? 'behind' : ''}" part="${part} ${isChosen ? 'selected' : ''}" data-at=${at}
      aria-pressed=${isChosen ? 'true' : 'false'} tabindex=${at === this.#at ? 0 : -1} @click=${this.safely(choose)} @focus=${show} @pointerenter=${show}
      ><span class="visually-hidden">${label}</span><span class="face" aria-hidden="true">${content}</span></button>`;
  }

  #show(over: HTMLElement, tip: Tip): void {
    this.#tip = tip;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const box = this.renderRoot.querySelector<HTMLElement>('.tooltip');
      const edge = (over.querySelector('.column-count') ?? over).getBoundingClientRect();
      if (box?.isConnected && this.#tip === tip) placeTooltip(box, { x: edge.left + edge.width / 2, y: edge.top });
    });
  }

  readonly #hide = (): void => {
    this.#tip = undefined;
    hideTooltip(this.renderRoot.querySelector<HTMLElement>('.tooltip'));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#tip) {
      event.stopPropagation();
      return this.#hide();
    }
    const to = next(event.key, this.#at, getComputedStyle(this).direction === 'rtl');
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#at = to;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
  };
}

const colorOf = (group: NpsGroup): string => `nps-${group}`;

/** Where a key leads: along the columns or along the brackets, down from a column to its bracket, up to its first column. */
function next(key: string, at: number, isRightToLeft: boolean): number | undefined {
  const isColumn = at < columns;
  const [first, last] = isColumn ? [0, columns - 1] : [columns, columns + npsGroups.length - 1];
  const step = (by: number) => Math.max(first, Math.min(last, at + by));
  switch (key) {
    case 'ArrowRight':
      return step(isRightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return step(isRightToLeft ? 1 : -1);
    case 'ArrowDown':
      return isColumn ? columns + npsGroups.findLastIndex((group) => firstScores[group] <= at) : at;
    case 'ArrowUp':
      return isColumn ? at : firstScores[npsGroups[at - columns]!];
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The patterns of the groups, for who asks for them and where colours are forced. */
function groupPatterns(): TemplateResult {
  return html`<svg class="pattern-defs" width="0" height="0" aria-hidden="true"><defs>${npsGroups.map((group) => {
    const name = patterns[colorOf(group)] ?? 'solid';
    return svg`<pattern id="pattern-${group}" width="12" height="12" patternUnits="userSpaceOnUse">${patternPaths[name] ? svg`<path d=${patternPaths[name]} stroke-width=${patternStroke(name)}></path>` : nothing}</pattern>`;
  })}</defs></svg>`;
}
