// The one error type that the data layer gives out, its closed list of kinds, and the one warning for authors of pages.

/** Every way a question can go unanswered; there are no others. */
export const errorKinds = [
  'offline', 'timeout', 'unauthorized', 'forbidden', 'notFound', 'rateLimited', 'server', 'contract', 'aborted', 'misconfigured',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export interface ErrorDetails {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** The endpoint's id of the request, to be named to its operators. */
  requestId?: string;
  /** Seconds that the endpoint wants us to wait at least. */
  retryAfter?: number;
  /** The attribute, property or setting that is missing or wrong. */
  attribute?: string;
  /** Whether that is missing, and not wrong. */
  missing?: boolean;
  /** JSON path of the first deviation from the contract. */
  path?: string;
  /** Whether asking again may succeed; by default that follows from the kind. */
  retryable?: boolean;
}

const retryableKinds: ReadonlySet<ErrorKind> = new Set(['offline', 'timeout', 'rateLimited', 'server', 'aborted']);

/**
 * Why figures could not be had. The message is for developers and logs, in English, and never contains
 * a token, a header or a body; words for the screen are made from `kind` by the widget.
 */
export class AnalyticsError extends Error implements ErrorDetails {
  override readonly name = 'AnalyticsError';
  readonly kind: ErrorKind;
  declare readonly status?: number;
  declare readonly requestId?: string;
  declare readonly retryAfter?: number;
  declare readonly attribute?: string;
  declare readonly missing?: boolean;
  declare readonly path?: string;
  /** Whether asking the same again may succeed without anybody changing something. */
  readonly retryable: boolean = false;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message);
    this.kind = kind;
    Object.assign(this, { ...details, retryable: details.retryable ?? retryableKinds.has(kind) });
  }
}

export const abortedError = (): AnalyticsError => new AnalyticsError('aborted', 'The request was aborted.');

/** Turns whatever was thrown into an `AnalyticsError`, without repeating text that may hold a secret. */
export function toAnalyticsError(reason: unknown): AnalyticsError {
  if (reason instanceof AnalyticsError) return reason;
  if (reason instanceof Error && (reason.name === 'AbortError' || reason.message === 'CancelledError')) {
    return abortedError();
  }
  return new AnalyticsError('contract', `Something failed while the answer was read (${reason instanceof Error ? reason.name : typeof reason}).`);
}

/** What every warning begins with: whose it is, and the code that the README explains. */
const origin = '[engagement-widgets EW-misconfigured] ';

const warned = new Map<string, WeakSet<object>>();

/** Warns of a mistake in the page, once per element and attribute. Never called for what an endpoint does. */
export function warnOnce(host: Element, attribute: string, message: string): void {
  const key = `${attribute}\n${message}`;
  const hosts = warned.get(key) ?? new WeakSet();
  if (hosts.has(host)) return;
  warned.set(key, hosts.add(host));
  // The element itself is passed so that a click in the console finds it in the page.
  // eslint-disable-next-line no-console -- the one place for it
  console.warn(`${origin}<${host.localName}>: ${message}`, host);
}

const told = new Set<string>();

/** Warns of a mistake in a script of the page, where no element is at hand; once each. */
export function warnPage(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- see above
  console.warn(origin + message);
}
