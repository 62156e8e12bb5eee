// What the HTTP layer asks of the queries: one function per resource of the contract.
import type { InferOutput } from 'valibot';
import type { Answer, DownloadName, downloads, ResourceName, resources, Scope } from 'engagement-widgets/contract';
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

/** A file on its way: each text is read when the one before it has been sent. */
export interface FileText {
  /** Made of names: to be made safe before it goes into a header. */
  fileName: string;
  text: AsyncIterable<string>;
}

/** What cannot be answered is thrown before there is any text. */
export type Downloads = {
  readonly [Name in DownloadName]: (context: QueryContext<InferOutput<(typeof downloads)[Name]['query']>>) => Promise<FileText>;
};
