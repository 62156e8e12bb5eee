// What the HTTP layer asks of the queries: one function per resource of the contract.
import type { InferOutput } from 'valibot';
import type { Answer, ResourceName, resources, Scope } from 'engagement-widgets/contract';
import type { Store } from './store/port.js';

type Resources = typeof resources;
/** Every resource that is answered from the store. */
export type QueryName = Exclude<ResourceName, 'health' | 'reports' | 'report'>;

export interface QueryContext<TQuery = Record<string, string | undefined>> {
  store: Store;
  /** From the token. Every statement must filter by it. */
  tenant: string;
  /** What the token allows; without `people` names and texts are left out. */
  scopes: ReadonlySet<Scope>;
  /** Placeholders of the path, such as `experience` and `module`. */
  params: Readonly<Record<string, string>>;
  /** Query parameters, checked by the resource's schema. */
  query: TQuery;
  /** The moment of the request; tests and recordings pin it. */
  now: Date;
}

/**
 * Answers fit the resource's schema and carry no ratio, score or label. What does not exist is thrown as
 * `new ProblemError('not-found')` from problems.ts, a parameter beyond its range as 'invalid-parameter'.
 */
export type Queries = {
  readonly [Name in QueryName]: (context: QueryContext<InferOutput<Resources[Name]['query']>>) => Promise<Answer<Resources[Name]>>;
};
