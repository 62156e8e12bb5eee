// What the catalogue says of experiences, modules and options; facts of things it does not know are kept apart, not lost.
import type { CatalogEntry } from 'engagement-widgets/contract';
import { ProblemError } from '../../problems.js';
import type { QueryContext } from '../../queries.types.js';
import type { Store } from '../../store/port.js';

type Kind = CatalogEntry['kind'];
export type Entry<K extends Kind> = Extract<CatalogEntry, { kind: K }>;

async function entries<K extends Kind>(store: Store, kind: K, where: string, parameters: Record<string, string>): Promise<Entry<K>[]> {
  const sql = `SELECT body FROM catalog FINAL WHERE tenant = {tenant:String} AND kind = {kind:String} AND ${where} ORDER BY id`;
  const rows = await store.query<{ body: string }>(sql, { ...parameters, kind });
  return rows.map(({ body }) => JSON.parse(body) as Entry<K>);
}

export function foldersOf(store: Store, tenant: string): Promise<Entry<'folder'>[]> {
  return entries(store, 'folder', 'true', { tenant });
}

export function experiencesOf(store: Store, tenant: string): Promise<Entry<'experience'>[]> {
  return entries(store, 'experience', 'true', { tenant });
}

/**
 * The experience of a path, by its catalogue entry, or by its id where there are only facts.
 * @throws ProblemError `not-found` where there is neither.
 */
export function experienceOf({ store, tenant, params }: QueryContext<unknown>): Promise<Entry<'experience'>> {
  return experienceNamed(store, tenant, params['experience'] ?? '');
}

/** The same for an id that stands elsewhere than in the path. */
export async function experienceNamed(store: Store, tenant: string, id: string): Promise<Entry<'experience'>> {
  const [entry] = await entries(store, 'experience', 'id = {experience:String}', { tenant, experience: id });
  if (entry) return entry;
  const facts = 'SELECT 1 AS one FROM facts WHERE tenant = {tenant:String} AND experience = {experience:String} LIMIT 1';
  const known = id !== '' && (await store.query(facts, { tenant, experience: id })).length > 0;
  if (!known) throw new ProblemError('not-found', { detail: 'There is no experience with this id.' });
  return { kind: 'experience', id, name: id, updatedAt: new Date(0).toISOString() };
}

const moduleFields = ['id', 'type', 'name', 'position', 'channel', 'end', 'liveSince', 'conditional', 'skippable', 'predecessors'] as const;

/** A module as the contract's answers show it. */
export type ModuleEntry = Pick<Entry<'module'>, (typeof moduleFields)[number]>;

/** Modules of an experience by position. */
export async function modulesOf(store: Store, tenant: string, experience: string): Promise<Entry<'module'>[]> {
  const found = await entries(store, 'module', 'experience = {experience:String}', { tenant, experience });
  return found.sort((a, b) => a.position - b.position);
}

/** The fields of an entry that answers carry. */
export function published(entry: ModuleEntry): ModuleEntry {
  return Object.fromEntries(moduleFields.map((field) => [field, entry[field]])) as ModuleEntry;
}

/** A module that only facts know: a plain step behind all others. */
export function uncatalogued(id: string, position: number): ModuleEntry {
  return { id, type: 'step', name: id, position };
}

export function optionsOf(store: Store, tenant: string, experience: string, module: string): Promise<Entry<'option'>[]> {
  return entries(store, 'option', 'experience = {experience:String} AND module = {module:String}', { tenant, experience, module });
}
