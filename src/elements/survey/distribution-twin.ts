// The scores of a survey one by one as a table, and how each figure is made. Loaded with the menu.
import type { ModuleDetail } from '../../contract/index.js';
import type { Table, TableHead } from '../../export/table.js';
import { formatCount } from '../../format/index.js';
import { npsTwin as english } from '../../i18n/en-survey-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { surveyOf } from '../../modules/survey.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import { notAnsweredExplanation } from './donut-twin.js';
import { scoresOf } from './scores.js';

export interface DistributionContext {
  readonly heading: string;
  readonly words: Language['distribution'];
  readonly nps: Language['nps'];
  readonly locale: string;
}

export function distributionTables(data: ModuleDetail, head: TableHead, { heading, words, nps, locale }: DistributionContext): Table[] {
  const twin = wordsOf('npsTwin', english, locale);
  const rows = scoresOf(data).map(({ score, group, count, share, before }) => ({ score, group: nps[`nps.group.${group}`], count, share: share.share, before }));
  const isCompared = rows.some(({ before }) => before !== null);
  return [
    {
      caption: heading,
      head,
      columns: [
        { key: 'score', label: words['column.score'], kind: 'count', rowHeader: true },
        { key: 'group', label: twin['nps.column.group'], kind: 'text' },
        { key: 'count', label: twin['nps.column.count'], kind: 'count' },
        { key: 'share', label: twin['nps.column.share'], kind: 'percent', digits: 1 },
        ...(isCompared ? [{ key: 'before', label: words['column.before'], kind: 'count' as const }] : []),
      ],
      rows,
    },
  ];
}

export function distributionExplanations(data: ModuleDetail, { heading, words, locale }: DistributionContext): Explanation[] {
  const twin = wordsOf('npsTwin', english, locale);
  const { answered } = surveyOf(data);
  const scores = scoresOf(data);
  const compared = scores.filter(({ before }) => before !== null);
  const count = (value: number | null) => formatCount(value, locale);
  const name = (score: number) => words['score'](count(score));
  return [
    { figure: heading, rule: words['explain.score'], lines: [{ label: twin['nps.figure.answered'], value: count(answered) }] },
    { figure: twin['nps.column.share'], rule: words['explain.share'], lines: scores.map((each) => ({ label: name(each.score), value: quotient(each.count, answered, locale) })) },
    ...(compared.length > 0 ? [{ figure: words['column.before'], rule: words['explain.before'], lines: compared.map(({ score, before }) => ({ label: name(score), value: count(before) })) }] : []),
    notAnsweredExplanation(data, locale),
  ];
}
