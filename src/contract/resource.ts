// What a resource of the contract is: one definition gives its type, its check, its route and its OpenAPI entry.
import type { GenericSchema, InferOutput } from 'valibot';
import { issuePath, type ListConfig, type RejectedItem } from './schema.js';

/** What a token must allow: `read` figures, `people` names and texts, `ingest` new facts. */
export type Scope = 'read' | 'people' | 'ingest';

export interface ResourceDefinition<TAnswer extends GenericSchema = GenericSchema, TQuery extends GenericSchema = GenericSchema> {
  readonly name: string;
  /** Path under the endpoint's base URL; `{name}` is filled from the parameters. */
  readonly path: `/v1/${string}`;
  readonly summary: string;
  readonly scope: Scope | null;
  readonly query: TQuery;
  readonly answer: TAnswer;
}

/* @__NO_SIDE_EFFECTS__ */
export function resource<const TAnswer extends GenericSchema, const TQuery extends GenericSchema>(
  definition: ResourceDefinition<TAnswer, TQuery>,
): ResourceDefinition<TAnswer, TQuery> {
  return definition;
}

/** A file that an endpoint sends: CSV as text, streamed. */
export interface DownloadDefinition<TQuery extends GenericSchema = GenericSchema> extends Omit<ResourceDefinition<GenericSchema, TQuery>, 'answer'> {
  readonly media: 'text/csv';
}

/* @__NO_SIDE_EFFECTS__ */
export function download<const TQuery extends GenericSchema>(definition: Omit<DownloadDefinition<TQuery>, 'media'>): DownloadDefinition<TQuery> {
  return { ...definition, media: 'text/csv' };
}

export type Answer<T extends ResourceDefinition> = InferOutput<T['answer']>;

export type Checked<T> =
  | { ok: true; value: T; rejected: RejectedItem[] }
  | { ok: false; /** JSON path of the first deviation. */ path: string; message: string };

/** Checks an answer against its resource. Never throws; list items that do not fit are left out and named in `rejected`. */
export function checkAnswer<T extends ResourceDefinition>(of: T, value: unknown): Checked<Answer<T>> {
  const rejected: RejectedItem[] = [];
  const config: ListConfig = { abortEarly: true, onRejected: (item) => void rejected.push(item) };
  try {
    // Not by `safeParse`: it hands on only the settings that it knows.
    const result = of.answer['~run']({ value }, config);
    const issue = result.issues?.[0];
    if (!issue) return { ok: true, value: result.value as Answer<T>, rejected };
    return { ok: false, path: issuePath(issue), message: issue.message };
  } catch (error) {
    // A hostile answer (very deep, with getters) may break the check itself: that is a deviation too.
    return { ok: false, path: '', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Checks one item of a list by itself, with how it is to be read; undefined where it does not fit. Never throws. */
export function checkItem<T extends GenericSchema>(schema: T, value: unknown): InferOutput<T> | undefined {
  try {
    const result = schema['~run']({ value }, { abortEarly: true });
    return result.issues ? undefined : (result.value as InferOutput<T>);
  } catch {
    return undefined;
  }
}

/** Checks query parameters against their resource; on failure `path` names the first parameter that does not fit. */
export function checkQuery(of: Pick<ResourceDefinition, 'query'>, query: Readonly<Record<string, string>>): { ok: true } | { ok: false; path: string; message: string } {
  const issue = of.query['~run']({ value: { ...query } }, {}).issues?.[0];
  if (!issue) return { ok: true };
  return { ok: false, path: issuePath(issue), message: issue.message };
}
