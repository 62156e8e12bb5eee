/** The theming studio as an element: fields at the start, all widgets at the end, and what is set between them. Lives in the page's own tree, so that its filter and its styles reach the widgets. */
import { designTokens, type TokenValues } from 'engagement-widgets/theme';
import { LitElement, html, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { colourField, focusField, tokenField, type FieldContext } from './field.js';
import { gallery } from './gallery.js';
import { painted, type Page } from './painted.js';
import { presetTheme, type PresetFiles } from './presets.js';
import { report, sightNames } from './report.js';
import { atFirst, hashOf, shownOf, withPage, type Shown } from './share.js';
import { cssOf, themeOfCss, withValue, without, type Pair, type Theme } from './theme.js';
import { inFamilies, schemes, type Family, type Scheme } from './tokens.js';
import { matrixOf, sights, warningsOf, type Sight, type Warning } from './warnings.js';

const sections: readonly (readonly [Family, string])[] = [
  ['base', 'Base tokens'],
  ['mission', 'Mission types'],
  ['nps', 'NPS groups'],
  ['option', 'Options of a question'],
  ['heat', 'Heat, from few to many'],
];

/** A widget that shows what a token paints. */
const examples: Readonly<Record<string, string>> = { mission: 'ew-mission-pie', nps: 'ew-nps-donut', option: 'ew-decision-split', heat: 'ew-heatmap-flow', missing: 'ew-nps-donut', positive: 'ew-quiz-questions', negative: 'ew-leaderboard' };

type Choice = readonly [value: string, label: string];

export class ThemeStudio extends LitElement {
  @property({ attribute: false }) presets: PresetFiles = {};
  @state() private shown: Shown = atFirst;
  @state() private faults: ReadonlyMap<string, string> = new Map();
  @state() private said = '';
  @state() private former: Theme | undefined;
  readonly #sheet = new CSSStyleSheet();
  #themes: ReadonlyMap<string, Theme> = new Map();
  /** The preset that was started from last: of two that come to the same, it is the one to be named. */
  #started = '';
  #kept: ReturnType<typeof setTimeout> | undefined;

  // Rendered once: the widgets stay the same elements whatever is set.
  readonly #gallery = gallery();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets.push(this.#sheet);
    addEventListener('hashchange', this.#onHash);
    this.#onHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    removeEventListener('hashchange', this.#onHash);
    clearTimeout(this.#kept);
  }

  readonly #onHash = (): void => this.#show(shownOf(location.hash), false);

  /** Paints first, in the same task: the fields and warnings may follow. */
  #show(change: Partial<Shown>, keep = true): void {
    this.shown = { ...this.shown, ...change };
    const { theme, page, scheme } = this.shown;
    const { ground, text } = page;
    const paint = `color-scheme: ${scheme}; background: ${ground[scheme]}; color: ${text[scheme]};`;
    this.#sheet.replaceSync(`${cssOf(theme, '.studio-stage')} .studio-stage { ${paint} }`);
    document.documentElement.dataset['scheme'] = scheme;
    if (keep) this.#keep();
  }

  /** A colour that is being dragged comes many times a second, and browsers limit how often an address may change. */
  #keep(): void {
    clearTimeout(this.#kept);
    this.#kept = setTimeout(() => history.replaceState(history.state, '', this.#address()), 150);
  }

  #address(): string {
    const address = new URL(location.href);
    address.hash = hashOf(this.shown);
    return address.href;
  }

  #set(name: string, value: Pair | string, field: string, typed: string): void {
    const theme = withValue(this.shown.theme, name, value);
    this.#note(field, theme ? undefined : typed);
    if (theme) this.#show({ theme });
  }

  #note(field: string, typed: string | undefined): void {
    const faults = new Map(this.faults);
    if (typed === undefined) faults.delete(field);
    else faults.set(field, typed);
    this.faults = faults;
  }

  /** A whole theme at once, which can be taken back. */
  #start(theme: Theme, said: string): void {
    this.former = this.shown.theme;
    this.faults = new Map();
    this.said = said;
    this.#show({ theme });
  }

  async #copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = `${what} copied.`;
    } catch {
      this.said = `The browser does not let ${what} be copied: take it from below.`;
    }
  }

  /** As those see it who have trouble with it, at a widget that is painted with it, and at the field that mends it. */
  readonly #see = (warning: Warning): void => {
    const [name] = warning.names;
    this.#show({ scheme: warning.scheme, ...(warning.kind === 'sight' ? { sight: warning.sight } : {}) });
    this.querySelector(examples[name.split('-')[0] ?? ''] ?? 'ew-kpi-tiles')?.scrollIntoView({ block: 'center' });
    void this.updateComplete.then(() => focusField(this, name, warning.scheme));
  };

  #json(): string {
    return JSON.stringify(designTokens(this.shown.theme as TokenValues), null, 2);
  }

  protected override render(): TemplateResult {
    const { theme, page, sight } = this.shown;
    const colours = { light: painted(theme, page, 'light'), dark: painted(theme, page, 'dark') };
    const context: FieldContext = {
      theme,
      painted: colours,
      faults: this.faults,
      set: (...given) => this.#set(...given),
      unset: (name) => this.#show({ theme: without(this.shown.theme, name) }),
    };
    return html`<div class="studio">
      <main class="studio-panel" aria-labelledby="studio-title">
        <h1 id="studio-title">Theming studio</h1>
        <p class="lead">Set the tokens of your brand and see every widget follow. Copy the result into your style sheet.</p>
        ${this.#choices()} ${report(warningsOf(colours), this.#see)}
        ${sections.map(([family, title]) => this.#section(family, title, context))} ${this.#page()} ${this.#results()}
      </main>
      <section class="studio-stage" aria-label="All widgets" data-sight=${sight}>${this.#gallery}</section>
      ${this.#filters()}
    </div>`;
  }

  #choices(): TemplateResult {
    const { scheme, sight } = this.shown;
    const start = this.#presetShown();
    return html`<div class="choices">
      <label>Start from ${this.#select(start, [['own', 'your own values'], ['library', 'the library’s default'], ...Object.keys(this.presets).map((name) => [name, name] as const)], (name) => this.#startFrom(name))}</label>
      <label>Seen with ${this.#select(sight, sights.map((one) => [one, sightNames[one]]), (value) => this.#show({ sight: value as Sight }))}</label>
      <div class="schemes" role="radiogroup" aria-label="Scheme">
        ${schemes.map((one) => html`<label><input type="radio" name="studio-scheme" .checked=${live(one === scheme)} @change=${() => this.#show({ scheme: one })} />${one === 'light' ? 'Light' : 'Dark'}</label>`)}
      </div>
      <div class="actions">
        <button type="button" class="first" @click=${() => this.#copy(cssOf(this.shown.theme), 'CSS')}>Copy CSS</button>
        <button type="button" @click=${() => this.#copy(this.#json(), 'JSON')}>Copy JSON</button>
        <button type="button" @click=${() => this.#copy(this.#address(), 'Link')}>Copy link</button>
        ${this.former && this.former !== this.shown.theme
          ? html`<button type="button" @click=${() => this.#start(this.former!, 'As it was before.')}>Undo</button>`
          : html`<button type="button" ?disabled=${Object.keys(this.shown.theme).length === 0} @click=${() => this.#start({}, 'The library’s default.')}>Reset</button>`}
      </div>
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  #select(value: string, choices: readonly Choice[], choose: (value: string) => void): TemplateResult {
    return html`<select .value=${live(value)} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${choices.map(([one, label]) => html`<option value=${one} ?selected=${one === value}>${label}</option>`)}
    </select>`;
  }

  #presetThemes(): ReadonlyMap<string, Theme> {
    const names = Object.keys(this.presets);
    if (this.#themes.size !== names.length) this.#themes = new Map(names.map((name) => [name, presetTheme(this.presets[name]!)]));
    return this.#themes;
  }

  /** Whatever these values are, not how they came about: so a reload says the same. */
  #presetShown(): string {
    const css = cssOf(this.shown.theme);
    if (css === cssOf({})) return 'library';
    const equal = [...this.#presetThemes()].filter(([, theme]) => cssOf(theme) === css).map(([name]) => name);
    return equal.find((name) => name === this.#started) ?? equal[0] ?? 'own';
  }

  #startFrom(name: string): void {
    if (name === 'own') return this.requestUpdate();
    this.#started = name;
    this.#start(this.#presetThemes().get(name) ?? {}, name === 'library' ? 'The library’s default.' : `The colours of ${name}.`);
  }

  #section(family: Family, title: string, context: FieldContext): TemplateResult {
    const list = inFamilies(family);
    const count = list.filter(({ name }) => name in context.theme).length;
    return html`<details class="section" ?open=${family === 'base'}>
      <summary><h2>${title}</h2><span class="word">${count ? `${count} set` : ''}</span></summary>
      ${list.map((token) => tokenField(token, context))}
    </details>`;
  }

  /** The host's page is no token, but warnings are about what stands on it. */
  #page(): TemplateResult {
    const { page } = this.shown;
    const field = (part: keyof Page, scheme: Scheme) => {
      const id = `page-${part}-${scheme}`;
      const input = (value: string) => {
        const next = withPage(page, part, { ...page[part], [scheme]: value });
        this.#note(id, next === page ? value : undefined);
        this.#show({ page: next });
      };
      return colourField({ id, label: `${part} of the page, ${scheme}`, value: page[part][scheme], fault: this.faults.get(id), note: '', input });
    };
    const fields = (part: keyof Page, description: string) => html`<fieldset class="token" data-token="page-${part}">
      <legend>${part}</legend>
      <p>${description}</p>
      <div class="pair">${schemes.map((scheme) => field(part, scheme))}</div>
    </fieldset>`;
    return html`<details class="section">
      <summary><h2>Your page</h2></summary>
      <p class="lead">Not copied: what your own page looks like around the widgets. They take its text colour where <code>text</code> is not set.</p>
      ${fields('ground', 'what cards stand on')} ${fields('text', 'what widgets inherit')}
    </details>`;
  }

  #results(): TemplateResult {
    const css = cssOf(this.shown.theme);
    const take = (event: Event) => this.#start(themeOfCss((event.target as HTMLTextAreaElement).value), 'The values of your CSS.');
    return html`<details class="section">
        <summary><h2>CSS</h2></summary>
        <label class="lead" for="studio-css">What is set. Paste your own tokens here to go on with them.</label>
        <textarea id="studio-css" rows="10" spellcheck="false" .value=${live(css)} @change=${take}></textarea>
      </details>
      <details class="section">
        <summary><h2>Design tokens</h2></summary>
        <label class="lead" for="studio-json">All tokens as W3C design-token JSON, for Figma and build tools.</label>
        <textarea id="studio-json" rows="10" readonly spellcheck="false" .value=${live(this.#json())}></textarea>
      </details>`;
  }

  #filters(): TemplateResult {
    const rows = (sight: Sight) => matrixOf(sight).map((value, index) => (index % 3 === 2 ? `${value} 0 0` : value)).join(' ');
    return html`<svg class="studio-filters" aria-hidden="true">
      ${sights.map((sight) => svg`<filter id="sight-${sight}" color-interpolation-filters="sRGB"><feColorMatrix values="${rows(sight)} 0 0 0 1 0"></feColorMatrix></filter>`)}
    </svg>`;
  }
}
