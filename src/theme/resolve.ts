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
  /** Whether the page's text is light, so that the ground must be dark, and whether the page has declared just that scheme. */
  onGround?: (dark: boolean, declared: boolean) => void;
}

/** For `onGround`: keeps `on-dark` or `on-light` among an element's states where the page's own scheme says otherwise. */
export const groundIn = (states: CustomStateSet) => (dark: boolean, declared: boolean): void => {
  // Left to the page wherever it can be: then a switch of its scheme is painted at once.
  const ground = declared ? undefined : dark ? 'on-dark' : 'on-light';
  // What is set anew without a change has the styles of the page worked out anew, once for each widget.
  for (const name of ['on-dark', 'on-light']) if ((name === ground) !== states.has(name)) states[name === ground ? 'add' : 'delete'](name);
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

/** One set for all widgets: a browser frees those that nobody needs late. */
let lists: readonly MediaQueryList[] | undefined;

interface Look {
  theme: Theme;
  /** As for `onGround`. */
  dark: boolean;
  declared: boolean;
}

/** First all writing, then all reading: in turn, styles would be worked out once for each widget. */
function readAll(controllers: readonly ThemeController[]): void {
  for (const controller of controllers) controller.hold(true);
  const looks = controllers.map((controller) => controller.look());
  for (const controller of controllers) controller.hold(false);
  looks.forEach((look, index) => look && controllers[index]!.take(look));
}

/** Whose probes have told of a change; they are read together, before the frame in which they told it is painted. */
const told = new Set<ThemeController>();

function readTold(): void {
  const all = [...told];
  told.clear();
  readAll(all);
}

/** Keeps `theme` true to what is painted, from the first update on. */
export class ThemeController implements ReactiveController {
  theme: Theme | undefined;
  readonly #host: ThemeHost;
  readonly #options: ThemeOptions;
  readonly #names: readonly string[];
  #probe: HTMLElement | undefined;
  #media: readonly MediaQueryList[] = [];
  #signature = '';

  constructor(host: ThemeHost, options: ThemeOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#names = [...always, ...(options.colors ?? [])];
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof matchMedia !== 'function') return;
    this.#media = lists ??= [...Object.values(queries), 'print'].map((query) => matchMedia(query));
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
      const mixed = (colour: string): string => `color-mix(in srgb, ${colour} 100%, transparent)`;
      probe.style.boxShadow = this.#names.map((name) => `0 0 ${mixed(`var(--_${name})`)}`).join();
      probe.style.outlineColor = mixed('currentcolor');
      // At its beginning a shadow may still be read as it was; at its end it is as it stays.
      for (const event of ['transitionrun', 'transitionend']) probe.addEventListener(event, this.#onTransition);
      this.#host.renderRoot.append(probe);
    }
    this.read();
    if (!this.#signature) setTimeout(this.read);
  }

  readonly #onTransition = (event: Event): void => {
    event.stopPropagation();
    if (told.size === 0) requestAnimationFrame(readTold);
    told.add(this);
  };

  /** Reads again; cheap where nothing has changed. Needed only where no transition can run, as after `display: none`. */
  readonly read = (): void => readAll([this]);

  /** On its way from one colour to another a shadow is neither, in a notation of its own. */
  hold(on: boolean): void {
    if (this.#probe) this.#probe.style.transition = on ? 'none' : '';
  }

  /** What is painted; undefined where nothing has changed, or where it cannot be read. Writes nothing. */
  look(): Look | undefined {
    const style = this.#probe && getComputedStyle(this.#probe);
    // Nothing is painted, and nothing can be read, outside the page and within an element that has not drawn its slot yet.
    if (!style?.color) return undefined;
    const [forcedColors = false, moreContrast = false, reducedMotion = false] = this.#media.map((list) => list.matches);
    const signature = [style.boxShadow, style.color, style.fontFamily, style.fontSize, style.padding, style.borderRadius, style.direction, forcedColors, moreContrast, reducedMotion].join('|');
    if (signature === this.#signature) return undefined;
    this.#signature = signature;
    // From the colour that is inherited: shadows follow the scheme that this decides, and one read too early would turn it back and forth.
    const dark = luminance(style.outlineColor) > 0.3;
    return { theme: this.#resolve(style, { forcedColors, moreContrast, reducedMotion }), dark, declared: dark === this.#isDeclaredDark() };
  }

  take({ theme, dark, declared }: Look): void {
    this.theme = theme;
    this.#options.onGround?.(dark, declared);
    this.#options.onChange?.(theme);
  }

  #isDeclaredDark(): boolean {
    const { colorScheme } = getComputedStyle(this.#host);
    return colorScheme.includes('dark') && (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  }

  #resolve(style: CSSStyleDeclaration, media: Pick<Theme, keyof typeof queries>): Theme {
    const found = (style.boxShadow.match(shadowColours) ?? []).map(plain);
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
