// What the most engaged 1 % and 10 % of customers did of all missions. A template; the share comes from stats.
import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatPercent } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { concentration } from '../../stats/index.js';
import type { Board } from './given.js';

export function topShares({ top, validations }: Board, words: Language['leaderboard'], locale: string): TemplateResult | typeof nothing {
  if (!top || validations === 0) return nothing;
  const groups = [[0.01, top.onePercent], [0.1, top.tenPercent]] as const;
  // Of a few customers both are the same people.
  const shown = top.onePercent.people === top.tenPercent.people ? groups.slice(1) : groups;
  return html`<dl class="top" part="top">
    ${shown.map(
      ([part, { people, validations: done }]) => html`<div><dt><bdi>${words['leaderboard.top'](formatPercent(part, locale), people, formatCount(people, locale))}</bdi></dt>
        <dd><bdi>${words['leaderboard.top.share'](formatPercent(concentration(done, validations), locale, 1))}</bdi></dd></div>`,
    )}
  </dl>`;
}
