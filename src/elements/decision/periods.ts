// A decision in two periods side by side: each option's share now and before, and what may be said of the difference. Loaded on first use.
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ModuleDetail } from '../../contract/index.js';
import type { Table, TableColumn, TableRow } from '../../export/table.js';
import { formatCount, formatPeriod, formatShareLabel, formatSigned } from '../../format/index.js';
import { twoPeriods as english } from '../../i18n/en-chat.js';
import { decisionTwin as decisionEnglish } from '../../i18n/en-survey-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { changeOfShares, ratio, sharesOfWhole, type Change, type Share } from '../../stats/index.js';
import { swatch } from '../charts/swatch.js';
import type { Explanation } from '../frame/explain.js';
import { addStyles } from '../frame/later-styles.js';
import { quotient } from '../frame/quotient.js';
import { mostLines, otherKey, splitOf, type SplitPart } from './split.js';

export interface Compared extends SplitPart {
  readonly countBefore: number;
  readonly shareBefore: Share;
  readonly change: Change;
  /** Length of the bar of the period before, in the scale of `length`: 0 to 1 of the largest share of both. */
  readonly lengthBefore: number;
}

export interface Words {
  locale: string;
  /** An option, or the others taken together. */
  label: (part: SplitPart) => string;
  /** Of those who were asked and chose nothing. */
  missing: string;
}

type Previous = NonNullable<ModuleDetail['previous']>;

/** Options by name, the rest as one, and all of them; one that is gone since counts 0 now. */
export function comparedOf(now: ModuleDetail, previous: Previous): { parts: Compared[]; all: Compared[] } {
  const known = new Set((now.breakdowns['options'] ?? []).map(({ key }) => key));
  const gone = (previous.breakdowns['options'] ?? []).filter(({ key, count }) => count > 0 && !known.has(key)).map((option) => ({ ...option, count: 0 }));
  const { parts, all } = splitOf({ ...now, breakdowns: { options: [...(now.breakdowns['options'] ?? []), ...gone] } });
  const before = splitOf(previous);
  const counts = new Map(before.all.map(({ key, count }) => [key, count]));
  const shown = parts.filter(({ key }) => key !== otherKey).map(({ key }) => key);
  const rest = all.filter(({ key }) => !shown.includes(key)).reduce((sum, { key }) => sum + (counts.get(key) ?? 0), 0);
  const totals = { now: all.reduce((sum, { count }) => sum + count, 0), before: before.all.reduce((sum, { count }) => sum + count, 0) };
  const compare = (list: readonly SplitPart[]) => withBefore(list, list.map(({ key }) => (key === otherKey ? rest : (counts.get(key) ?? 0))), totals);
  return { parts: compare(parts), all: compare(all) };
}

function withBefore(parts: readonly SplitPart[], countsBefore: readonly number[], totals: { now: number; before: number }): Compared[] {
  const shares = sharesOfWhole(countsBefore);
  const largest = Math.max(0, ...parts.map(({ share }) => share.share ?? 0), ...shares.map(({ share }) => share ?? 0));
  return parts.map((part, index) => ({
    ...part,
    countBefore: countsBefore[index]!,
    shareBefore: shares[index]!,
    change: changeOfShares({ part: part.count, base: totals.now }, { part: countsBefore[index]!, base: totals.before }),
    length: ratio(part.share.share, largest) ?? 0,
    lengthBefore: ratio(shares[index]!.share, largest) ?? 0,
  }));
}

const wordsIn = (locale: string): Language['twoPeriods'] => wordsOf('twoPeriods', english, locale);

/** Points only where they are more than chance; few answers must be as clear as many. */
export function changeWords(change: Change, locale: string): string {
  const words = wordsIn(locale);
  if (change.kind === 'none') return words['none'];
  if (change.kind === 'new') return words['new'];
  if (change.kind === 'no-clear-change' || (change.kind === 'absolute-only' && !change.clear)) return words['close'];
  return words['points'](change.difference > 0 ? '↑' : '↓', formatSigned(change.difference, locale, 1));
}

export function periodsTable(data: ModuleDetail, previous: Previous, of: Words): TemplateResult {
  const { locale, missing } = of;
  const words = wordsIn(locale);
  const decision = wordsOf('decisionTwin', decisionEnglish, locale);
  const { parts } = comparedOf(data, previous);
  const [now, before] = [splitOf(data), splitOf(previous)];
  const sum = (label: string, ...counts: (number | null)[]) => html`<tr class="sum"><th scope="row">${label}</th>${counts.map((count) => html`<td class="number">${formatCount(count, locale)}</td>`)}<td></td></tr>`;
  const head = (text: string, period: ModuleDetail['previousPeriod']) => html`<th scope="col" class="number">${text}${period ? html`<span class="when">${formatPeriod(period, locale, 'medium')}</span>` : nothing}</th>`;
  return html`<div class="periods-scroller" role="group" tabindex="0" aria-label=${words['column.points']}><table class="periods" part="periods">
    <thead><tr><th scope="col">${decision['decision.column.option']}</th>${head(words['now'], data.period)}${head(words['before'], data.previousPeriod)}<th scope="col">${words['column.change']}</th></tr></thead>
    <tbody>
      ${parts.map((part) => row(part, of))}
      ${sum(decision['decision.column.count'], now.answered, before.answered)}${now.notAnswered === null ? nothing : sum(missing, now.notAnswered, before.notAnswered)}
    </tbody>
  </table></div>`;
}

function row(part: Compared, { locale, label }: Words): TemplateResult {
  const cell = (share: Share, count: number, length: number, isBefore: boolean) => html`<td class="number">${formatShareLabel(share.label, locale)} <span class="muted">${formatCount(count, locale)}</span>
    <svg class="share-bar ${isBefore ? 'before' : ''}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${length * 100} height="6" fill="var(--_${part.color})"></rect></svg></td>`;
  return html`<tr part="period-row">
    <th scope="row"><span class="named">${swatch(part.color)} <span dir="auto">${label(part)}</span></span></th>
    ${cell(part.share, part.count, part.length, false)}${cell(part.shareBefore, part.countBefore, part.lengthBefore, true)}
    <td class="change" part="change" dir="auto">${changeWords(part.change, locale)}</td>
  </tr>`;
}

/** One line for each option, for the picture to download. */
export function periodsLegend(data: ModuleDetail, previous: Previous, { locale, label }: Words): { color: string; text: string; bar: number }[] {
  return comparedOf(data, previous).parts.map((part) => {
    const shares = [part.share, part.shareBefore].map((share) => formatShareLabel(share.label, locale)) as [string, string];
    return { color: part.color, text: wordsIn(locale)['label'](label(part), ...shares, changeWords(part.change, locale)), bar: part.length };
  });
}

/** The table of the options with the columns of the period before. */
export function withPeriods(table: Table, data: ModuleDetail, previous: Previous, locale: string): Table {
  const words = wordsIn(locale);
  const columns: TableColumn[] = [
    { key: 'countBefore', label: words['column.countBefore'], kind: 'count' },
    { key: 'shareBefore', label: words['column.shareBefore'], kind: 'percent', digits: 1 },
    { key: 'points', label: words['column.points'], kind: 'points', digits: 1 },
    { key: 'change', label: words['column.change'], kind: 'text' },
  ];
  const { all } = comparedOf(data, previous);
  const before = splitOf(previous);
  const more = ({ countBefore, shareBefore, change }: Compared): TableRow => ({ countBefore, shareBefore: shareBefore.share, points: 'difference' in change ? change.difference : null, change: changeWords(change, locale) });
  const options = all.map((part) => ({ option: part.name, count: part.count, share: part.share.share, ...more(part) }));
  const sums = table.rows.slice(splitOf(data).all.length).map((sum, index) => ({ ...sum, countBefore: index === 0 ? before.notAnswered : before.asked }));
  return { ...table, columns: [...table.columns, ...columns], rows: [...options, ...sums] };
}

export function periodsExplanation(data: ModuleDetail, previous: Previous, locale: string): Explanation {
  const words = wordsIn(locale);
  const { all } = comparedOf(data, previous);
  const total = (of: (part: Compared) => number) => all.reduce((sum, part) => sum + of(part), 0);
  const [now, before] = [total(({ count }) => count), total(({ countBefore }) => countBefore)];
  const value = ({ count, countBefore, change }: Compared) => [words['explain.label'](quotient(count, now, locale), quotient(countBefore, before, locale)), changeWords(change, locale)].join(' · ');
  return {
    figure: [words['column.countBefore'], words['column.shareBefore'], words['column.points'], words['column.change']].join(' · '),
    rule: words['explain'],
    lines: [{ label: words['answers.label'], value: words['answers'](formatCount(now, locale), formatCount(before, locale)) }, ...all.slice(0, mostLines).map((part) => ({ label: part.name, value: value(part) }))],
  };
}

const periodsStyles = css`
  .periods-scroller { flex: 1; min-block-size: 0; overflow: auto; }
  .periods { overflow-wrap: normal; inline-size: 100%; max-inline-size: calc(var(--_size) * 44); border-collapse: collapse; font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .periods th, .periods td { padding: calc(var(--_space) * 0.75) calc(var(--_space) * 2); border-block-end: 1px solid var(--_grid); font-weight: 400; text-align: start; vertical-align: top; }
  .periods .number { text-align: end; }
  .periods :is(th, td):first-child { padding-inline-start: 0; }
  .periods thead th { color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); vertical-align: bottom; white-space: normal; }
  .periods .named { display: flex; gap: calc(var(--_space) * 2); align-items: center; }
  .periods .when { display: block; }
  .periods .sum > * { color: var(--_muted); border: 0; }
  .share-bar { display: block; inline-size: 100%; min-inline-size: calc(var(--_space) * 10); block-size: calc(var(--_space) * 1.5); border-radius: calc(var(--_radius) * 0.375); background: var(--_hover); forced-color-adjust: none; }
  @container card (inline-size < 30rem) {
    .periods th, .periods td { padding-inline: var(--_space); }
  }
  .share-bar:dir(rtl) { transform: scaleX(-1); }
  .share-bar.before rect { opacity: 0.55; }
`;

export const addPeriodsStyles = (host: LitElement): void => addStyles(host, [periodsStyles]);
