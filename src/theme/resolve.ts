// Reads the tokens as they are really painted, for canvas and script, and notices when anything above the widget changes them.
// A hidden probe carries every colour in its box-shadow with a transition of 1 ms: whatever changes the computed colours
// (a class, a property, a media query, on any ancestor) starts a transition, and that is the signal. Nothing polls.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { channels, inkOn, luminance } from './palettes.js';

/** Colours that every theme has. */
const always = ['text', 'surface', 'accent', 'muted', 'border', 'grid', 'missing', 'positive', 'negative'] as const;
export type ThemeColour = (typeof always)[number];

/** What is painted right now. Colours are `rgb()` or `rgba()`. */
export interface Theme {
  /** A token's colour by its name without `--ew-`; transparent for a name the widget has not asked for. */
  color(name: ThemeColour | (string & {})): string;
  /** Black or white, whichever reads better on that token. */
  ink(name: string): string;
  readonly font: string;
  /** 12 px of the type scale, in CSS pixels. */
  readonly size: number;
  /** The grid of distances and the corner of cards, in CSS pixels. */
  readonly space: number;
  readonly radius: number;
  readonly dark: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly forcedColors: boolean;
  readonly moreContrast: boolean;
  readonly reducedMotion: boolean;
}

type ThemeHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

export interface ThemeOptions {
  /** Colour tokens beyond the base ones, such as `mission-classic`. */
  colors?: readonly string[];
  /** After the theme was read anew and differs. */
  onChange?: (theme: Theme) => void;
  /** Whether the page's text is light, so that the ground must be dark; decides the colour scheme of the widget. */
  onGround?: (dark: boolean) => void;
}

/** For `onGround`: keeps `on-dark` or `on-light` among an element's states. */
export const groundIn = (states: CustomStateSet) => (dark: boolean): void => {
  states.delete(dark ? 'on-light' : 'on-dark');
  states.add(dark ? 'on-dark' : 'on-light');
};

const queries = { forcedColors: '(forced-colors: active)', moreContrast: '(prefers-contrast: more)', reducedMotion: '(prefers-reduced-motion: reduce)' } as const;
const shadowColours = /(?:rgba?|color)\([^)]*\)/g;

/** A colour as the oldest notation, which every canvas and every colour library reads. */
function plain(colour: string): string {
  const rgb = channels(colour);
  if (!rgb) return 'rgba(0, 0, 0, 0)';
  const alpha = /[/,]\s*([\d.]+%?)\)$/.exec(colour.startsWith('rgb(') ? '' : colour)?.[1];
  if (alpha === undefined) return `rgb(${rgb.join(', ')})`;
  return `rgba(${rgb.join(', ')}, ${alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : alpha})`;
}

/** Keeps `theme` true to what is painted, from the first update on. */
export class ThemeController implements ReactiveController {
  theme: Theme | undefined;
  readonly #host: ThemeHost;
  readonly #options: ThemeOptions;
  readonly #names: readonly string[];
  #probe: HTMLElement | undefined;
  #media: MediaQueryList[] = [];
  #signature = '';

  constructor(host: ThemeHost, options: ThemeOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#names = [...always, ...(options.colors ?? [])];
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof matchMedia !== 'function') return;
    this.#media = Object.values(queries).map((query) => matchMedia(query));
    for (const list of this.#media) list.addEventListener('change', this.read);
    this.read();
  }

  hostDisconnected(): void {
    for (const list of this.#media) list.removeEventListener('change', this.read);
    this.#media = [];
  }

  hostUpdated(): void {
    if (this.#signature) return;
    if (!this.#probe) {
      const probe = (this.#probe = this.#host.ownerDocument.createElement('span'));
      probe.className = 'theme-probe';
      probe.ariaHidden = 'true';
      // Mixing in sRGB makes the browser write any notation, oklch or a name, as one that can be read here.
      const colours = ['currentcolor', ...this.#names.map((name) => `var(--_${name})`)];
      probe.style.boxShadow = colours.map((colour) => `0 0 color-mix(in srgb, ${colour} 100%, transparent)`).join();
      // At its beginning a shadow may still be read as it was; at its end it is as it stays.
      for (const event of ['transitionrun', 'transitionend']) probe.addEventListener(event, this.#onTransition);
      this.#host.renderRoot.append(probe);
    }
    this.read();
    if (!this.#signature) setTimeout(this.read);
  }

  readonly #onTransition = (event: Event): void => {
    event.stopPropagation();
    this.read();
  };

  /** Reads again; cheap where nothing has changed. Needed only where no transition can run, as after `display: none`. */
  readonly read = (): void => {
    const style = this.#probe && getComputedStyle(this.#probe);
    // Nothing is painted, and nothing can be read, outside the page and within an element that has not drawn its slot yet.
    if (!style?.color) return;
    const [forcedColors = false, moreContrast = false, reducedMotion = false] = this.#media.map((list) => list.matches);
    const signature = [style.boxShadow, style.color, style.fontFamily, style.fontSize, style.padding, style.borderRadius, style.direction, forcedColors, moreContrast, reducedMotion].join('|');
    if (signature === this.#signature) return;
    this.#signature = signature;
    const [text = '', ...colours] = (style.boxShadow.match(shadowColours) ?? []).map(plain);
    this.theme = this.#resolve(style, colours, { forcedColors, moreContrast, reducedMotion });
    // From the colour that is inherited: the others follow the scheme that this decides, and one read too early would turn it back and forth.
    this.#options.onGround?.(luminance(text) > 0.3);
    this.#options.onChange?.(this.theme);
  };

  #resolve(style: CSSStyleDeclaration, found: readonly string[], media: Pick<Theme, keyof typeof queries>): Theme {
    const colours = new Map(this.#names.map((name, index) => [name, found[index] ?? 'rgba(0, 0, 0, 0)']));
    const color = (name: string): string => colours.get(name) ?? 'rgba(0, 0, 0, 0)';
    return {
      color,
      ink: (name) => inkOn(color(name)),
      font: style.fontFamily,
      size: Math.max(12, Number.parseFloat(style.fontSize) * (12 / 14)),
      space: Number.parseFloat(style.paddingInlineStart),
      radius: Number.parseFloat(style.borderStartStartRadius),
      dark: luminance(color('surface')) < luminance(color('text')),
      direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
      ...media,
    };
  }
}
