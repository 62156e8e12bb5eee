// Table and explanation of missions by type: every value of the ring, with what it is made of. Loaded with the menu.
import { missionTypes } from '../../contract/index.js';
import { changeText, type ChangeContext } from '../../export/change.js';
import type { HeadLine, Table, TableHead } from '../../export/table.js';
import { formatCount, formatPercent, formatPoints, missing } from '../../format/index.js';
import { missionsTwin as english } from '../../i18n/en-missions-later.js';
import { wordsOf } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import { changeOfPart, type Part, type PieContext } from './parts.js';

const inPoints = ({ locale, change }: PieContext): ChangeContext => ({ words: change, locale, unit: 'points', write: (size) => change['change.points'](formatPoints(size, locale)) });

export function pieTable(parts: readonly Part[], context: PieContext, about: { caption: string; head: TableHead }): Table {
  const words = wordsOf('missionsTwin', english, context.locale);
  return {
    ...about,
    columns: [
      { key: 'type', label: words['column.type'], kind: 'text', rowHeader: true },
      { key: 'count', label: words['column.count'], kind: 'count' },
      { key: 'share', label: words['column.share'], kind: 'percent', digits: 1 },
      { key: 'people', label: words['column.people'], kind: 'count' },
      { key: 'before', label: words['column.before'], kind: 'count' },
      { key: 'change', label: words['column.change'], kind: 'text' },
      { key: 'shareChange', label: words['column.shareChange'], kind: 'points', digits: 1 },
    ],
    rows: parts.map(({ type, count, share, people, before, change, shareChange }) => ({
      type: context.label(type), count, share: share.share, people, before,
      change: changeOfPart({ count, before, change }, context) || null,
      shareChange: shareChange.kind === 'none' ? null : shareChange.difference,
    })),
  };
}

/** How counts, shares and their changes are made, type by type. */
export function pieExplanations(parts: readonly Part[], context: PieContext): Explanation[] {
  const { locale, label } = context;
  const words = wordsOf('missionsTwin', english, locale);
  const written = (count: number | null) => formatCount(count, locale);
  const percent = (share: number | null) => formatPercent(share, locale, 1);
  const compared = parts.filter(({ before }) => before !== null);
  const each = (of: readonly Part[], value: (part: Part) => string): HeadLine[] => of.map((part) => ({ label: label(part.type), value: value(part) }));
  const changed = [
    { figure: `${words['column.before']} · ${words['column.change']}`, rule: words['explain.change'], lines: each(compared, (part) => words['explain.changed'](written(part.count), written(part.before), changeOfPart(part, context) || missing)) },
    { figure: words['column.shareChange'], rule: words['explain.shareChange'], lines: each(compared, (part) => words['explain.changed'](percent(part.share.share), percent(part.shareBefore), changeText(part.shareChange, inPoints(context)) || missing)) },
  ];
  return [
    { figure: words['column.count'], rule: words['explain.count'], lines: [...each(parts, ({ count }) => written(count)), { label: words['column.total'], value: written(parts[0]?.whole ?? null) }, { label: words['explain.unit'], value: words['explain.unit.missions'] }] },
    { figure: words['column.share'], rule: words['explain.share'], lines: each(parts, ({ count, whole }) => quotient(count, whole, locale)) },
    { figure: words['column.people'], rule: words['explain.people'], lines: each(parts.filter(({ people }) => people !== null), ({ people }) => written(people)) },
    ...(compared.length > 0 ? changed : []),
    ...(parts.length > missionTypes.length ? [{ figure: label('unknown'), rule: words['explain.unknown'] }] : []),
  ];
}
