// The list of experiences as tables, and how its figures are made. Loaded with the menu.
import type { Table, TableColumn, TableHead, TableRow } from '../../export/index.js';
import { formatCount, shiftDays } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import type { Experiences, Group } from './grouped.js';

/** Lines of an explanation; the table has all. */
const mostLines = 30;

export interface TwinParts {
  data: Experiences;
  /** In the order of the screen, with its filter. */
  groups: readonly Group[];
  caption: string;
  head: TableHead;
  words: Language['experiences'];
  hasArchived: boolean;
}

export function experienceTables(parts: TwinParts): Table[] {
  const { groups, head, words } = parts;
  const folders: Table = {
    caption: words['experiences.table.folders'],
    head,
    columns: [named('folder', words['experiences.column.folder']), counted('starts', words), counted('people', words)],
    rows: groups.flatMap(({ name, totals }) => (totals ? [{ folder: name, ...totals }] : [])),
  };
  const days = dayRows(parts);
  return [cards(parts), folders, ...(days.length > 0 ? [dayTable(parts, days)] : [])];
}

const named = (key: string, label: string): TableColumn => ({ key, label, kind: 'text', rowHeader: true });
const counted = (key: 'starts' | 'people', words: Language['experiences']): TableColumn => ({ key, label: words[`experiences.column.${key}`], kind: 'count' });

function cards({ data, groups, caption, head, words, hasArchived }: TwinParts): Table {
  return {
    caption,
    head,
    columns: [
      named('experience', words['experiences.column.experience']),
      { key: 'folder', label: words['experiences.column.folder'], kind: 'text' },
      counted('starts', words),
      counted('people', words),
      { key: 'last', label: words['experiences.column.last'], kind: 'time', zone: data.zone },
      { key: 'since', label: words['experiences.column.since'], kind: 'date' },
      ...(hasArchived ? [{ key: 'archived', label: words['experiences.column.archived'], kind: 'flag' } as const] : []),
    ],
    rows: groups.flatMap(({ id, name, experiences }) =>
      experiences.map(({ name: experience, starts, people, lastVisit, since, archived }) => ({
        experience, folder: id === null ? null : name, starts, people, last: lastVisit ?? null, since: since ?? null, archived: archived ?? false,
      })),
    ),
  };
}

function dayRows({ data, groups }: TwinParts): TableRow[] {
  return groups.flatMap(({ experiences }) =>
    experiences.flatMap(({ name, trend }) => (trend ?? []).map((starts, index) => ({ experience: name, day: shiftDays(data.period.from, index), starts }))),
  );
}

function dayTable({ head, words }: TwinParts, rows: TableRow[]): Table {
  return {
    caption: words['experiences.table.days'],
    head,
    columns: [named('experience', words['experiences.column.experience']), { key: 'day', label: words['experiences.column.day'], kind: 'date' }, counted('starts', words)],
    rows,
  };
}

type Counted = Readonly<Record<'starts' | 'people', number> & { name: string }>;

/** Of each folder, as the endpoint counted it; of what has none, card by card. */
export function experienceExplanations(groups: readonly Group[], words: Language['experiences'], locale: string): Explanation[] {
  const counted: Counted[] = groups.flatMap(({ name, totals, experiences }) => (totals ? [{ name, ...totals }] : [...experiences]));
  const lines = (key: 'starts' | 'people') => counted.slice(0, mostLines).map((each) => ({ label: each.name, value: formatCount(each[key], locale) }));
  return [
    { figure: words['experiences.column.starts'], rule: words['experiences.explain.starts'], lines: lines('starts') },
    { figure: words['experiences.column.people'], rule: words['experiences.explain.people'], lines: lines('people') },
    { figure: words['experiences.archived'], rule: words['experiences.explain.archived'] },
  ];
}
