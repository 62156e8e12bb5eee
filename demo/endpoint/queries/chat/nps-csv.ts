// Written answers as CSV text, made while it is sent: the columns and words of the screen. Pure; runs in browsers and in Node.
import type { NpsAnswer, NpsGroup } from 'engagement-widgets/contract';
import { csvHead, csvRows, type TableHead, type TableRow } from 'engagement-widgets/export';
import { formatPeriod, formatTime } from 'engagement-widgets/format';
import { knownLocale, wordsIn, type Language } from 'engagement-widgets/i18n';
import { npsGroup } from 'engagement-widgets/stats';

export interface AnswersFile {
  answer: { period: { from: string; to: string }; zone: string; generatedAt: string; preview?: boolean };
  experience: { name: string };
  module: { name: string };
  filter: { group: NpsGroup | null; search: string };
  locale: string;
  parts: AsyncIterable<readonly NpsAnswer[]> | Iterable<readonly NpsAnswer[]>;
}

type Words = Pick<Language, 'explain' | 'answers' | 'nps'>;

const groupOf = (score: number | null, { nps }: Words): string | null => (score === null ? null : nps[`nps.group.${npsGroup(score)}`]);

function headOf({ answer, filter, locale }: AnswersFile, { explain, answers, nps }: Words): TableHead {
  const filters = [filter.group ? nps[`nps.group.${filter.group}`] : '', filter.search && `“${filter.search}”`].filter(Boolean);
  return {
    period: { label: explain['head.period'], value: formatPeriod(answer.period, locale) },
    zone: { label: explain['head.zone'], value: answer.zone },
    filter: filters.length > 0 ? { label: answers['filter'], value: filters.join(' · ') } : null,
    time: { label: explain['head.generated'], value: formatTime(answer.generatedAt, locale, answer.zone, 'date-time') },
    notes: [{ label: explain['head.preview'], value: explain[answer.preview ? 'head.preview.yes' : 'head.preview.no'] }],
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
  const rowOf = ({ at, score, text }: NpsAnswer): TableRow => ({ at, score, group: groupOf(score, words), text });
  for await (const part of file.parts) yield [...csvRows(columns, part.map(rowOf))].join('');
}
