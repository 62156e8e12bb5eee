// What a widget asks, made from its settings: the address, who asks, and the key by which equal questions are shared.
import { checkQuery, type ResourceDefinition } from '../contract/index.js';
import { AnalyticsError } from './errors.js';
import type { AdapterRequest, ResourceAdapter, Settings } from './settings.js';

/** What can be asked: a resource, or a file. */
export type Asked = Omit<ResourceDefinition, 'answer'>;

export interface Question<T extends Asked = ResourceDefinition> {
  definition: T;
  settings: Settings;
  url: string;
  /** Origin that tokens and headers may go to. */
  origin: string;
  /** Whether the address is on that origin. */
  trusted: boolean;
  request: AdapterRequest;
  adapter: ResourceAdapter | undefined;
  /** Equal for equal questions by the same credentials. */
  key: string;
  /** Equal as long as only the query differs: earlier figures may stay while new ones come. */
  group: string;
  identity: string;
}

type Params = Readonly<Record<string, string | undefined>>;

export const misconfigured = (attribute: string, problem: string, missing = false) => new AnalyticsError('misconfigured', `The attribute ${attribute} ${problem}.`, { attribute, missing });
const missing = (attribute: string) => misconfigured(attribute, 'is missing', true);

const queryNames = (definition: Asked): string[] => Object.keys((definition.query as { entries?: object }).entries ?? {});
const placeholders = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** Settings that are also parameters, as text. */
function settingParams({ experience, from, to, zone, compare, preview, currency }: Settings): Params {
  return { experience, from, to, zone, compare: compare ? 'true' : undefined, preview: preview ? 'true' : undefined, currency };
}

function collectParams(definition: Asked, adapter: ResourceAdapter | undefined, settings: Settings, params: Params): Record<string, string> {
  const all: Params = { ...settingParams(settings), ...Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) };
  const adapted = typeof adapter?.url === 'string' ? placeholders(adapter.url) : [];
  const names = [...new Set([...placeholders(definition.path), ...queryNames(definition), ...adapted])].sort();
  return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

function baseOf(endpoint: string): URL {
  try {
    const url = new URL(endpoint, globalThis.document?.baseURI);
    if (/^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  } catch {
    // Answered below, like an address of the wrong kind.
  }
  throw misconfigured('endpoint', 'must be a http or https address without a password');
}

function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw missing(name);
    // A segment of dots would climb out of the path, encoded or not; half a character cannot be encoded.
    if (/^\.{1,2}$|\p{Cs}/u.test(value)) throw misconfigured(name, `cannot be "${value}"`);
    return encodeURIComponent(value);
  });
}

function addressOf(base: URL | undefined, path: string, params: Readonly<Record<string, string>>): URL {
  const absolute = /^https?:/i.test(path);
  if (!base && !absolute) throw missing('endpoint');
  const filled = fill(path, params);
  const url = absolute ? baseOf(filled) : new URL(base!.origin + base!.pathname.replace(/\/+$/, '') + (filled.startsWith('/') ? filled : `/${filled}`) + base!.search);
  const inPath = new Set(placeholders(path));
  for (const [name, value] of Object.entries(params)) if (!inPath.has(name)) url.searchParams.set(name, value);
  url.hash = '';
  return url;
}

function adaptedAddress(adapter: ResourceAdapter, base: URL | undefined, request: AdapterRequest): URL | undefined {
  if (typeof adapter.url === 'string') return addressOf(base, adapter.url, request.params);
  if (!adapter.url) return undefined;
  try {
    return new URL(adapter.url(request), base ?? globalThis.document?.baseURI);
  } catch {
    throw misconfigured('resources', `has an adapter for ${request.resource} whose url gives no address`);
  }
}

let identities = 0;
const ofObject = new WeakMap<object, number>();
const ofText = new Map<string, number>();

function number(value: object | string): number {
  const known = typeof value === 'string' ? ofText.get(value) : ofObject.get(value);
  if (known !== undefined) return known;
  identities++;
  if (typeof value === 'string') ofText.set(value, identities);
  else ofObject.set(value, identities);
  return identities;
}

/** Stands for who asks. Numbers only: what is secret does not become part of a key. */
export function identityOf({ getToken, headers, fetch: ask, credentials }: Settings): string {
  const own = headers && Object.keys(headers).length > 0 ? number(JSON.stringify(Object.entries(headers).sort())) : 0;
  return [getToken ? number(getToken) : 0, own, ask ? number(ask) : 0, credentials ?? ''].join('.');
}

function checkRequired(names: readonly string[], settings: Settings, params: Params): void {
  for (const name of names) {
    if (!params[name] && !(settings as Params)[name]) throw missing(name);
  }
}

/** Settings that no question carries. */
const types = { getToken: 'function', fetch: 'function', headers: 'object', resources: 'object' } as const;

function checkSettings(settings: Settings): void {
  for (const [name, type] of Object.entries(types)) {
    const value = settings[name as keyof typeof types];
    if (value && typeof value !== type) throw misconfigured(name, `must be of type ${type}`);
  }
  if (!((settings.refresh ?? 0) >= 0)) throw misconfigured('refresh', 'must be a number');
  if (!/^(omit|same-origin|include)$/.test(settings.credentials ?? 'omit')) throw misconfigured('credentials', 'has a value that is not known');
}

function checkParams(definition: Asked, params: Readonly<Record<string, string>>): void {
  const checked = checkQuery(definition, params);
  if (checked.ok) return;
  const attribute = checked.path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw misconfigured(attribute, /^(must|is) /.test(checked.message) ? checked.message : 'has a value that the endpoint does not know');
}

/** Makes the question, or the error that names the attribute which is missing or wrong. */
export function makeQuestion<T extends Asked>(definition: T, settings: Settings, params: Params, required: readonly string[]): Question<T> | AnalyticsError {
  try {
    checkRequired(required, settings, params);
    checkSettings(settings);
    const resource = definition.name as AdapterRequest['resource'];
    const adapter = settings.resources?.[resource];
    const request: AdapterRequest = { resource, params: collectParams(definition, adapter, settings, params) };
    if (!adapter?.url) checkParams(definition, request.params);
    const base = settings.endpoint ? baseOf(settings.endpoint) : undefined;
    const url = (adapter && adaptedAddress(adapter, base, request)) ?? addressOf(base, definition.path, request.params);
    const origin = (base ?? url).origin;
    const identity = [identityOf(settings), adapter?.map ? number(adapter.map) : 0].join('.');
    return {
      definition, settings, url: url.href, origin, trusted: url.origin === origin, request, adapter, identity,
      key: [definition.name, url.href, identity].join(' '),
      group: [definition.name, url.origin, url.pathname, identity].join(' '),
    };
  } catch (reason) {
    if (reason instanceof AnalyticsError) return reason;
    return misconfigured('resources', 'cannot be read');
  }
}
