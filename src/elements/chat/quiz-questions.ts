// <ew-quiz-questions>: the questions of a quiz with the split of their answers. Draws HTML; figures come from stats.
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { moduleDetail as resource, type ModuleDetail } from '../../contract/index.js';
import type { Table } from '../../export/table.js';
import { changeSentence } from '../../export/change.js';
import { formatCount, formatPercent, formatShareLabel, languageName } from '../../format/index.js';
import { quiz as english } from '../../i18n/en-chat.js';
import { change as changeEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { changeOfShares, smallestBase } from '../../stats/index.js';
import { optionTokens } from '../../theme/index.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { skeletonRows, skeletonStyles } from '../table/skeleton.js';
import { hardestFirst, isThin, otherAnswers, quizOf, sumsOf, type Quiz, type QuizAnswer, type QuizQuestion } from '../quiz/quiz.js';
import { quizStyles } from '../quiz/quiz-styles.js';
import type { QuizContext } from '../quiz/quiz-twin.js';

/**
 * The questions of a quiz: how often each was asked and answered, how many answers were right, and how they split.
 *
 * @example
 * ```html
 * <ew-quiz-questions endpoint="https://example.com/analytics" experience="welcome" module="quiz" hardest-first></ew-quiz-questions>
 * ```
 * @tag ew-quiz-questions
 * @cssprop [--ew-quiz-questions-size=32rem] - block size in every state; `auto` grows with the questions
 * @cssprop [--ew-option-1=light-dark(#31529f, #5885cb)] - answers that are wrong; right ones have `--ew-positive`, a mark and a word
 * @csspart totals - right, wrong and pictures of the whole quiz
 * @csspart figure - share of right answers of the whole quiz
 * @csspart hardest - puts the hardest questions first
 * @csspart list - all questions
 * @csspart question - one question
 * @csspart answer - one answer; also `right`
 * @csspart file - downloads one question
 */
export class QuizQuestions extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, optionTokens, skeletonStyles, quizStyles];

  /** Id of the quiz; within `ew-analytics` the one that was chosen last where not given. */
  @property() module?: string;
  /** Questions with the smallest share of right answers come first. */
  @property({ type: Boolean, attribute: 'hardest-first', reflect: true }) hardestFirst = false;

  protected readonly source = this.ask(resource, () => {
    const module = this.#module;
    return module || !this.scope.provided ? { params: { module }, required: ['experience', 'module'] } : null;
  });
  #twin: typeof import('../quiz/quiz-twin.js') | undefined;

  protected name(): string {
    return this.#words['heading'];
  }

  protected override count(data: ModuleDetail): string {
    return this.#words['count'](data.visits, this.#count(data.visits), this.#answers(sumsOf(data).answered));
  }

  protected override isEmpty(data: ModuleDetail): boolean {
    const { asked, answered } = sumsOf(data);
    return data.type.toLowerCase() !== 'quiz' || (answered === 0 && !asked);
  }

  protected override emptyHint(): string {
    return this.#words[this.data && this.data.type.toLowerCase() !== 'quiz' ? 'other' : 'empty'];
  }

  protected override waitsFor(): string | undefined {
    return this.#module || !this.scope.provided ? undefined : this.#words['choose'];
  }

  protected picture(data: ModuleDetail): TemplateResult {
    const quiz = quizOf(data);
    return html`${this.#totals(quiz)}
      <ol class="questions" part="list" role="list" tabindex="0" aria-label=${this.#words['list']}>${this.#ordered(quiz).map((question) => this.#question(question))}</ol>`;
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(8);
  }

  protected summary(data: ModuleDetail): string {
    const { rate, answered, questions } = quizOf(data);
    const words = this.#words;
    return words['summary'](this.#percent(rate?.share, 1), this.#answers(answered), words['summary.questions'](questions.length, this.#count(questions.length)));
  }

  protected override notes(data: ModuleDetail): string[] {
    const { rate, questions } = quizOf(data);
    const before = data.previous && sumsOf(data.previous).rate;
    const sentence = changeSentence(changeOfShares(rate, before), data.previousPeriod, { words: this.words('change', changeEnglish), locale: this.currentLocale, digits: 1, unit: 'points' });
    const isApart = this.hardestFirst && questions.some(isThin) && !questions.every(isThin);
    return [...(sentence ? [sentence] : []), ...(isApart ? [this.#words['hardest.note'](this.#count(smallestBase))] : [])];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../quiz/quiz-twin.js');
  }

  protected tables(data: ModuleDetail): Table[] {
    const quiz = quizOf(data);
    return this.#twin?.quizTables(quiz, this.#ordered(quiz), this.#context(data)) ?? [];
  }

  protected explanations(data: ModuleDetail): Explanation[] {
    return this.#twin?.quizExplanations(quizOf(data), this.#context(data)) ?? [];
  }

  get #words(): Language['quiz'] {
    return this.words('quiz', english);
  }

  get #module(): string | undefined {
    return this.module || this.scope.selection.moduleOf('quiz', this.settings.experience);
  }

  #context(data: ModuleDetail, head = this.tableHead(data)): QuizContext {
    return { head, locale: this.currentLocale, words: this.#words, count: (value) => this.#count(value) };
  }

  #ordered({ questions }: Quiz): readonly QuizQuestion[] {
    return this.hardestFirst ? hardestFirst(questions) : questions;
  }

  #totals({ rate, right, wrong, pictures, questions }: Quiz): TemplateResult {
    const words = this.#words;
    const total = (name: string, label: string, value: number) => html`<p class="total" data-figure=${name}><span class="value">${this.#count(value)}</span> ${label}</p>`;
    const turn = this.safely(() => void (this.hardestFirst = !this.hardestFirst));
    return html`<div class="totals" part="totals">
      <div class="whole"><p class="figure" part="figure">${this.#percent(rate?.share, 1)}</p><p class="total">${words['share']}</p></div>
      ${total('right', words['right'], right)} ${total('wrong', words['wrong'], wrong)} ${pictures === null ? nothing : total('pictures', words['pictures'], pictures)}
      ${questions.length > 1 ? html`<button type="button" class="button" part="hardest" aria-pressed=${this.hardestFirst ? 'true' : 'false'} @click=${turn}>${words['hardest']}</button>` : nothing}
    </div>`;
  }

  #question(question: QuizQuestion): TemplateResult {
    const { key, text, language, asked, answered, rate, answers } = question;
    const words = this.#words;
    const about = [language ? languageName(language, this.currentLocale) : words['unknown.language'], asked === null ? '' : words['asked'](asked, this.#count(asked)), text === null ? words['unknown.text'] : ''];
    const share = rate?.share == null ? words['share.none'] : html`<strong>${this.#percent(rate.share)}</strong> ${words['share.of'](this.#answers(answered))}`;
    const save = this.safely(() => void this.#save(question));
    return html`<li class="question" part="question" data-question=${key}>
      <p class="words" lang=${language ?? nothing} dir="auto">${text ?? key}</p>
      <p class="share">${share}</p>
      <p class="about">${about.filter(Boolean).join(' · ')}</p>
      <button type="button" class="button link file" part="file" aria-label=${words['file.of'](text ?? key)} @click=${save}>${words['file']}</button>
      ${answers.length > 0 ? html`<ul class="answers" role="list">${answers.map((answer) => this.#answer(answer, language))}</ul>` : nothing}
    </li>`;
  }

  #answer({ key, text, isRight, count, share, length, kinds, right }: QuizAnswer, language: string | null): TemplateResult {
    const words = this.#words;
    const isOther = key === otherAnswers;
    const label = isOther ? html`<span class="words">${words['part.other'](this.#count(kinds))}</span>` : html`<span class="words" lang=${language ?? nothing} dir="auto">${text}</span>`;
    const mark = isRight ? html`<span class="mark"><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 6.5 5 9.5 10 3"></path></svg>${words['mark']}</span>` : isOther && right > 0 ? html`<span class="small muted">${words['part.right'](this.#count(right))}</span>` : nothing;
    return html`<li class="answer ${isRight ? 'right' : isOther ? 'other' : ''}" part="answer ${isRight ? 'right' : ''}">
      <span class="label">${label} ${mark}</span> <span class="number">${this.#count(count)}</span> <span class="number muted">${formatShareLabel(share.label, this.currentLocale)}</span>
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${length * 100} height="6"></rect></svg>
    </li>`;
  }

  async #save(question: QuizQuestion): Promise<void> {
    const { data } = this;
    if (!data) return;
    try {
      const [{ csvBlob }, { saveFile }, { tableHead }] = await Promise.all([import('../../export/csv.js'), import('../frame/save.js'), import('../tools/head.js'), this.loadTwin()]);
      saveFile(csvBlob(this.#twin!.questionTable(question, this.#context(data, tableHead(data, this.currentLocale)))), `${question.text ?? question.key}.csv`);
    } catch {
      // The only cause is the network; the next click tries again.
      this.say(this.frameWords['error.offline']);
    }
  }

  #answers(answered: number): string {
    return this.#words['answers'](answered, this.#count(answered));
  }

  #percent(share: number | null | undefined, digits = 0): string {
    return formatPercent(share, this.currentLocale, digits);
  }

  #count(value: number | null): string {
    return formatCount(value, this.currentLocale);
  }
}
