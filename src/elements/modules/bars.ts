// A breakdown of a module as bars of HTML and SVG: counts with their shares, or each key against its own base. Templates only.
import { html, nothing, type TemplateResult } from 'lit';
import { changeText } from '../../export/change.js';
import { formatCount, formatPercent, formatShareLabel } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import type { SplitPart, SplitReading, SplitWords } from '../../modules/index.js';
import type { DetailContext } from './context.js';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly figures: readonly string[];
  /** Muted, under the bar. */
  readonly notes: readonly string[];
  /** 0 to 1. */
  readonly length: number;
  /** Stands for others, or for what is missing. */
  readonly quiet: boolean;
}

/** The catalogue's words for a key, else those of the type, else the key itself. */
export function keyName({ key, label }: Pick<SplitPart, 'key' | 'label'>, words: SplitWords | undefined): string {
  return label ?? (words?.keys && Object.hasOwn(words.keys, key) ? words.keys[key]! : key);
}

export function barsOf(reading: SplitReading, context: DetailContext, chartWords: Language['chart']): Bar[] {
  const words = context.own.splits?.[reading.split.breakdown];
  if (reading.split.draw === 'rates') return reading.all.map((part) => rateBar(part, words, context));
  const { locale } = context;
  const bars = reading.parts.map((part): Bar => ({ key: part.key, label: keyName(part, words), figures: [formatCount(part.count, locale), formatShareLabel(part.share.label, locale)], notes: [], length: part.length, quiet: false }));
  if (!reading.rest) return bars;
  const { count, parts, share, length } = reading.rest;
  return [...bars, { key: '', label: chartWords['part.other'](formatCount(parts, locale)), figures: [formatCount(count, locale), formatShareLabel(share.label, locale)], notes: [], length, quiet: true }];
}

function rateBar(part: SplitPart, words: SplitWords | undefined, { locale, words: general, changeWords }: DetailContext): Bar {
  const { now, change } = part.rate!;
  const of = now.base > 0 ? words?.of?.(formatCount(now.part, locale), formatCount(now.base, locale)) : general['none'];
  const people = part.people === null ? '' : general['people'](part.people, formatCount(part.people, locale));
  const changed = changeText(change, { words: changeWords, locale, unit: 'points', digits: 1 });
  return { key: part.key, label: keyName(part, words), figures: [formatPercent(now.share, locale, 1)], notes: [of ?? '', people, changed].filter(Boolean), length: part.length, quiet: false };
}

/** Bars of one breakdown under its heading. */
export function barsSection(reading: SplitReading, context: DetailContext, chartWords: Language['chart']): TemplateResult {
  const { breakdown } = reading.split;
  const bars = barsOf(reading, context, chartWords);
  return splitSection(breakdown, context, bars.length === 0 ? html`<p class="small muted">${context.words['split.none']}</p>` : html`<ul class=${reading.split.draw === 'rates' ? 'bars single' : 'bars'}>${bars.map(bar)}</ul>`);
}

export function splitSection(breakdown: string, { own, level }: DetailContext, content: unknown): TemplateResult {
  const heading = own.splits?.[breakdown]?.heading ?? breakdown;
  return html`<section class="split" part="split" data-split=${breakdown}>
    <div class="split-heading" part="split-heading" role="heading" aria-level=${level}>${heading}</div>
    ${content}
  </section>`;
}

function bar({ key, label, figures, notes, length, quiet }: Bar): TemplateResult {
  return html`<li class="bar" part="bar" data-key=${key}>
    <span class="bar-label" title=${label}><bdi>${label}</bdi></span>
    ${figures.map((figure, place) => html` <span class=${place > 0 ? 'number muted' : 'number'}><bdi>${figure}</bdi></span>`)}
    <svg class=${quiet ? 'bar-line quiet' : 'bar-line'} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${length * 100} height="6"></rect></svg>
    ${notes.length > 0 ? html`<span class="bar-notes">${notes.map((note, place) => html`${place > 0 ? ' · ' : nothing}<bdi>${note}</bdi>`)}</span>` : nothing}
  </li>`;
}
