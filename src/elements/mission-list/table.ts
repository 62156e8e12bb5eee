// Missions as rows, for screen and file alike. Pure; changes come from stats, words from i18n.
import type { Answer, MissionListEntry, missionList } from '../../contract/index.js';
import { changeText } from '../../export/change.js';
import type { HeadLine, Table, TableColumn, TableRow } from '../../export/index.js';
import type { Language } from '../../i18n/index.js';
import { changeOfCounts } from '../../stats/index.js';
import { tableHead } from '../tools/head.js';

export interface ListContext {
  heading: string;
  locale: string;
  words: Language['missionList'];
  types: Language['missions'];
  change: Language['change'];
}

export const isCompared = (entries: readonly MissionListEntry[]): boolean => entries.some(({ previousValidations }) => previousValidations !== undefined && previousValidations !== null);

export function missionTable(data: Answer<typeof missionList>, filter: HeadLine | null, context: ListContext): Table {
  return {
    caption: context.heading,
    head: tableHead(data, context.locale, filter),
    columns: columnsOf(context.words, isCompared(data.entries)),
    rows: data.entries.map((entry) => rowOf(entry, context)),
  };
}

function columnsOf(words: Language['missionList'], hasBefore: boolean): TableColumn[] {
  const compared: TableColumn[] = [
    { key: 'before', label: words['column.before'], kind: 'count' },
    { key: 'change', label: words['column.change'], kind: 'text' },
  ];
  return [
    { key: 'name', label: words['column.name'], kind: 'text', rowHeader: true },
    { key: 'type', label: words['column.type'], kind: 'text' },
    { key: 'description', label: words['column.description'], kind: 'text' },
    { key: 'validations', label: words['column.popularity'], kind: 'count' },
    ...(hasBefore ? compared : []),
    { key: 'people', label: words['column.people'], kind: 'count' },
  ];
}

function rowOf({ id, name, type, description, validations, people, previousValidations }: MissionListEntry, { types, change, locale }: ListContext): TableRow {
  const before = previousValidations ?? null;
  return {
    id, name, typeName: type, type: types[`missions.type.${type}`], description: description || null, validations, people, before,
    change: changeText(changeOfCounts(validations, before), { words: change, locale }) || null,
  };
}
