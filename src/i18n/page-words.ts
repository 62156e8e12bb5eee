// Words of the page's own: kept by locale, put over ours where elements ask for them. One for the page, shared by all copies of the library.
import { areas } from './areas.js';
import { added, type Area, type Language } from './index.js';

type Part<T> = T extends (...args: never[]) => unknown ? T : T extends string ? string : { readonly [K in keyof T]?: Part<T[K]> };

/** Some words of a language, by area; every one may be left out. */
export type Words = { readonly [A in Area]?: Part<Language[A]> };

/** Gives words when a widget first needs them, such as `() => import('./my-words.js')`. */
export type WordsLoader = () => Promise<Words | { readonly default: Words }>;

interface Layer {
  tag: string;
  words: Words;
  load: WordsLoader | undefined;
  loading?: Promise<void>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);

export class PageWords {
  #layers: Layer[] = [];
  #listeners = new Set<() => void>();
  #made = new WeakMap<object, Map<string, object>>();
  #warned = new Set<string>();

  /** Puts words over those of a locale; later ones win. Returns what takes them back. */
  add(locale: string, words: Words | WordsLoader): () => void {
    const tag = tagOf(locale);
    if (tag === undefined || (typeof words !== 'function' && !isRecord(words))) {
      this.#warn(tag === undefined ? `addWords("${locale}"): this is no locale, such as "de-AT".` : `addWords("${locale}"): words by area, or a function that loads them, are needed.`);
      return () => {};
    }
    const layer: Layer = typeof words === 'function' ? { tag, words: {}, load: words } : { tag, words: this.#known(words, tag), load: undefined };
    this.#layers.push(layer);
    this.#changed();
    return () => {
      this.#layers = this.#layers.filter((each) => each !== layer);
      this.#changed();
    };
  }

  /** Ends when all words of a locale that load on demand are there; undefined where there is nothing to wait for. Never rejects. */
  awaited(locale: string): Promise<unknown> | undefined {
    const waiting = this.#layersOf(locale).filter(({ load }) => load);
    return waiting.length > 0 ? Promise.all(waiting.map((layer) => (layer.loading ??= this.#load(layer)))) : undefined;
  }

  /** The words of an area with the page's own over them; the same object for the same question. */
  over<A extends Area>(area: A, words: Language[A], locale: string): Language[A] {
    if (this.#layers.length === 0) return words;
    const known = this.#made.get(words) ?? new Map<string, object>();
    this.#made.set(words, known);
    const made = known.get(locale) ?? this.#layersOf(locale).reduce<object>((below, { words: own, tag }) => this.#merge(below, own[area], `${tag}: ${area}`), words);
    known.set(locale, made);
    return made as Language[A];
  }

  /** Called after any words changed. Returns the end of it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Those of a locale, the least special first: `de` before `de-AT`. */
  #layersOf(locale: string): Layer[] {
    return tagsOf(locale).flatMap((tag) => this.#layers.filter((layer) => layer.tag === tag));
  }

  async #load(layer: Layer): Promise<void> {
    try {
      const found = (await layer.load?.()) ?? {};
      layer.words = this.#known('default' in found && isRecord(found.default) ? found.default : (found as Words), layer.tag);
    } catch {
      this.#warn(`The words of "${layer.tag}" could not be loaded; others stand in.`);
    }
    layer.load = undefined;
    this.#changed();
  }

  #known(words: Words, tag: string): Words {
    for (const area of Object.keys(words)) if (!Object.hasOwn(areas, area)) this.#warn(`Words of "${tag}": there is no area "${area}".`);
    return words;
  }

  #merge(below: object, own: unknown, path: string): object {
    if (!isRecord(own)) return below;
    const fits = Object.entries(own).filter(([name, value]) => value !== undefined && this.#fits(below, name, value, path));
    return { ...below, ...Object.fromEntries(fits.map(([name, value]) => [name, this.#placed((below as Record<string, unknown>)[name], value, `${path} "${name}"`)])) };
  }

  #fits(below: object, name: string, value: unknown, path: string): boolean {
    const wanted = Object.hasOwn(below, name) ? kindOf((below as Record<string, unknown>)[name]) : undefined;
    if (wanted === kindOf(value)) return true;
    this.#warn(wanted === undefined ? `Words of ${path}: there is no word "${name}".` : `Words of ${path} "${name}": a ${wanted} is needed, not a ${kindOf(value)}.`);
    return false;
  }

  #placed(below: unknown, own: unknown, path: string): unknown {
    if (typeof own === 'function') return this.#guarded(below as Make, own as Make, path);
    return isRecord(own) ? this.#merge(below as object, own, path) : own;
  }

  /** What throws, or gives no text, must not empty a widget. */
  #guarded(below: Make, own: Make, path: string): Make {
    return (...args) => {
      try {
        const text = own(...args);
        if (typeof text === 'string') return text;
      } catch {
        // Told below.
      }
      this.#warn(`Words of ${path}: the function gives no text.`);
      return below(...args);
    };
  }

  #changed(): void {
    this.#made = new WeakMap();
    for (const listener of [...this.#listeners]) listener();
  }

  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    // eslint-disable-next-line no-console -- words belong to no element that could show it
    console.warn(`[engagement-widgets EW-misconfigured] ${message}`);
  }
}

type Make = (...args: unknown[]) => unknown;

/** As locales are compared; undefined of what is no locale. */
function tagOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).baseName.toLowerCase();
  } catch {
    return undefined;
  }
}

/** The least special first: `zh-TW` → `zh`, `zh-tw`, `zh-hant`, `zh-hant-tw`. */
function tagsOf(locale: string): string[] {
  if (tagOf(locale) === undefined) return [];
  const full = [new Intl.Locale(locale), new Intl.Locale(locale).maximize()].map(({ baseName }) => baseName.toLowerCase().split('-'));
  const tags = full.flatMap((parts) => parts.map((_, index) => parts.slice(0, index + 1).join('-')));
  return [...new Set(tags)].sort((a, b) => a.length - b.length);
}

/** The words that all copies of the library on this page share. */
export function pageWords(): PageWords {
  const holder = globalThis as { [added]?: PageWords };
  return (holder[added] ??= new PageWords());
}

/**
 * Adds a language, or puts single words over those of one that is there, English among them; widgets already drawn follow at once.
 * Called again, later words win. A region's words (`de-AT`) lie over those of its language. Never throws: words that are not known, and
 * values of another kind than ours, are left out, each told once on the console. For a language of one's own, `Language` is the whole shape.
 *
 * @param locale such as `nl`, `de-AT` or `zh-Hant`
 * @param words by area, or a function that loads them when a widget of that language is first drawn
 * @returns takes these words back
 * @example
 * ```ts
 * addWords('en', { nps: { 'nps.heading': 'Would you recommend us?' } });
 * addWords('nl', () => import('./words-nl.js'));
 * ```
 */
export function addWords(locale: string, words: Words | WordsLoader): () => void {
  return pageWords().add(locale, words);
}
