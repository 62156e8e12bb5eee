// The options of a decision as a table, and how each figure is made. Loaded with the menu.
import type { ModuleDetail } from '../../contract/index.js';
import type { Table, TableHead } from '../../export/table.js';
import { formatCount } from '../../format/index.js';
import { decisionTwin as english } from '../../i18n/en-survey-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import { mostLines, splitOf } from './split.js';

export interface DecisionContext {
  readonly words: Language['decision'];
  readonly locale: string;
  /** Of those who were asked and chose nothing. */
  readonly missing: string;
}

/** Every option, then who chose none and who was asked. */
export function optionTable(data: ModuleDetail, about: { caption: string; head: TableHead }, { words, locale, missing }: DecisionContext): Table {
  const twin = wordsOf('decisionTwin', english, locale);
  const { all, asked, notAnswered } = splitOf(data);
  return {
    ...about,
    columns: [
      { key: 'option', label: twin['decision.column.option'], kind: 'text', rowHeader: true },
      { key: 'count', label: twin['decision.column.count'], kind: 'count' },
      { key: 'share', label: twin['decision.column.share'], kind: 'percent', digits: 1 },
    ],
    rows: [
      ...all.map(({ name, count, share }) => ({ option: name, count, share: share.share })),
      ...(notAnswered === null ? [] : [{ option: missing, count: notAnswered, share: null }, { option: words['decision.asked'], count: asked, share: null }]),
    ],
  };
}

export function decisionExplanations(data: ModuleDetail, { words, locale, missing }: DecisionContext): Explanation[] {
  const twin = wordsOf('decisionTwin', english, locale);
  const { all, asked, answered, notAnswered } = splitOf(data);
  const line = (label: string, value: number | null) => ({ label, value: formatCount(value, locale) });
  const sum = all.reduce((total, { count }) => total + count, 0);
  const options = all.slice(0, mostLines).map(({ name, count }) => ({ label: name, value: quotient(count, sum, locale) }));
  return [
    { figure: twin['decision.column.share'], rule: twin['decision.explain.share'], lines: [line(twin['decision.column.count'], answered), ...options] },
    { figure: missing, rule: twin['decision.explain.notAnswered'], lines: [line(words['decision.asked'], asked), line(missing, notAnswered)] },
  ];
}
