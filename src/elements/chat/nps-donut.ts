// <ew-nps-donut>: the Net Promoter Score of a survey and its groups. Draws; figures come from stats.
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import type { DonutSpec, Point } from '../../charts/index.js';
import { npsGroups, type ModuleDetail, type NpsGroup } from '../../contract/index.js';
import type { Table } from '../../export/index.js';
import { formatCount, formatLabelled, formatParts, formatShareLabel, formatSigned } from '../../format/index.js';
import { change as changeEnglish, chart as chartEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { surveyOf, type Survey } from '../../modules/survey.js';
import { changeOfNps, npsMinimum, sharesOfWhole } from '../../stats/index.js';
import { npsTokens } from '../../theme/index.js';
import { changeSentence } from '../../export/change.js';
import { donutLayout, donutSkeleton, donutStyles, middle } from '../charts/donut-layout.js';
import { chartStyles, Legend, Picture, type LegendItem, type PointWords } from '../charts/index.js';
import type { Explanation } from '../frame/explain.js';
import type { SurveyContext } from '../survey/donut-twin.js';
import { SurveyWidget } from '../survey/survey-widget.js';

const missing = 'missing';
type Part = NpsGroup | typeof missing;

/**
 * The score of an NPS survey in the middle of a ring of its three groups.
 *
 * @example
 * ```html
 * <ew-nps-donut endpoint="https://example.com/analytics" experience="welcome" module="survey"></ew-nps-donut>
 * ```
 * @tag ew-nps-donut
 * @cssprop [--ew-nps-donut-size=calc(var(--ew-size) * 22)] - block size in every state; `auto` grows with what is in it
 * @cssprop [--ew-nps-detractors=light-dark(#a8362c, #dd6540)] - scores 0 to 6
 * @cssprop [--ew-nps-passives=light-dark(#b38929, #f3cf5a)] - scores 7 and 8
 * @cssprop [--ew-nps-promoters=light-dark(#146179, #57c4fe)] - scores 9 and 10
 * @csspart picture - the ring
 * @csspart middle - what stands in the ring
 * @csspart figure - the score in its middle
 * @csspart legend - groups with their figures
 * @csspart legend-item - one group
 * @csspart tooltip - what pointer and cursor read
 */
export class NpsDonut extends SurveyWidget {
  static override styles: CSSResultGroup = [
    SurveyWidget.styles,
    npsTokens,
    chartStyles,
    donutStyles,
    css`
      :host { block-size: var(--ew-nps-donut-size, calc(var(--_size) * 22)); }
    `,
  ];

  /** Shows visits without a score in the ring too. */
  @property({ type: Boolean, attribute: 'not-answered', reflect: true }) notAnswered = false;

  #twin: typeof import('../survey/donut-twin.js') | undefined;
  readonly #picture = new Picture(this, {
    spec: () => this.#spec(),
    soon: () => this.view === 'loading',
    theme: () => this.theme.theme,
    words: (point) => this.#wordsAt(point),
    say: (text) => this.say(text),
    choose: ({ column }) => this.#choose(this.#parts[column]),
  });
  readonly #legend = new Legend(this, {
    toggle: (key) => this.#choose(key as Part),
    point: (key) => this.#picture.highlight(key === undefined ? undefined : this.#placeOf(key)),
  });

  protected name(): string {
    return this.npsWords['nps.heading'];
  }

  protected override count(data: ModuleDetail): string {
    const { answered, range } = surveyOf(data);
    const answers = this.answers(answered);
    return range ? this.npsWords['nps.range'](this.#score(range.low), this.#score(range.high), answers) : answers;
  }

  protected picture(data: ModuleDetail): TemplateResult {
    const survey = surveyOf(data);
    const { answered, score } = survey;
    const center = score === null ? middle(formatCount(answered, this.currentLocale), this.npsWords['nps.unit'](answered)) : middle(this.#score(score, 1));
    return donutLayout({
      plot: this.#picture.render(this.headingText, this.#chart, center),
      legend: this.#legend.render(this.#items(survey), this.#chart['legend.label'](this.headingText)),
    });
  }

  protected skeleton(): TemplateResult {
    return donutSkeleton(4);
  }

  protected summary(data: ModuleDetail): string {
    const survey = surveyOf(data);
    const groups = formatParts(npsGroups.map((group) => formatLabelled(this.#label(group), this.number(survey[group]), this.currentLocale)), this.currentLocale);
    const without = this.number(survey.notAnswered);
    return survey.score === null ? this.npsWords['nps.summary.few'](groups, without) : this.npsWords['nps.summary'](this.#score(survey.score, 1), groups, without);
  }

  protected override notes(data: ModuleDetail): string[] {
    const survey = surveyOf(data);
    if (survey.score === null) return [this.npsWords['nps.few'](formatCount(npsMinimum, this.currentLocale))];
    const words = this.words('change', changeEnglish);
    const of = changeOfNps(survey, data.previous && surveyOf(data.previous));
    const sentence = changeSentence(of, data.previousPeriod, { words, locale: this.currentLocale, digits: 1, unit: 'points' });
    return sentence ? [sentence] : [];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../survey/donut-twin.js');
  }

  protected tables(data: ModuleDetail): Table[] {
    return this.#twin?.surveyTables(data, this.tableHead(data), this.#context) ?? [];
  }

  protected explanations(data: ModuleDetail): Explanation[] {
    return this.#twin?.surveyExplanations(data, this.#context) ?? [];
  }

  protected override picturePNG(): Promise<Blob | undefined> {
    const survey = surveyOf(this.data!);
    const legend = this.#items(survey).map(({ color, label, figures }) => ({ color, text: [label, ...figures].join('  ') }));
    return this.#picture.toPNG({ heading: this.headingText, sub: this.count(this.data!), center: survey.score === null ? this.number(survey.answered) : this.#score(survey.score, 1), legend });
  }

  protected override themeChanged(): void {
    this.#picture.redraw();
  }

  get #context(): SurveyContext {
    return { words: this.npsWords, locale: this.currentLocale };
  }

  get #chart(): Language['chart'] {
    return this.words('chart', chartEnglish);
  }

  /** Parts in the order of the ring. */
  get #parts(): readonly Part[] {
    return this.notAnswered ? [...npsGroups, missing] : npsGroups;
  }

  #label(part: Part): string {
    return part === missing ? this.#chart['part.notAnswered'] : this.npsWords[`nps.group.${part}`];
  }

  #spec(): DonutSpec | undefined {
    if (this.view !== 'ready' || !this.data) return undefined;
    const survey = surveyOf(this.data);
    const slices = this.#parts.map((part) => ({ key: part, value: valueOf(survey, part) ?? 0, color: colorOf(part) }));
    return { kind: 'donut', slices, selected: this.group, patterns: this.patterns };
  }

  #items(survey: Survey): LegendItem[] {
    const shares = sharesOfWhole(npsGroups.map((group) => survey[group]));
    const groups = npsGroups.map((group, index) => {
      const figures = [this.number(survey[group]), ...(survey.score === null ? [] : [formatShareLabel(shares[index]!.label, this.currentLocale)])];
      return { key: group, color: colorOf(group), label: this.#label(group), figures, pressed: this.group === group };
    });
    if (survey.notAnswered === null) return groups;
    const [label, count] = [this.#label(missing), this.number(survey.notAnswered)];
    return [...groups, { key: missing, color: missing, label, figures: [count], pressed: this.notAnswered, apart: true }];
  }

  #wordsAt({ column }: Point): PointWords | undefined {
    const part = this.#parts[column];
    if (!part || !this.data) return undefined;
    const survey = surveyOf(this.data);
    const [label, count] = [this.#label(part), this.number(valueOf(survey, part))];
    const spoken = part === missing ? this.npsWords['nps.notAnswered'](count, this.number(survey.asked)) : this.npsWords['nps.point'](label, count, this.answers(survey.answered));
    const value = part === missing ? count : this.npsWords['nps.of'](count, this.answers(survey.answered));
    return { spoken, tip: { title: label, lines: [{ color: colorOf(part), label: part === missing ? '' : this.npsWords[`nps.scores.${part}`], value }] } };
  }

  #choose(part: Part | undefined): void {
    if (part === undefined) return;
    if (part === missing) {
      this.notAnswered = !this.notAnswered;
      return;
    }
    this.chooseGroup(part);
  }

  #placeOf(key: string): Point | undefined {
    const column = this.#parts.indexOf(key as Part);
    return column < 0 ? undefined : { series: 0, column };
  }

  #score(value: number, digits = 0): string {
    return formatSigned(value, this.currentLocale, digits);
  }
}

const colorOf = (part: Part): string => (part === missing ? missing : `nps-${part}`);
const valueOf = (survey: Survey, part: Part): number | null => (part === missing ? survey.notAnswered : survey[part]);
