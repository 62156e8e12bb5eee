// Experiences by folder, sorted by name and filtered by what is searched for. Pure.
import type { Answer, ExperienceSummary, experiences } from '../../contract/index.js';

export type Experiences = Answer<typeof experiences>;

export interface Group {
  /** Null for experiences without a folder, and for those whose folder nobody knows. */
  readonly id: string | null;
  readonly name: string;
  /** Of the whole folder, as the endpoint counted them: people are distinct, so no sum of cards. */
  readonly totals: { readonly starts: number; readonly people: number } | null;
  /** How many experiences there are; `experiences` may be fewer, where something is searched for. */
  readonly total: number;
  readonly experiences: readonly ExperienceSummary[];
}

/** Without case and accents, so that `cafe` finds `Café`. */
function plain(text: string, locale: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
}

/** Folders by name, what has none at the end; within a folder by name. While something is searched for, only folders with a hit. */
export function grouped({ folders, experiences }: Pick<Experiences, 'folders' | 'experiences'>, search: string, locale: string): Group[] {
  const order = new Intl.Collator(locale, { numeric: true });
  const byName = (a: { name: string; id: string }, b: { name: string; id: string }) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  const wanted = plain(search.trim(), locale);
  const known = new Set(folders.map(({ id }) => id));
  const members = new Map<string | null, ExperienceSummary[]>();
  for (const experience of experiences) {
    const folder = experience.folder && known.has(experience.folder) ? experience.folder : null;
    members.set(folder, [...(members.get(folder) ?? []), experience]);
  }
  const group = (id: string | null, name: string, totals: Group['totals']): Group => {
    const all = (members.get(id) ?? []).sort(byName);
    const isFolderMeant = wanted !== '' && id !== null && plain(name, locale).includes(wanted);
    return { id, name, totals, total: all.length, experiences: isFolderMeant ? all : all.filter((each) => plain(each.name, locale).includes(wanted)) };
  };
  const groups = [...folders].sort(byName).map(({ id, name, starts, people }) => group(id, name, { starts, people }));
  const rest = group(null, '', null);
  return [...groups, ...(rest.total > 0 ? [rest] : [])].filter(({ experiences: found }) => wanted === '' || found.length > 0);
}

/** How many cards are shown. */
export const shownIn = (groups: readonly Group[]): number => groups.reduce((sum, { experiences: found }) => sum + found.length, 0);
