// A change between two periods as a text with its sign and an arrow, never a colour alone: for screen, file and mail alike. Words and formats only.
import { formatPercent, formatPeriod, formatSigned, type CivilPeriod } from '../format/index.js';
import type { Language } from '../i18n/index.js';

/** A change as `stats` makes it. */
export type ShownChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' | 'no-clear-change' | 'absolute-only'; readonly difference: number }
  | { readonly kind: 'changed'; readonly difference: number; readonly ratio: number | null };

export interface ChangeContext {
  words: Language['change'];
  locale: string;
  /** Digits of a difference. */
  digits?: number;
  /** `points` for scores and shares. */
  unit?: 'count' | 'points';
  /** Writes the size of a difference without its sign, such as `12 sec`, which then reads `12 sec more`. */
  write?: (size: number) => string;
}

/** `↑ 8 % more`, `+5`, `new`, `no clear change`; an empty text where nothing was compared. */
export function changeText(of: ShownChange, context: ChangeContext): string {
  if (isUnclear(of)) return context.words['change.unclear'];
  switch (of.kind) {
    case 'none':
      return '';
    case 'new':
      return context.words['change.new'];
    default: {
      const arrow = of.difference > 0 ? '↑ ' : '↓ ';
      return arrow + sizeOf(of.difference, of.kind === 'changed' ? of.ratio : null, context);
    }
  }
}

/** A small base may well give the same figure twice, of which "0 than before" would be said. */
const isUnclear = (of: ShownChange): boolean => of.kind === 'no-clear-change' || (of.kind === 'absolute-only' && of.difference === 0);

function sizeOf(of: number, ratio: number | null, { words, locale, digits = 0, unit = 'count', write }: ChangeContext): string {
  const direction = words[of > 0 ? 'change.more' : 'change.less'];
  // Under 1 % a digit more, so that a clear change is not said to be 0.
  if (ratio !== null && unit !== 'points') return direction(formatPercent(Math.abs(ratio), locale, Math.abs(ratio) < 0.00995 ? 1 : 0));
  if (write) return direction(write(Math.abs(of)));
  const difference = formatSigned(of, locale, digits);
  return unit === 'points' ? words['change.points'](difference) : difference;
}

/** The same with what it is compared with: `↑ +4.1 points than April 1 – 30`. */
export function changeSentence(of: ShownChange, period: CivilPeriod | null | undefined, context: ChangeContext): string {
  const text = changeText(of, context);
  if (!text || !period) return text;
  const before = formatPeriod(period, context.locale, 'medium');
  if (of.kind === 'new') return `${context.words['change.compared'](before)}: ${text}`;
  return isUnclear(of) ? context.words['change.unclear.since'](before) : context.words['change.than'](text, before);
}
