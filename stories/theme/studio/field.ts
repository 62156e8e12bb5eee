/** One token as a field of the studio: its colour for light and for dark, or its length or font, with what it comes to now. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Painted } from './painted.js';
import type { Pair, Theme } from './theme.js';
import { schemes, type Scheme, type Token } from './tokens.js';
import { contrastAsked } from './warnings.js';

export interface FieldContext {
  theme: Theme;
  painted: Readonly<Record<Scheme, Painted>>;
  /** Texts that are no value, by field; they stay in their field until they are mended. */
  faults: ReadonlyMap<string, string>;
  set(name: string, value: Pair | string, field: string, typed: string): void;
  unset(name: string): void;
}

const figure = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** Never up to what is asked: 4.46 is not 4.5. */
export const ratio = (value: number): string => figure.format(Math.floor(value * 10) / 10);

export interface ColourField {
  id: string;
  label: string;
  value: string;
  fault: string | undefined;
  note: unknown;
  input(value: string): void;
}

const textOf = (event: Event) => (event.target as HTMLInputElement).value;

/** A swatch that opens the browser's own choice of colours, and the same colour as text. */
export function colourField({ id, label, value, fault, note, input }: ColourField): TemplateResult {
  const [word] = label.split(', ').slice(-1);
  return html`<div class="colour">
    <input type="color" aria-label=${label} .value=${live(value.slice(0, 7))} @input=${(event: Event) => input(textOf(event))} />
    <input
      type="text"
      id=${id}
      size="9"
      spellcheck="false"
      autocomplete="off"
      aria-label="${label}, as text"
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${fault === undefined ? nothing : `${id}-fault`}
      .value=${live(fault ?? value)}
      @change=${(event: Event) => input(textOf(event))}
    />
    <span class="aside"><span class="word">${word}</span>${note}</span>
    ${fault === undefined ? nothing : html`<span class="fault" id="${id}-fault">No colour that CSS knows.</span>`}
  </div>`;
}

function contrastNote(painted: Painted, name: string): TemplateResult | typeof nothing {
  const asked = contrastAsked(painted, name);
  if (!asked) return nothing;
  const isLow = asked.figure < asked.least;
  return html`<span class="ratio ${isLow ? 'low' : ''}" title="contrast; at least ${asked.least} : 1">${isLow ? '⚠ ' : ''}${ratio(asked.figure)} : 1</span>`;
}

const fieldId = (name: string, scheme?: Scheme) => `token-${name}${scheme ? `-${scheme}` : ''}`;

function colours(token: Token, context: FieldContext): TemplateResult {
  const { painted, theme, faults } = context;
  // A heat class is one colour on both grounds.
  const shown = token.family === 'heat' ? (['light'] as const) : schemes;
  const set = theme[token.name];
  const now: Pair = typeof set === 'object' ? set : { light: painted.light.get(token.name) ?? '', dark: painted.dark.get(token.name) ?? '' };
  return html`<div class="pair">${shown.map((scheme) => {
    const id = fieldId(token.name, scheme);
    const input = (value: string) => context.set(token.name, shown.length === 1 ? value : { ...now, [scheme]: value }, id, value);
    const note = contrastNote(painted[scheme], token.name);
    const label = shown.length === 1 ? `${token.name}, both schemes` : `${token.name}, ${scheme}`;
    return colourField({ id, label, value: now[scheme], fault: faults.get(id), note, input });
  })}</div>`;
}

const ends: Readonly<Record<string, readonly [number, number, number]>> = { radius: [0, 24, 1], space: [2, 8, 0.5], size: [12, 24, 0.5] };

function length(token: Token, context: FieldContext): TemplateResult {
  const [least, most, step] = ends[token.name] ?? [0, 32, 1];
  const set = context.theme[token.name];
  const value = typeof set === 'string' ? set : token.light;
  const pixels = Number.parseFloat(value) * (value.endsWith('rem') ? 16 : 1);
  const id = fieldId(token.name);
  const fault = context.faults.get(id);
  const input = (text: string) => context.set(token.name, text, id, text);
  return html`<div class="length">
    <input type="range" aria-label=${token.name} aria-valuetext=${value} min=${least} max=${most} step=${step} .value=${live(String(pixels))} @input=${(event: Event) => input(`${textOf(event)}px`)} />
    <input type="text" id=${id} size="7" spellcheck="false" aria-label="${token.name}, as text" aria-invalid=${fault === undefined ? nothing : 'true'} aria-describedby=${fault === undefined ? nothing : `${id}-fault`} .value=${live(fault ?? value)} @change=${(event: Event) => input(textOf(event))} />
    ${fault === undefined ? nothing : html`<span class="fault" id="${id}-fault">A length in px or rem.</span>`}
  </div>`;
}

const fonts = ['system-ui, sans-serif', 'Georgia, serif', 'ui-monospace, monospace', 'Verdana, sans-serif'];

function font(token: Token, context: FieldContext): TemplateResult {
  const id = fieldId(token.name);
  const set = context.theme[token.name];
  const fault = context.faults.get(id);
  const input = (event: Event) => (textOf(event) ? context.set(token.name, textOf(event), id, textOf(event)) : context.unset(token.name));
  return html`<div class="length">
    <input type="text" id=${id} class="long" list="studio-fonts" spellcheck="false" placeholder="the page’s own" aria-label=${token.name} aria-invalid=${fault === undefined ? nothing : 'true'} aria-describedby=${fault === undefined ? nothing : `${id}-fault`} .value=${live(fault ?? (typeof set === 'string' ? set : ''))} @change=${input} />
    <datalist id="studio-fonts">${fonts.map((name) => html`<option value=${name}></option>`)}</datalist>
    ${fault === undefined ? nothing : html`<span class="fault" id="${id}-fault">Names of fonts, with commas between them.</span>`}
  </div>`;
}

const inputs = { color: colours, dimension: length, fontFamily: font } as const;

export function tokenField(token: Token, context: FieldContext): TemplateResult {
  const isSet = token.name in context.theme;
  return html`<fieldset class="token ${isSet ? 'set' : ''}" data-token=${token.name}>
    <legend><code>${token.name}</code></legend>
    <p>${token.description}</p>
    <button type="button" class="back" ?hidden=${!isSet} aria-label="Reset ${token.name}" title="As the library has it" @click=${() => context.unset(token.name)}>Reset</button>
    ${inputs[token.type](token, context)}
  </fieldset>`;
}

/** Brings a token's field into view and puts the cursor there, in its section if that is folded. */
export function focusField(root: HTMLElement, name: string, scheme: Scheme): void {
  const field = root.querySelector<HTMLElement>(`#${fieldId(name, scheme)}, #${fieldId(name, 'light')}, #page-${name}-${scheme}`);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

