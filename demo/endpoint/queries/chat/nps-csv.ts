// Written answers as CSV text, made while it is sent: the columns and words of the screen.
import { csvHead, csvRows, type TableHead, type TableRow } from 'engagement-widgets/export';
import { formatPeriod, formatTime } from 'engagement-widgets/format';
import { knownLocale, wordsIn, type Language } from 'engagement-widgets/i18n';
import { isoTime } from '../../store/port.js';
import type { Question } from '../question.js';
import { groupRanges, type Filter, type Written } from './nps-written.js';

export interface AnswersFile {
  answer: Question['envelope'];
  experience: { name: string };
  module: { name: string };
  filter: Filter;
  locale: string;
  parts: AsyncIterable<readonly Written[]>;
}

type Words = Pick<Language, 'frame' | 'answers' | 'nps'>;

const groups = Object.entries(groupRanges) as [keyof typeof groupRanges, { low: number; high: number }][];

function groupOf(score: number | null, { nps }: Words): string | null {
  const found = score === null ? undefined : groups.find(([, { low, high }]) => score >= low && score <= high);
  return found ? nps[`nps.group.${found[0]}`] : null;
}

function headOf({ answer, filter, locale }: AnswersFile, { frame, answers, nps }: Words): TableHead {
  const filters = [filter.group ? nps[`nps.group.${filter.group}`] : '', filter.search && `“${filter.search}”`].filter(Boolean);
  return {
    period: { label: frame['head.period'], value: formatPeriod(answer.period, locale) },
    zone: { label: frame['head.zone'], value: answer.zone },
    filter: filters.length > 0 ? { label: answers['filter'], value: filters.join(' · ') } : null,
    time: { label: frame['head.generated'], value: formatTime(answer.generatedAt, locale, answer.zone, 'date-time') },
    notes: [{ label: frame['head.preview'], value: frame[answer.preview ? 'head.preview.yes' : 'head.preview.no'] }],
  };
}

const columnsOf = ({ answers }: Words) => [
  { key: 'at', label: answers['column.at'], kind: 'time' },
  { key: 'score', label: answers['column.score'], kind: 'count' },
  { key: 'group', label: answers['column.group'], kind: 'text' },
  { key: 'text', label: answers['column.text'], kind: 'text', rowHeader: true },
] as const;

/** The head with a byte order mark, then one text for each part of the rows. */
export async function* answersCsv(file: AnswersFile): AsyncGenerator<string> {
  const locale = knownLocale(file.locale);
  const words: Words = await wordsIn(locale);
  const columns = columnsOf(words);
  yield csvHead({ caption: `${file.experience.name} · ${file.module.name} · ${words.answers['heading']}`, head: headOf({ ...file, locale }, words), columns }, { bom: true });
  const rowOf = ({ at, score, text }: Written): TableRow => ({ at: isoTime(at), score, group: groupOf(score, words), text });
  for await (const part of file.parts) yield [...csvRows(columns, part.map(rowOf))].join('');
}
