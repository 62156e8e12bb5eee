// Written answers as rows, for table and file, and how they come about. Loaded with the menu.
import { npsGroups, type NpsAnswer, type NpsAnswers, type NpsGroup } from '../../contract/index.js';
import type { Table } from '../../export/table.js';
import { npsTwin as english } from '../../i18n/en-survey-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { npsGroup } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { tableHead } from '../tools/head.js';
import { written } from './answer-page.js';

export interface AnswersContext {
  heading: string;
  locale: string;
  words: Language['answers'];
  nps: Language['nps'];
  count: (value: number) => string;
}

interface Filter {
  group: NpsGroup | undefined;
  search: string;
}

/** Answers with the filter by which they were found; what a spreadsheet would run is defused on the way out. */
export function answersTable(data: NpsAnswers, entries: readonly NpsAnswer[], { group, search }: Filter, { heading, locale, words, nps }: AnswersContext): Table {
  const filter = [group ? nps[`nps.group.${group}`] : '', search ? `“${search}”` : ''].filter(Boolean).join(' · ');
  return {
    caption: heading,
    head: tableHead(data, locale, filter ? { label: words['filter'], value: filter } : null),
    columns: [
      { key: 'at', label: words['column.at'], kind: 'time', zone: data.zone },
      { key: 'score', label: words['column.score'], kind: 'count' },
      { key: 'group', label: words['column.group'], kind: 'text' },
      { key: 'text', label: words['column.text'], kind: 'text', rowHeader: true },
    ],
    rows: entries.map(({ at, score, text }) => ({ at, score, group: score === null ? null : nps[`nps.group.${npsGroup(score)}`], text })),
  };
}

export function answersExplanations(data: NpsAnswers, { heading, locale, words, nps, count }: AnswersContext): Explanation[] {
  const lines = npsGroups.map((group) => ({ label: nps[`nps.group.${group}`], value: count(data.counts[group]) }));
  return [
    { figure: [heading, words['column.score']].join(' · '), rule: words['explain.answers'], lines: [{ label: words['all'], value: count(written(data)) }] },
    { figure: wordsOf('npsTwin', english, locale)['nps.table.groups'], rule: words['explain.groups'], lines },
  ];
}
