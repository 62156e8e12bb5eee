// <ew-nps-answers>: what people wrote at an NPS survey, page by page, and as a file. Draws; pages come from the endpoint.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { npsAnswers as resource, npsGroups, type NpsAnswer, type NpsAnswers as Page, type NpsGroup } from '../../contract/index.js';
import type { NpsGroupSelectDetail, SelectionChange } from '../../data/index.js';
import { makeQuestion } from '../../data/question.js';
import type { Table } from '../../export/table.js';
import { formatCount, formatLabelled, formatParts, formatTime } from '../../format/index.js';
import { answers as english } from '../../i18n/en-chat.js';
import { nps as npsEnglish } from '../../i18n/en-survey.js';
import type { Language } from '../../i18n/index.js';
import { npsGroup } from '../../stats/index.js';
import { npsTokens } from '../../theme/index.js';
import { Chosen } from '../charts/chosen.js';
import { swatch, swatchStyles } from '../charts/swatch.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import type { FirstRows } from '../table/first-rows.js';
import { pager, pagerStyles } from '../table/pager.js';
import { Search } from '../table/search.js';
import { skeletonRows, skeletonStyles } from '../table/skeleton.js';
import type { PrintedTable } from '../tools/print.js';
import { fitting, lastPage, pageOf, written } from '../survey/answer-page.js';
import type { AnswersFile, Downloads } from '../survey/answers-download.js';
import type { AnswersContext } from '../survey/answers-twin.js';
import { answersStyles } from '../survey/answers-styles.js';
import { excerptOf } from '../survey/excerpt.js';

const required = ['experience', 'module'];

/**
 * What people wrote at an NPS survey, the newest first: by group, with search, pages and files.
 *
 * @example
 * ```html
 * <ew-nps-answers endpoint="https://example.com/analytics" experience="welcome" module="survey"></ew-nps-answers>
 * ```
 * @tag ew-nps-answers
 * @fires {CustomEvent<NpsGroupSelectDetail>} ew-nps-group-select - a group was chosen, or taken back; cancelable
 * @cssprop [--ew-nps-answers-size=32rem] - block size in every state; `auto` grows with the answers
 * @cssprop [--ew-nps-detractors=light-dark(#a8362c, #dd6540)] - scores 0 to 6
 * @cssprop [--ew-nps-passives=light-dark(#b38929, #f3cf5a)] - scores 7 and 8
 * @cssprop [--ew-nps-promoters=light-dark(#146179, #57c4fe)] - scores 9 and 10
 * @csspart group - shows one group only; also `selected`
 * @csspart search - the search field
 * @csspart tools - groups, search and files
 * @csspart download - opens the menu of files
 * @csspart download-line - says that a file is on its way
 * @csspart download-stop - stops it
 * @csspart download-error - says why there is none
 * @csspart none - stands where no answer fits
 * @csspart list - all answers of the page
 * @csspart answer - one answer
 * @csspart text - what was written
 * @csspart more - shows a long text whole
 * @csspart pager - the controls that lead from page to page
 */
export class NpsAnswers extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, npsTokens, swatchStyles, skeletonStyles, pagerStyles, answersStyles];

  /** Id of the NPS survey; within `ew-analytics` the one that was chosen last where not given. */
  @property() module?: string;
  /** Answers on one page, 1 to 1,000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;
  /** Draws a pattern on each group beside its colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  @state() private page = 0;
  @state() private downloads: Downloads | undefined;

  protected readonly source = this.ask(resource, () => {
    const params = this.#params(this.page, this.#size);
    return params.module || !this.scope.provided ? { params, required } : null;
  });
  #twin: typeof import('../survey/answers-twin.js') | undefined;
  readonly #search = new Search(this, () => this.#tellHits());
  readonly #chosen = new Chosen(this, 'npsGroup', () => this.scope);
  /** Ids of long answers that are shown whole. */
  readonly #whole = new Set<string>();
  /** What the page count belongs to. */
  #asked = '';
  /** Answers were brought by the page: all that can be had is in hand. */
  #isLocal = false;

  override set data(value: Page | undefined) {
    this.#isLocal = value !== undefined && value !== null;
    super.data = value;
  }
  override get data(): Page | undefined {
    return super.data;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.downloads?.stop();
  }

  override abort(): void {
    super.abort();
    this.downloads?.stop();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { experience, from, to, zone } = this.settings;
    const asked = JSON.stringify([experience, this.#module, from, to, zone, this.#group, this.#search.text, this.#size]);
    // Other answers begin at their first page, and fewer of them may end before this one.
    if (asked !== this.#asked) this.page = 0;
    else if (this.data) this.page = Math.min(this.page, lastPage(this.#shown(this.data).total, this.#size));
    this.#asked = asked;
  }

  protected name(): string {
    return this.#words['heading'];
  }

  protected override count(data: Page): string {
    const all = written(data);
    const { unscored } = data.counts;
    const words = this.#words;
    return [words['count'](all, this.#count(all)), ...(unscored > 0 ? [words['unscored'](this.#count(unscored))] : [])].join(' · ');
  }

  protected override isEmpty(data: Page): boolean {
    return written(data) === 0;
  }

  protected override emptyHint(): string {
    return this.#words['empty'];
  }

  protected override waitsFor(): string | undefined {
    return this.#module || !this.scope.provided ? undefined : this.#words['choose'];
  }

  /** Texts need a permission of their own, and the card says so. */
  protected override faultWords(): Partial<Language['fault']> {
    return { 'error.forbidden.hint': this.#words['forbidden'] };
  }

  protected picture(data: Page): TemplateResult {
    const shown = this.#shown(data);
    return html`<div class="tools" part="tools">${this.#groups(data)}<span class="push"></span>${this.#search.field(this.#words['search'])}${this.#downloadButton()}</div>
      ${this.downloads?.line() ?? nothing} ${shown.entries.length > 0 ? this.#list(shown) : this.#nothingFits()} ${this.#below(shown)} ${this.downloads?.menu() ?? nothing}`;
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(8);
  }

  protected override notes(data: Page): string[] {
    const isPart = this.#isLocal && data.entries.length < data.total;
    return isPart ? [this.#words['few'](this.#count(data.entries.length), this.#count(data.total))] : [];
  }

  protected summary(data: Page): string {
    const groups = formatParts(npsGroups.map((group) => formatLabelled(this.#label(group), this.#count(data.counts[group]), this.currentLocale)), this.currentLocale);
    return this.#words['summary'](this.count(data), groups);
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../survey/answers-twin.js');
  }

  protected tables(data: Page): Table[] {
    const filter = { group: this.#group, search: this.#search.text };
    return this.#twin ? [this.#twin.answersTable(data, this.#shown(data).entries, filter, this.#context)] : [];
  }

  // The tools print all answers, and not only the page in view.
  async printedTables(most: number): Promise<PrintedTable[] | undefined> {
    const { data } = this;
    if (!data) return undefined;
    const filter = { group: this.#group, search: this.#search.text };
    const found = await this.#firstRows(data, filter, most);
    return found && this.#twin && [{ ...this.#twin.answersTable(data, found.rows, filter, this.#context), total: found.total }];
  }

  async #firstRows(data: Page, filter: { group: NpsGroup | undefined; search: string }, most: number): Promise<FirstRows<NpsAnswer> | undefined> {
    if (this.#isLocal) {
      const rows = fitting(data.entries, filter);
      return { rows, total: rows.length };
    }
    if (data.entries.length >= data.total) return undefined;
    const { firstRows } = await import('../table/first-rows.js');
    return firstRows((page) => makeQuestion(resource, this.settings, this.#params(page, most), required), most);
  }

  #params(page: number, size: number): Record<string, string | undefined> {
    return { module: this.#module, page: String(page), pageSize: String(size), group: this.#group, search: this.#search.text || undefined };
  }

  protected explanations(data: Page): Explanation[] {
    return this.#twin?.answersExplanations(data, this.#context) ?? [];
  }

  get #words(): Language['answers'] {
    return this.words('answers', english);
  }

  get #nps(): Language['nps'] {
    return this.words('nps', npsEnglish);
  }

  get #context(): AnswersContext {
    return { heading: this.headingText, locale: this.currentLocale, words: this.#words, nps: this.#nps, count: (value) => this.#count(value) };
  }

  get #module(): string | undefined {
    return this.module || this.scope.selection.moduleOf('nps', this.settings.experience);
  }

  get #size(): number {
    return Math.max(1, Math.min(1000, Math.round(this.pageSize) || 20));
  }

  /** The chosen group; one that was chosen at another survey is none of this one. */
  get #group(): NpsGroup | undefined {
    const { npsModule } = this.scope.selection.value;
    return npsModule && npsModule !== this.#module ? undefined : this.#chosen.value;
  }

  #label(group: NpsGroup | undefined): string {
    return group ? this.#nps[`nps.group.${group}`] : this.#words['all'];
  }

  #count(value: number): string {
    return formatCount(value, this.currentLocale);
  }

  /** The answers of the page in view; of those that the host has brought, the ones that fit. */
  #shown(data: Page): Page {
    return this.#isLocal ? pageOf(data, { group: this.#group, search: this.#search.text, page: this.page, pageSize: this.#size }) : data;
  }

  #groups(data: Page): TemplateResult {
    const button = (group: NpsGroup | undefined, count: number) => {
      const isChosen = this.#group === group;
      return html`<button type="button" class="button" part="group ${isChosen ? 'selected' : ''}" data-group=${group ?? 'all'} aria-pressed=${isChosen ? 'true' : 'false'}
        @click=${this.safely(() => this.#chooseGroup(isChosen ? undefined : group))}>${group ? swatch(`nps-${group}`) : nothing}${this.#label(group)} <span class="number">${this.#count(count)}</span></button>`;
    };
    return html`<div class="groups" role="group" aria-label=${this.#words['groups']}>${button(undefined, written(data))}${npsGroups.map((group) => button(group, data.counts[group]))}</div>`;
  }

  #chooseGroup(group: NpsGroup | undefined): void {
    const npsGroup = group ?? null;
    if ((this.#group ?? null) !== npsGroup) this.select({ npsGroup });
  }

  /** Selects a group as a click on it does; `null` takes it back. False where a listener has cancelled that. */
  select({ npsGroup = null }: Pick<SelectionChange, 'npsGroup'>): boolean {
    return this.whenConnected(() => {
      const detail: NpsGroupSelectDetail = { experience: this.settings.experience, module: this.#module, npsGroup };
      return this.#chosen.set(npsGroup, () => this.emit('ew-nps-group-select', detail, true));
    });
  }

  /** False until the rows of the search are there. */
  #tellHits(): boolean {
    if (this.source.fetching || !this.data) return false;
    const { total } = this.#shown(this.data);
    this.say(this.#words['fits'](total, this.#count(total)));
    return true;
  }

  #downloadButton(): TemplateResult {
    return html`<button type="button" class="button download" part="download" aria-haspopup="menu" aria-disabled=${this.downloads?.busy ? 'true' : 'false'} @click=${this.safely((event) => void this.#openDownloads(event.currentTarget as HTMLElement))}>${this.#words['download']}</button>`;
  }

  async #openDownloads(button: HTMLElement): Promise<void> {
    if (this.downloads?.busy) return;
    try {
      this.downloads ??= await this.#loadDownloads();
    } catch {
      // The only cause is the network; the next click tries again.
      return this.say(this.frameWords['error.offline']);
    }
    await this.updateComplete;
    this.downloads.open(button);
  }

  async #loadDownloads(): Promise<Downloads> {
    const [{ Downloads }] = await Promise.all([import('../survey/answers-download.js'), this.loadTwin()]);
    return new Downloads({
      host: this,
      words: () => this.#words,
      locale: () => this.currentLocale,
      faultWords: () => this.faultWords(),
      settings: () => this.settings,
      params: () => ({ module: this.#module, locale: this.currentLocale }),
      files: () => this.#files(),
      fileName: (file) => this.#fileName(file),
      local: (file) => this.#localTable(file),
      say: (text) => this.say(text),
    });
  }

  /** Everything, each group, and what a search has found. */
  #files(): AnswersFile[] {
    const { data } = this;
    if (!data) return [];
    const search = this.#search.text;
    const found = this.#shown(data).total;
    const words = this.#words;
    const file = (group: NpsGroup | undefined, count: number): AnswersFile => {
      const name = this.#label(group);
      return { id: group ?? 'all', name, label: words['group'](name, this.#count(count)), group, search: undefined };
    };
    const hits = words['fits'](found, this.#count(found));
    return [...(search ? [{ id: 'found', name: hits, label: hits, group: this.#group, search }] : []), file(undefined, written(data)), ...npsGroups.map((group) => file(group, data.counts[group]))];
  }

  /** Survey, what of it, and the dates, so that files of several can lie side by side. */
  #fileName({ name, search }: AnswersFile): string {
    const { data } = this;
    const dates = data ? [data.period.from, data.period.to] : [];
    return `${[data?.module.name, this.#words['download.file'](search ?? name), ...dates].join(' ')}.csv`;
  }

  #localTable({ group, search }: AnswersFile): Table | undefined {
    const { data } = this;
    if (!this.#isLocal || !data) return undefined;
    const query = { group, search: search ?? '' };
    return this.#twin?.answersTable(data, fitting(data.entries, query), query, this.#context);
  }

  #list({ entries, zone }: Page): TemplateResult {
    return html`<ol class="answers" part="list" role="list" tabindex="0" aria-label=${this.#words['list']}>${entries.map((answer) => this.#answer(answer, zone))}</ol>`;
  }

  #answer({ id, at, score, text }: NpsAnswer, zone: string): TemplateResult {
    const words = this.#words;
    const group = score === null ? undefined : npsGroup(score);
    const excerpt = excerptOf(text);
    const isWhole = this.#whole.has(id);
    return html`<li class="answer" part="answer" data-group=${group ?? 'unscored'}>
      <p class="meta">${group ? swatch(`nps-${group}`) : nothing}<span class="score">${score === null ? words['score.none'] : words['score'](this.#count(score))}</span>
        ${group ? html`<span>${this.#label(group)}</span>` : nothing} <time datetime=${at}>${formatTime(at, this.currentLocale, zone, 'date-time')}</time></p>
      <p class="words" part="text" dir="auto">${excerpt === null || isWhole ? text : excerpt}</p>
      ${excerpt === null
        ? nothing
        : html`<button type="button" class="button link" part="more" aria-expanded=${isWhole ? 'true' : 'false'} @click=${this.safely(() => this.#unfold(id))}>${isWhole ? words['less'] : words['more'](this.#count([...text].length))}</button>`}
    </li>`;
  }

  #unfold(id: string): void {
    if (!this.#whole.delete(id)) this.#whole.add(id);
    this.requestUpdate();
  }

  #nothingFits(): TemplateResult {
    const words = this.#words;
    const back = this.safely(() => {
      this.#search.text = '';
      this.#chooseGroup(undefined);
    });
    return html`<div class="message" part="none"><p>${words['none']}</p><button type="button" class="button" @click=${back}>${words['none.back']}</button></div>`;
  }

  #below({ total, page, pageSize }: Page): TemplateResult | typeof nothing {
    const words = this.#words;
    const last = lastPage(total, pageSize);
    if (last === 0 && !this.#search.text) return nothing;
    const turn = (to: number) => {
      this.page = to;
      this.renderRoot.querySelector('.answers')?.scrollTo(0, 0);
      this.say(words['page'](this.#count(to + 1), this.#count(last + 1)));
    };
    return html`<div class="below">${this.#search.text ? html`<span class="fits">${words['fits'](total, this.#count(total))}</span>` : nothing}
      ${last > 0 ? pager({ page, pages: last + 1, locale: this.currentLocale, words: { page: words['page'], previous: words['previous'], next: words['next'] }, onPage: turn }) : nothing}</div>`;
  }
}
