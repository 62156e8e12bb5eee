// The customers of a segment as CSV text, made while it is sent. Pure; runs in browsers and in Node.
import type { SegmentEntry } from 'engagement-widgets/contract';
import { csvHead, csvRows, type TableHead } from 'engagement-widgets/export';
import { formatCount, formatPeriod, formatTime } from 'engagement-widgets/format';
import { knownLocale, wordsIn, type Language } from 'engagement-widgets/i18n';

/** What a column of somebody's CRM is called where nobody says otherwise. */
const usualProperty = 'mission_count';

export interface SegmentFile {
  answer: { period: { from: string; to: string }; zone: string; generatedAt: string; preview?: boolean; note?: string | null };
  row: { missions: number; andMore: boolean };
  property: string | undefined;
  locale: string;
  parts: AsyncIterable<readonly SegmentEntry[]> | Iterable<readonly SegmentEntry[]>;
}

type Words = Pick<Language, 'explain' | 'impact' | 'impactTwin'>;

function rowName({ missions, andMore }: SegmentFile['row'], { impact }: Words, locale: string): string {
  const number = formatCount(missions, locale);
  if (andMore) return impact['impact.row.more'](number);
  return missions === 0 ? impact['impact.row.none'] : number;
}

function headOf({ answer, row, locale }: SegmentFile, words: Words): TableHead {
  const { explain, impact, impactTwin } = words;
  return {
    period: { label: explain['head.period'], value: formatPeriod(answer.period, locale) },
    zone: { label: explain['head.zone'], value: answer.zone },
    filter: { label: impact['impact.column.missions'], value: rowName(row, words, locale) },
    time: { label: explain['head.generated'], value: formatTime(answer.generatedAt, locale, answer.zone, 'date-time') },
    notes: [
      { label: explain['head.preview'], value: explain[answer.preview ? 'head.preview.yes' : 'head.preview.no'] },
      ...(answer.note ? [{ label: impactTwin['segment.note'], value: answer.note }] : []),
    ],
  };
}

const columnsOf = ({ impactTwin }: Words, property: string) => [
  { key: 'customer', label: impactTwin['segment.column.customer'], kind: 'text', rowHeader: true },
  { key: 'name', label: impactTwin['segment.column.name'], kind: 'text' },
  { key: 'email', label: impactTwin['segment.column.email'], kind: 'text' },
  { key: 'missions', label: property, kind: 'count' },
] as const;

/** The head with a byte order mark, then one text for each part of the rows. */
export async function* segmentCsv(file: SegmentFile): AsyncGenerator<string> {
  const locale = knownLocale(file.locale);
  const words: Words = await wordsIn(locale);
  const columns = columnsOf(words, file.property ?? usualProperty);
  yield csvHead({ caption: words.impactTwin['segment.heading'], head: headOf({ ...file, locale }, words), columns }, { bom: true });
  for await (const part of file.parts) yield [...csvRows(columns, part.map(({ customer, name, email, missions }) => ({ customer, name, email, missions })))].join('');
}
