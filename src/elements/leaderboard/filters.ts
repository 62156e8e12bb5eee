// What a selection beside narrows the board to: chips that name it and take it back. Loaded with the first selection.
import { html, type TemplateResult } from 'lit';
import type { SelectionState } from '../../data/index.js';
import { leaderboardFilter as english } from '../../i18n/en-leaderboard-later.js';
import type { Language } from '../../i18n/index.js';
import type { WordsOf } from './table.js';

export interface Filter {
  text: string;
  /** The event that takes it back, with its detail. */
  event: 'ew-mission-type-select' | 'ew-day-select';
  detail: { missionType: null } | { day: null };
}

/** @param days the chosen days in words, if any are */
export function filtersOf({ missionType }: Readonly<SelectionState>, days: string | undefined, types: Language['leaderboard'], wordsOf: WordsOf): Filter[] {
  const words = wordsOf('leaderboardFilter', english);
  return [
    ...(missionType ? [{ text: words['with'](types[`leaderboard.column.${missionType}`]), event: 'ew-mission-type-select', detail: { missionType: null } } as const] : []),
    ...(days ? [{ text: words['only'](days), event: 'ew-day-select', detail: { day: null } } as const] : []),
  ];
}

export function chips(filters: readonly Filter[], wordsOf: WordsOf, takeBack: (filter: Filter) => void): TemplateResult[] {
  const words = wordsOf('leaderboardFilter', english);
  return filters.map(
    (filter) => html`<button type="button" class="button chip" part="filter" aria-label=${words['back'](filter.text)} @click=${() => takeBack(filter)}>${filter.text} <span aria-hidden="true">✕</span></button>`,
  );
}
