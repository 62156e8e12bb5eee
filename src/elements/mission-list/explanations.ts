// How the figures of the list of missions are made. Loaded with the menu.
import type { Answer, missionList } from '../../contract/index.js';
import { formatCount } from '../../format/index.js';
import { missionListTwin as english } from '../../i18n/en-mission-list-later.js';
import { wordsOf } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import { isCompared, type ListContext } from './table.js';

/** As many rows are named as examples: each row is its own figure. */
const examples = 3;

export function listExplanations({ validations, unknown, missions, total, entries }: Answer<typeof missionList>, { words, locale }: ListContext): Explanation[] {
  const own = wordsOf('missionListTwin', english, locale);
  const line = (label: string, value: number) => ({ label, value: formatCount(value, locale) });
  const some = entries.slice(0, examples);
  return [
    { figure: words['column.popularity'], rule: own['explain.popularity'], lines: [line(own['explain.all'], validations), ...(unknown === undefined ? [] : [line(own['explain.unknown'], unknown)]), ...some.map((entry) => line(entry.name, entry.validations))] },
    { figure: words['column.people'], rule: own['explain.people'], lines: some.map((entry) => line(entry.name, entry.people)) },
    ...(isCompared(entries) ? [{ figure: `${words['column.before']} · ${words['column.change']}`, rule: own['explain.change'], lines: some.map((entry) => ({ label: entry.name, value: `${formatCount(entry.validations, locale)} − ${formatCount(entry.previousValidations, locale)}` })) }] : []),
    { figure: words['heading'], rule: own['explain.missions'], lines: [line(own['explain.missions.all'], missions), line(own['explain.missions.fit'], total)] },
  ];
}
