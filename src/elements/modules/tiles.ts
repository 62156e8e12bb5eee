// The figures of a module as tiles: visits first, then those of its type, then the success rate. Templates; figures come from stats.
import { html, nothing, type TemplateResult } from 'lit';
import { changeText, type ChangeContext } from '../../export/change.js';
import { formatCompact, formatCount, formatPercent, formatSigned, missing, type Compact } from '../../format/index.js';
import type { FigureReading, RateReading } from '../../modules/index.js';
import { npsMinimum, type Change } from '../../stats/index.js';
import type { DetailContext } from './context.js';

/** One figure in words, as it is drawn, spoken and written into a picture. */
export interface TileText {
  readonly name: string;
  readonly label: string;
  readonly value: Compact;
  /** What it rests on: its share, its range, or that there is nothing yet. */
  readonly notes: readonly string[];
  /** Against the previous period; empty where nothing was compared. */
  readonly change: string;
}

const plain = (text: string): Compact => ({ text, full: null });

/** All tiles in their order. */
export function tileTexts(context: DetailContext): TileText[] {
  const { reading } = context;
  const shown = reading.figures.filter(({ figure }) => !figure.tableOnly);
  return [visitsText(context), ...shown.map((figure) => figureText(figure, context)), ...(reading.rate ? [rateText(reading.rate, context)] : [])];
}

function visitsText(context: DetailContext): TileText {
  const { data, words, locale, reading } = context;
  const reach = (['sessions', 'people'] as const).map((what) => words[what](data[what], formatCount(data[what], locale)));
  return { name: 'visits', label: words['visits'], value: formatCompact(data.visits, locale), notes: reach, change: sizeOf(reading.visits, context) };
}

function figureText(reading: FigureReading, context: DetailContext): TileText {
  const { figure } = reading;
  const { own } = context;
  const unit = figure.kind === 'score' ? ({ unit: 'points', digits: 1 } as const) : {};
  return { name: figure.name, label: own.figures[figure.name] ?? figure.name, value: valueText(reading, context), notes: notesOf(reading, context), change: sizeOf(reading.change, context, unit) };
}

function valueText({ figure, value }: FigureReading, { locale, words }: DetailContext): Compact {
  if (value === null) return plain(missing);
  if (figure.kind === 'score') return plain(formatSigned(value, locale, 1));
  if (figure.kind === 'days') return plain(value > 0 && value < 1 ? words['days.some'] : formatCount(value, locale));
  return formatCompact(value, locale);
}

function notesOf(reading: FigureReading, context: DetailContext): string[] {
  const { figure, value, share } = reading;
  const { words, locale } = context;
  if (figure.kind === 'score') return scoreNotes(reading, context);
  if (figure.kind === 'days') return value === null ? [words['days.idle']] : [];
  const notes = value === null ? [words['none']] : share?.share == null ? [] : [words['share'](formatPercent(share.share, locale), formatCount(share.base, locale))];
  return figure.stock ? [...notes, words['today']] : notes;
}

function scoreNotes({ range, answers = 0 }: FigureReading, { words, locale }: DetailContext): string[] {
  if (answers === 0) return [words['none']];
  const number = words['answers'](answers, formatCount(answers, locale));
  const likely = range ? words['range'](formatSigned(range.low, locale), formatSigned(range.high, locale)) : words['few'](formatCount(npsMinimum, locale));
  return [`${likely} · ${number}`];
}

function rateText({ now, change }: RateReading, context: DetailContext): TileText {
  const { own, words, locale } = context;
  const isKnown = now.share !== null;
  const notes = isKnown && own.rate ? [own.rate.of(formatCount(now.part, locale), formatCount(now.base, locale)), ...(now.over ? [own.rate.over ?? words['rate.over']] : [])] : [words['none']];
  return { name: 'success', label: words['rate'], value: plain(formatPercent(now.share, locale, 1)), notes, change: sizeOf(change, context, { unit: 'points', digits: 1 }) };
}

/** What it is compared with stands once below all tiles. */
function sizeOf(of: Change, { changeWords, locale }: DetailContext, more: Partial<ChangeContext> = {}): string {
  return changeText(of, { words: changeWords, locale, ...more });
}

export function tiles(context: DetailContext): TemplateResult {
  return html`<ul class="tiles" part="tiles" aria-label=${context.words['figures']}>${tileTexts(context).map(tile)}</ul>`;
}

// In a page of another direction than its language, figures and signs keep their order by <bdi>.
function tile({ name, label, value, notes, change }: TileText): TemplateResult {
  const { text, full } = value;
  return html`<li class=${name === 'success' ? 'tile success' : 'tile'} part=${name === 'success' ? 'tile success' : 'tile'} data-figure=${name}>
    <span class="tile-label" part="tile-label" title=${label}><bdi>${label}</bdi></span>
    ${full === null
      ? html`<span class="tile-value" part="tile-value"><bdi>${text}</bdi></span>`
      : html`<span class="tile-value" part="tile-value" role="img" tabindex="0" title=${full} aria-label=${full}><bdi>${text}</bdi></span>`}
    <span class="tile-notes">
      ${notes.map((note) => html`<span class="tile-note" part="tile-note"><bdi>${note}</bdi></span> `)}
      ${change ? html`<span class="tile-note change" part="tile-note change"><bdi>${change}</bdi></span>` : nothing}
    </span>
  </li>`;
}
