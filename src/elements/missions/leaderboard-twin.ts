// How the figures of the leaderboard are made. Loaded with the menu.
import type { Answer, leaderboard } from '../../contract/index.js';
import { formatCount } from '../../format/index.js';
import { leaderboardTwin as english } from '../../i18n/en-leaderboard.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';

export function leaderboardExplanations({ top, validations }: Answer<typeof leaderboard>, columns: Language['leaderboard'], locale: string): Explanation[] {
  const words = wordsOf('leaderboardTwin', english, locale);
  const count = (value: number) => formatCount(value, locale);
  const lines = top && [{ label: columns['leaderboard.column.validations'], value: `${count(top.tenPercent.validations)} ÷ ${count(validations)}` }];
  return [
    { figure: columns['leaderboard.column.rank'], rule: words['explain.rank'] },
    ...(lines ? [{ figure: words['explain.top.title'], rule: words['explain.top'], lines }] : []),
  ];
}
