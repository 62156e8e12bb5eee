// What can be set for a widget, and how three scopes become one: element, providers, page. Touches nothing.
import type { DownloadName, ResourceName } from '../contract/index.js';

/** Why a token is asked for: none yet, the last one runs out soon, or the endpoint refused it. */
export type TokenReason = 'initial' | 'renewal' | 'unauthorized';

export interface TokenRequest {
  reason: TokenReason;
  /** Aborted when nobody waits for the token any more. */
  signal: AbortSignal;
}

/** A token with its lifetime in seconds, as OAuth servers send it. */
export interface TokenAnswer {
  token: string;
  expiresIn?: number;
  expires_in?: number;
}

export type GetToken = (request: TokenRequest) => string | TokenAnswer | null | undefined | Promise<string | TokenAnswer | null | undefined>;

/** What an adapter is told about the question. */
export interface AdapterRequest {
  resource: ResourceName | DownloadName;
  params: Readonly<Record<string, string>>;
}

/** How a host whose API looks different answers a resource of the contract. */
export interface ResourceAdapter {
  /**
   * Address to ask instead of the contract's path: absolute, or relative to the endpoint. `{experience}` and other
   * placeholders are filled, the remaining parameters become the query. A function returns the whole address.
   */
  url?: string | ((request: AdapterRequest) => string);
  /** Turns the host's answer into the contract's; what it returns is checked like any answer. */
  map?: (answer: unknown, request: AdapterRequest) => unknown;
}

/** Every setting; one that is left out is taken from the next scope outwards. */
export interface Settings {
  /** Base URL of the analytics endpoint, without `/v1`. */
  endpoint?: string;
  experience?: string;
  /** First day of the period, `YYYY-MM-DD`. */
  from?: string;
  /** Day after the last one of the period, `YYYY-MM-DD`. */
  to?: string;
  /** IANA time zone in which days are counted. */
  zone?: string;
  /** Ask for the previous period too. */
  compare?: boolean;
  /** Count the host's own test traffic too. */
  preview?: boolean;
  locale?: string;
  /** ISO 4217 code. */
  currency?: string;
  /** Seconds between automatic refreshes, at least 5; 0 or nothing for none. */
  refresh?: number;
  getToken?: GetToken;
  /** Sent to the endpoint's origin only. */
  headers?: Readonly<Record<string, string>>;
  /** Used instead of the page's `fetch`. */
  fetch?: typeof fetch;
  /** Whether cookies are sent; `same-origin` unless set. */
  credentials?: RequestCredentials;
  resources?: Partial<Record<ResourceName | DownloadName, ResourceAdapter>>;
  /** `lazy` (as ever for images) asks once a widget is near the viewport. */
  loading?: 'lazy' | 'eager';
}

export type SettingName = keyof Settings;

function originOf(endpoint: string | undefined): string | undefined {
  if (!endpoint) return undefined;
  try {
    return new URL(endpoint, globalThis.document?.baseURI).origin;
  } catch {
    return undefined;
  }
}

/** Tokens and headers that were set for one endpoint are not for a nearer one of another origin. */
const secrets: ReadonlySet<string> = new Set(['getToken', 'headers', 'credentials'] satisfies SettingName[]);

/** One settings object from layers, nearest first: for every key the nearest layer that sets it wins. */
export function mergeSettings(layers: readonly Settings[]): Settings {
  const merged: Record<string, unknown> = {};
  const endpointFrom = (index: number) => layers.slice(index).find(({ endpoint }) => endpoint)?.endpoint;
  const origin = originOf(endpointFrom(0));
  layers.forEach((layer, index) => {
    const meant = endpointFrom(index);
    const isForeign = meant !== undefined && originOf(meant) !== origin;
    for (const [key, value] of Object.entries(layer)) {
      const isSet = value !== undefined && value !== null && value !== '';
      if (isSet && !(key in merged) && !(isForeign && secrets.has(key))) merged[key] = value;
    }
  });
  return merged;
}

/** Whether two resolved settings would lead to the same screen. */
export function sameSettings(a: Settings, b: Settings): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<SettingName>;
  return [...keys].every((key) => Object.is(a[key], b[key]));
}
