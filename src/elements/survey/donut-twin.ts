// The score of a survey and its groups as tables, and how each figure is made. Loaded with the menu.
import { npsGroups, type ModuleDetail } from '../../contract/index.js';
import type { Table, TableHead } from '../../export/table.js';
import { formatCount, formatSigned } from '../../format/index.js';
import { npsTwin as english } from '../../i18n/en-survey-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { surveyOf } from '../../modules/survey.js';
import { sharesOfWhole } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';

export interface SurveyContext {
  readonly words: Language['nps'];
  readonly locale: string;
}

export function surveyTables(data: ModuleDetail, head: TableHead, { words: nps, locale }: SurveyContext): Table[] {
  const words = wordsOf('npsTwin', english, locale);
  const survey = surveyOf(data);
  const shares = sharesOfWhole(npsGroups.map((group) => survey[group]));
  const figures = { score: survey.score, low: survey.range?.low ?? null, high: survey.range?.high ?? null, answered: survey.answered, notAnswered: survey.notAnswered, asked: survey.asked } as const;
  return [
    {
      caption: words['nps.table.groups'],
      head,
      columns: [
        { key: 'group', label: words['nps.column.group'], kind: 'text', rowHeader: true },
        { key: 'scores', label: words['nps.column.scores'], kind: 'text' },
        { key: 'count', label: words['nps.column.count'], kind: 'count' },
        { key: 'share', label: words['nps.column.share'], kind: 'percent', digits: 1 },
      ],
      rows: npsGroups.map((group, index) => ({ group: nps[`nps.group.${group}`], scores: nps[`nps.scores.${group}`], count: survey[group], share: survey.score === null ? null : shares[index]!.share })),
    },
    {
      caption: words['nps.table.score'],
      head,
      columns: [
        { key: 'figure', label: words['nps.column.figure'], kind: 'text', rowHeader: true },
        { key: 'value', label: words['nps.column.value'], kind: 'number' },
      ],
      rows: Object.entries(figures).map(([key, value]) => ({ figure: words[`nps.figure.${key as keyof typeof figures}`], value })),
    },
  ];
}

export function surveyExplanations(data: ModuleDetail, { words: nps, locale }: SurveyContext): Explanation[] {
  const words = wordsOf('npsTwin', english, locale);
  const survey = surveyOf(data);
  const { promoters, detractors, answered, score, range } = survey;
  const count = (value: number | null) => formatCount(value, locale);
  const points = (value: number | null | undefined) => formatSigned(value, locale, 1);
  const line = (label: string, value: number | null) => ({ label, value: count(value) });
  const group = (name: (typeof npsGroups)[number]) => nps[`nps.group.${name}`];
  const made = score === null ? points(null) : `(${count(promoters)} − ${count(detractors)}) ÷ ${count(answered)} × ${count(100)} = ${points(score)}`;
  return [
    { figure: words['nps.figure.score'], rule: words['nps.explain.score'], lines: [line(group('promoters'), promoters), line(group('detractors'), detractors), line(words['nps.figure.answered'], answered), { label: words['nps.figure.score'], value: made }] },
    { figure: words['nps.explain.range.title'], rule: words['nps.explain.range'], lines: [...(['low', 'high'] as const).map((key) => ({ label: words[`nps.figure.${key}`], value: points(range?.[key]) })), line(words['nps.figure.answered'], answered)] },
    { figure: words['nps.column.share'], rule: words['nps.explain.share'], lines: npsGroups.map((name) => ({ label: group(name), value: quotient(survey[name], answered, locale) })) },
    notAnsweredExplanation(data, locale),
  ];
}

/** Visits that were asked and gave no score. */
export function notAnsweredExplanation(data: ModuleDetail, locale: string): Explanation {
  const words = wordsOf('npsTwin', english, locale);
  const { asked, notAnswered } = surveyOf(data);
  const lines = (['asked', 'notAnswered'] as const).map((key) => ({ label: words[`nps.figure.${key}`], value: formatCount({ asked, notAnswered }[key], locale) }));
  return { figure: words['nps.figure.notAnswered'], rule: words['nps.explain.notAnswered'], lines };
}
