// Figures, splits and tables of one module.
import type { NpsGroup } from 'engagement-widgets/contract';
import { ProblemError } from '../../problems.js';
import type { Queries, QueryContext } from '../../queries.types.js';
import { breakdown, quizTables } from './breakdowns.js';
import { experienceOf, modulesOf, optionsOf, published, uncatalogued, type Entry, type ModuleEntry } from './catalog.js';
import { moduleSums, noSums, type Reading } from './module-sums.js';
import { moduleTypeOf, type Stock } from './module-types.js';
import { groupRanges } from './nps-written.js';
import { sessionsFor } from './sessions.js';
import type { Span } from '../period.js';
import { bothSpans, counted, questionOf, spanParameters } from '../question.js';

type Module = ModuleEntry & Partial<Pick<Entry<'module'>, 'question' | 'language' | 'prizes'>>;

/** A module in one span. */
interface ModuleReading extends Reading {
  module: Module;
  options: Entry<'option'>[];
}

const ofGroup = `
  module = {module:String} AND key IN (SELECT key FROM answered WHERE type = 'nps.scored' AND module = {npsModule:String} AND score BETWEEN {low:UInt8} AND {high:UInt8})`;

/** @throws ProblemError `not-found` where neither the catalogue nor a fact knows the module of the path. */
export async function moduleOf({ store, tenant, params }: QueryContext<unknown>, experience: string): Promise<Module> {
  const id = params['module'] ?? '';
  const modules = await modulesOf(store, tenant, experience);
  const entry = modules.find((module) => module.id === id);
  if (entry) return entry;
  const sql = 'SELECT 1 AS one FROM facts WHERE tenant = {tenant:String} AND experience = {experience:String} AND module = {module:String} LIMIT 1';
  const known = id !== '' && (await store.query(sql, { tenant, experience, module: id })).length > 0;
  if (!known) throw new ProblemError('not-found', { detail: 'There is no module with this id in the experience.' });
  return uncatalogued(id, modules.length);
}

/** Codes and prizes as of today: they do not follow the period. */
async function stockOf({ store, module, parameters }: ModuleReading): Promise<Stock> {
  const sql = `
    SELECT
      round(sumIf(amount, type = 'coupon.uploaded'), 6) AS uploaded,
      greatest(uploaded - countIf(type = 'coupon.distributed'), 0) AS couponsLeft,
      greatest({prizes:Float64} - countIf(type = 'instantWin.played' AND properties['won'] = 'true'), 0) AS prizesLeft
    FROM facts
    WHERE ${counted} AND experience = {experience:String} AND module = {module:String}`;
  const [row] = await store.query<{ uploaded: number; couponsLeft: number; prizesLeft: number }>(sql, { ...parameters, prizes: module.prizes ?? 0 });
  return { uploaded: row?.uploaded ?? 0, couponsLeft: row?.couponsLeft ?? 0, prizesLeft: module.prizes == null ? null : (row?.prizesLeft ?? 0) };
}

/** Figures are null where the module was not shown and nothing happened at it. */
async function read(reading: ModuleReading) {
  const { module, options } = reading;
  const type = moduleTypeOf(module.type);
  const sums = (await moduleSums(reading)).get(module.id);
  const figures = Object.entries(type.figures(sums ?? noSums)).map(([name, figure]) => [name, sums ? figure : null]);
  const breakdowns: Record<string, Awaited<ReturnType<typeof breakdown>>> = {};
  for (const [name, split] of Object.entries(type.splits ?? {})) breakdowns[name] = await breakdown(reading, split, options);
  const { visits, sessions, people } = sums ?? noSums;
  return { visits, sessions, people, figures: { ...Object.fromEntries(figures), ...(type.stock?.(await stockOf(reading)) ?? {}) } as Record<string, number | null>, breakdowns };
}

function groupOf({ npsGroup, npsModule }: { npsGroup?: NpsGroup | undefined; npsModule?: string | undefined }, module: Module) {
  if (!npsGroup) return null;
  const at = npsModule ?? (module.type.toLowerCase() === 'nps' ? module.id : null);
  if (!at) throw new ProblemError('invalid-parameter', { detail: 'npsGroup needs npsModule.', errors: [{ path: 'npsModule', message: 'must name the survey that npsGroup speaks of' }] });
  return { npsModule: at, ...groupRanges[npsGroup] };
}

/** The sessions started in the period, or of them those with a scored answer of `npsGroup` at `npsModule`. */
export const moduleDetail: Queries['moduleDetail'] = async (context) => {
  const { store, tenant, query } = context;
  const question = await questionOf(context);
  const experience = await experienceOf(context);
  const module = await moduleOf(context, experience.id);
  const options = await optionsOf(store, tenant, experience.id, module.id);
  options.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const group = groupOf(query, module);
  const where = group ? ofGroup : 'true';
  // The survey of the group is read along, to know its sessions.
  const modules = group ? 'module IN ({module:String}, {npsModule:String})' : 'module = {module:String}';
  const readingOf = async (span: Span): Promise<ModuleReading> => {
    const parameters = { ...spanParameters(question, span), experience: experience.id, module: module.id, ...group };
    const sql = await sessionsFor(store, 'one', parameters);
    return { store, module, options, modules, where, types: [module.type], sql, parameters: { ...parameters, ...sql.reach } };
  };
  const { current, previous } = await bothSpans(question, async (span) => read(await readingOf(span)));
  return {
    ...question.envelope,
    module: published(module),
    type: module.type,
    ...current,
    ...(module.question && { texts: { question: { text: module.question, language: module.language ?? null } } }),
    tables: module.type.toLowerCase() === 'quiz' ? await quizTables(await readingOf(question.period), options) : {},
    previous,
  };
};
