// Completions of one mission over time on a canvas. Loaded with the first figures.
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/index.js';
import type { Theme } from '../../theme/index.js';
import { chartStyles, Picture } from '../charts/index.js';
import { addStyles } from '../frame/later-styles.js';
import { daysSpec, wordsOfColumn } from './days.js';
import type { DetailContext } from './lines.js';

export interface DaysSource {
  /** Undefined while there is nothing to show. */
  context: () => DetailContext | undefined;
  theme: () => Theme | undefined;
  patterns: () => boolean;
  say: (text: string) => void;
}

export class DaysPicture {
  readonly #picture: Picture;

  constructor(host: LitElement & { readonly renderRoot: HTMLElement | DocumentFragment }, { context, theme, patterns, say }: DaysSource) {
    addStyles(host, chartStyles);
    this.#picture = new Picture(host, {
      spec: () => {
        const shown = context();
        return shown && daysSpec(shown.data, shown.locale, patterns());
      },
      theme,
      words: ({ column }) => {
        const shown = context();
        return shown && wordsOfColumn(column, shown);
      },
      say,
      choose: () => undefined,
    });
  }

  render(label: string, words: Language['chart']): TemplateResult {
    return html`${this.#picture.render(label, words)}`;
  }

  redraw(): void {
    this.#picture.redraw();
  }

  toPNG(words: Parameters<Picture['toPNG']>[0]): Promise<Blob | undefined> {
    return this.#picture.toPNG(words);
  }
}
