// What the parts of the HTTP layer share: settings of the app, and what a request carries along.
import type { Context } from 'hono';
import type { Auth, Grant } from '../auth.js';
import type { Ingest } from '../ingest/ingest.js';
import type { BodyLimits } from '../ingest/lines.js';
import type { Downloads, Queries } from '../queries.types.js';
import type { Reports } from '../reports/index.js';
import type { Store } from '../store/port.js';
import type { AnswerCache } from './answer-cache.js';
import type { Log } from './log.js';
import type { RateSettings } from './rate-limit.js';

export interface Limits extends BodyLimits {
  /** Days of a period. */
  maxDays: number;
  /** Entries of a page. */
  maxPageSize: number;
  /** Seconds for all reads of one answer. */
  maxReadSeconds: number;
}

export const defaultLimits: Limits = { maxBodyBytes: 64 * 2 ** 20, maxLineBytes: 256 * 2 ** 10, maxDays: 3_700, maxPageSize: 1_000, maxReadSeconds: 10 };

export interface AppSettings {
  /** Path before `/v1` and `/dev`, such as `/api`, where the endpoint shares a server with pages; else empty. */
  basePath: string;
  store: Store;
  queries: Queries;
  downloads: Downloads;
  ingest: Ingest;
  auth: Auth;
  cache: AnswerCache;
  /** Absent: the endpoint knows no report mails. */
  reports?: Reports;
  /** Origins whose pages may read answers, such as `https://admin.example.com`; `*` for all. */
  origins: readonly string[];
  limits: Limits;
  rate: RateSettings;
  log: Log;
  /** The clock; tests and recordings pin it. */
  now: () => Date;
  /** Whether the endpoint takes requests. */
  status: () => 'ready' | 'starting' | 'stopping';
  version: string;
  /** Set in development mode only: `POST /dev/token` gives out tokens for this tenant. */
  development?: { tenant: string };
  /** Keeps the store open until the work is done, and hands its outcome on. */
  hold: <T>(work: Promise<T>) => Promise<T>;
  /** Answers what is no path of the endpoint, such as the pages of a host. */
  pages?: (request: Request) => Response | Promise<Response>;
}

export interface Environment {
  Variables: {
    requestId: string;
    grant: Grant;
    /** Pattern of the route, for the log: the path itself may name a person. */
    route: string;
    /** Name of an unexpected error, for the log. */
    failure: string;
  };
}

export type RequestContext = Context<Environment>;
