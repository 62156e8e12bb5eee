// The check's only way to the endpoint: sends requests as a widget would, keeps answers of equal questions, waits where it is asked to.
// Whatever goes wrong on the way is an exchange with a failure; nothing here throws.
import { maxBytes } from '../data/transport/client.js';
import { retryAfterSeconds } from '../data/transport/refusal.js';

export interface Ask {
  url: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** `none`: without token and headers of the host. Others replace them. */
  as?: 'host' | 'none' | Readonly<Record<string, string>>;
  /** Sent again, though it was answered before. */
  again?: boolean;
}

export interface Exchange {
  readonly url: string;
  /** Method and address without the base, to be shown. */
  readonly request: string;
  /** 0 where there was no answer. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** False where the bytes are not UTF-8. */
  readonly isUtf8: boolean;
  readonly bytes: number;
  /** Why there was no whole answer. */
  readonly failure?: string;
}

export interface AskerSettings {
  /** Address before `/v1`. */
  base: string;
  /** Sent with every request of the host's own. */
  credentials: Readonly<Record<string, string>>;
  /** Seconds. */
  timeout: number;
  fetch?: typeof fetch;
}

const atOnce = 4;
const mostRepeats = 4;
/** Seconds; an endpoint that wants a longer pause is taken at its word. */
const longestPause = 30;
/** Files may be larger than answers. */
const mostBytes = 2 * maxBytes;

export class Asker {
  readonly base: string;
  /** A 429 that did not say when to come back. */
  rudelyLimited: Exchange | undefined;
  count = 0;
  readonly #settings: AskerSettings;
  readonly #kept = new Map<string, Promise<Exchange>>();
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  constructor(settings: AskerSettings) {
    this.#settings = settings;
    this.base = settings.base.replace(/\/+$/, '');
  }

  /** Questions are asked once and kept; what is more than a question is sent each time. */
  ask(request: Ask): Promise<Exchange> {
    const { url, method = 'GET', headers = {}, body, as = 'host', again = false } = request;
    const key = JSON.stringify([method, url, headers, body, as]);
    const known = this.#kept.get(key);
    if (known && !again) return known;
    const sent = this.#patiently(request);
    if (method !== 'PUT' && method !== 'DELETE') this.#kept.set(key, sent);
    return sent;
  }

  /** Asks everything anew from now on. */
  forget(): void {
    this.#kept.clear();
  }

  async #patiently(request: Ask): Promise<Exchange> {
    for (let repeated = 0; ; repeated++) {
      const exchange = await this.#inTurn(() => this.#send(request));
      if (repeated === 0 && isLost(exchange)) continue;
      if (exchange.status !== 429 || repeated === mostRepeats) return exchange;
      const wait = retryAfterSeconds(exchange.headers.get('Retry-After'), exchange.headers.get('Date'));
      if (wait === undefined) this.rudelyLimited ??= exchange;
      if ((wait ?? 0) > longestPause) return exchange;
      await new Promise((resolve) => setTimeout(resolve, 1000 * (wait ?? 2 ** repeated)));
    }
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#underWay >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#underWay++;
    try {
      return await work();
    } finally {
      this.#underWay--;
      this.#waiting.shift()?.();
    }
  }

  async #send({ url, method = 'GET', headers = {}, body, as = 'host' }: Ask): Promise<Exchange> {
    const { timeout, credentials, fetch: ask = globalThis.fetch } = this.#settings;
    const own = as === 'host' ? credentials : as === 'none' ? {} : as;
    const seen = { url, request: `${method} ${url.startsWith(this.base) ? url.slice(this.base.length) : url}` };
    this.count++;
    try {
      const all = { Accept: 'application/json', ...own, ...headers };
      const response = await ask(url, { method, headers: all, body, redirect: 'manual', signal: AbortSignal.timeout(timeout * 1000) });
      return { ...seen, status: response.status, headers: response.headers, ...(await bodyOf(response)) };
    } catch (reason) {
      return { ...seen, status: 0, headers: new Headers(), text: '', isUtf8: true, bytes: 0, failure: failureOf(reason, timeout) };
    }
  }
}

async function bodyOf(response: Response): Promise<Pick<Exchange, 'text' | 'isUtf8' | 'bytes' | 'failure'>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return { text: '', isUtf8: true, bytes, failure: `it is larger than ${mostBytes / 1024 / 1024} MB` };
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(whole), isUtf8: true, bytes };
  } catch {
    return { text: new TextDecoder().decode(whole), isUtf8: false, bytes };
  }
}

/** A kept connection that the server closed just as it was used again: no fault of the answer. */
const isLost = ({ failure }: Exchange): boolean => failure === 'ECONNRESET' || failure === 'UND_ERR_SOCKET';

function failureOf(reason: unknown, timeout: number): string {
  const { name, message, cause } = Object(reason) as { name?: string; message?: string; cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `no answer within ${timeout} seconds`;
  return cause?.code ?? cause?.message ?? message ?? 'no connection';
}
