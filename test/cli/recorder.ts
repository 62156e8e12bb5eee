// A memory between the check and a real endpoint: equal requests are asked once, and answers can be bent on the way out.
export interface Kept {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

export interface Asked {
  readonly method: string;
  /** Path and query below the endpoint's base. */
  readonly path: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** What becomes of an answer; undefined leaves it as it is. `get` gives the sound answer to another address, or to somebody else. */
export type Bend = (answer: Kept, asked: Asked, get: (path: string, headers?: Record<string, string>) => Promise<Kept>) => Kept | undefined | Promise<Kept | undefined>;

const empty = new Set([204, 304]);

/** Without the check's own limit of time: an answer that is kept must not be one that was given up. */
async function ask(url: string, { signal: _signal, ...init }: RequestInit): Promise<Kept> {
  const response = await fetch(url, init);
  return { status: response.status, headers: [...response.headers], text: await response.text() };
}

export class Recorder {
  readonly #base: string;
  readonly #kept = new Map<string, Promise<Kept>>();

  constructor(base: string) {
    this.#base = base;
  }

  /** Asks what was not asked before; changes are always sent. */
  sound(url: string, init: RequestInit = {}): Promise<Kept> {
    const headers = [...new Headers(init.headers)];
    const key = JSON.stringify([init.method, url, headers]);
    const isChange = init.method === 'PUT' || init.method === 'DELETE' || /\/v1\/reports\/[^/]+$/.test(url);
    const known = this.#kept.get(key);
    if (known && !isChange) return known;
    // A kept connection may be closed just as it is used again.
    const answer = ask(url, init).catch(() => ask(url, init));
    this.#kept.set(key, answer);
    return answer;
  }

  /** A `fetch` for the check. */
  through(bend: Bend = () => undefined): typeof fetch {
    return async (input, init = {}) => {
      const url = String(input);
      const sound = await this.sound(url, init);
      const asked: Asked = { method: init.method ?? 'GET', path: url.slice(this.#base.length), url: new URL(url), headers: new Headers(init.headers) };
      const get = (path: string, headers: HeadersInit | undefined = init.headers) => this.sound(`${this.#base}${path}`, { method: 'GET', headers });
      // Told now, whenever it was made.
      const now = withHeaders(sound, { date: new Date().toUTCString() });
      const { status, headers, text } = (await bend(now, asked, get)) ?? now;
      return new Response(empty.has(status) ? null : text, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
    };
  }
}

/** An answer with other headers; undefined takes one away. */
export function withHeaders(answer: Kept, changed: Readonly<Record<string, string | undefined>>): Kept {
  const names = new Set(Object.keys(changed).map((name) => name.toLowerCase()));
  const added = Object.entries(changed).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...answer, headers: [...answer.headers.filter(([name]) => !names.has(name.toLowerCase())), ...added] };
}

export const headerOf = (answer: Kept, wanted: string): string | undefined => answer.headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are bent in places that their types forbid
export type Json = any;

/** Changes the JSON of answers with status 200 to some paths; `when` narrows by the address. */
export function inAnswer(path: RegExp, edit: (json: Json, asked: Asked) => unknown, when: (query: URLSearchParams) => boolean = () => true): Bend {
  return (answer, asked) => {
    if (answer.status !== 200 || !path.test(asked.url.pathname) || !when(asked.url.searchParams) || asked.method !== 'GET') return undefined;
    const json = JSON.parse(answer.text) as Json;
    edit(json, asked);
    return { ...answer, text: JSON.stringify(json) };
  };
}

/** Changes the JSON of refusals. */
export function inProblem(path: RegExp, edit: (json: Json) => unknown, when: (query: URLSearchParams) => boolean = () => true): Bend {
  return (answer, asked) => {
    if (answer.status < 400 || !path.test(asked.url.pathname) || !when(asked.url.searchParams)) return undefined;
    const json = JSON.parse(answer.text) as Json;
    edit(json);
    return { ...answer, text: JSON.stringify(json) };
  };
}

/** Answers some questions with the sound answer to another one. */
export function instead(path: RegExp, change: (query: URLSearchParams) => unknown, when: (query: URLSearchParams) => boolean, edit: (json: Json) => unknown = () => {}): Bend {
  return async (_answer, { url, path: whole, method }, get) => {
    if (method !== 'GET' || !path.test(url.pathname) || !when(url.searchParams)) return undefined;
    const query = new URLSearchParams(url.searchParams);
    change(query);
    const other = await get(`${whole.split('?')[0]}?${query.toString()}`);
    const json = JSON.parse(other.text) as Json;
    edit(json);
    return { ...other, text: JSON.stringify(json) };
  };
}
