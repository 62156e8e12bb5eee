// A change between two periods as a text with its sign and an arrow, never a colour alone. Words and formats only.
import { formatPercent, formatPeriod, formatSigned, type CivilPeriod } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import type { Change } from '../../stats/index.js';

export interface ChangeContext {
  words: Language['change'];
  locale: string;
  /** Digits of a difference. */
  digits?: number;
  /** `points` for scores and shares. */
  unit?: 'count' | 'points';
}

/** `↑ 8 % more`, `+5`, `new`, `no clear change`; an empty text where nothing was compared. */
export function changeText(of: Change, { words, locale, digits = 0, unit = 'count' }: ChangeContext): string {
  switch (of.kind) {
    case 'none':
      return '';
    case 'new':
      return words['change.new'];
    case 'no-clear-change':
      return words['change.unclear'];
    case 'absolute-only':
    case 'changed': {
      const arrow = of.difference > 0 ? '↑ ' : of.difference < 0 ? '↓ ' : '';
      return arrow + sizeOf(of, { words, locale, digits, unit });
    }
  }
}

function sizeOf(of: Extract<Change, { kind: 'absolute-only' | 'changed' }>, { words, locale, digits, unit }: Required<ChangeContext>): string {
  const difference = formatSigned(of.difference, locale, digits);
  if (unit === 'points') return words['change.points'](difference);
  if (of.kind === 'absolute-only' || of.ratio === null) return difference;
  // Under 1 % a digit more, so that a clear change is not said to be 0.
  const percent = formatPercent(Math.abs(of.ratio), locale, Math.abs(of.ratio) < 0.00995 ? 1 : 0);
  return words[of.difference > 0 ? 'change.more' : 'change.less'](percent);
}

/** The same with what it is compared with: `↑ +4.1 points than April 1 – 30`. */
export function changeSentence(of: Change, period: CivilPeriod | null | undefined, context: ChangeContext): string {
  const text = changeText(of, context);
  if (!text || !period) return text;
  const before = formatPeriod(period, context.locale, 'medium');
  return of.kind === 'no-clear-change' ? context.words['change.unclear.since'](before) : context.words['change.than'](text, before);
}
