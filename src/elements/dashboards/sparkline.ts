// The small trend of a card: a line and its ground as SVG, and its highest point in words. Templates and geometry only.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { formatCount, formatDate, shiftDays, today } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import type { Experiences } from './grouped.js';

const [width, height] = [120, 32];
/** More points than this would be narrower than the line is thick. */
const mostPoints = 60;

/** Sums of equally many days each, so that a long period stays a line. */
function thinned(counts: readonly number[]): number[] {
  const days = Math.ceil(counts.length / mostPoints);
  if (days <= 1) return [...counts];
  // A last bin of fewer days would fall for no reason: days are cut off at the beginning.
  const whole = counts.slice(counts.length % days);
  return Array.from({ length: whole.length / days }, (_, bin) => whole.slice(bin * days, (bin + 1) * days).reduce((sum, count) => sum + count, 0));
}

/** Points of the line; null where there are not two days to draw between. */
function pointsOf(counts: readonly number[]): { x: number; y: number }[] | null {
  const drawn = thinned(counts);
  if (drawn.length < 2) return null;
  const most = Math.max(...drawn, 1);
  return drawn.map((count, index) => ({ x: (index / (drawn.length - 1)) * width, y: height - 2 - (count / most) * (height - 4) }));
}

const path = (points: readonly { x: number; y: number }[]): string => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** A day that is not over is drawn dashed: it falls only because it is short. */
export function sparkline(trend: readonly number[] | null | undefined, { period, zone, completeUntil }: Experiences, words: Language['experiences'], locale: string): TemplateResult | typeof nothing {
  const points = trend && pointsOf(trend);
  if (!points) return nothing;
  const last = shiftDays(period.from, trend.length - 1);
  const isUnfinished = Boolean(completeUntil) && last === today(zone, new Date(completeUntil!)) && points.length === trend.length;
  const done = isUnfinished ? points.slice(0, -1) : points;
  const rest = isUnfinished ? points.slice(-2) : [];
  const label = labelOf(trend, period.from, words, locale);
  // Its title by a property: a server cannot put text there, and says the same by the label.
  return html`<svg class="spark" part="trend" role="img" aria-label=${label} viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
    <title .textContent=${label}></title>
    <path class="spark-ground" d="${path(done)}L${done.at(-1)!.x.toFixed(1)} ${height}L0 ${height}Z"></path>
    <path class="spark-line" d=${path(done)}></path>
    ${rest.length > 0 ? svg`<path class="spark-line unfinished" d=${path(rest)}></path>` : nothing}
  </svg>`;
}

function labelOf(trend: readonly number[], firstDay: string, words: Language['experiences'], locale: string): string {
  const most = Math.max(...trend);
  const day = shiftDays(firstDay, trend.indexOf(most));
  return most > 0 ? words['experiences.trend'](formatCount(most, locale), formatDate(day, locale, 'weekday')) : words['experiences.trend.none'];
}

export const sparklineStyles = css`
  .spark { inline-size: min(50%, calc(var(--_space) * 30)); block-size: calc(var(--_space) * 8); overflow: visible; }
  :host(:dir(rtl)) .spark { transform: scaleX(-1); }
  .spark-ground { fill: var(--_accent); opacity: 0.1; }
  .spark-line { fill: none; stroke: var(--_accent); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; vector-effect: non-scaling-stroke; }
  .spark-line.unfinished { stroke-dasharray: 2 3; }
  @media (forced-colors: active) {
    .spark-line { stroke: CanvasText; }
    .spark-ground { fill: none; }
  }
`;
