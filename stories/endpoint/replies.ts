/** What the try-it answers: the recording, or what goes wrong with endpoints. Each is a whole `fetch`. */
import { answersOf } from '../sheet/answers.js';

export interface Reply {
  id: string;
  title: string;
  fetch: typeof fetch;
}

const problem = (status: number, kind: string, title: string, headers: Record<string, string> = {}): Reply => ({
  id: String(status),
  title: `${status} ${title}`,
  fetch: async () =>
    new Response(JSON.stringify({ type: `urn:engagement-widgets:problem:${kind}`, kind, title, status, instance: 'try-it-1' }), {
      status,
      headers: { 'content-type': 'application/problem+json', 'x-request-id': 'try-it-1', ...headers },
    }),
});

/** The recorded answer with one thing changed that the contract does not allow. */
const broken: typeof fetch = async (input, init) => {
  const answer = (await (await answersOf('typical')(input, init)).json()) as Record<string, unknown>;
  const counts = Object.keys(answer).filter((key) => typeof answer[key] === 'number');
  const wrong = counts[0] ?? Object.keys(answer).find((key) => Array.isArray(answer[key])) ?? 'generatedAt';
  return new Response(JSON.stringify({ ...answer, [wrong]: 'many' }), { headers: { 'content-type': 'application/json' } });
};

const page: typeof fetch = async () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });

const unreachable: typeof fetch = async () => {
  throw new TypeError('Failed to fetch');
};

// A pause longer than a widget waits for by itself: the error shows at once.
const later = { 'retry-after': '3600' };

export const replies: readonly Reply[] = [
  { id: 'recorded', title: 'The recorded answer', fetch: answersOf('typical') },
  { id: 'none', title: 'Nothing in the period', fetch: answersOf('none') },
  problem(401, 'unauthorized', 'Nobody is signed in'),
  problem(403, 'forbidden', 'Not allowed'),
  problem(404, 'not-found', 'Unknown'),
  problem(429, 'rate-limited', 'Too many requests', later),
  problem(500, 'internal', 'A fault of the endpoint', later),
  { id: 'broken', title: 'A field of the wrong type', fetch: broken },
  { id: 'page', title: 'A page instead of JSON', fetch: page },
  { id: 'offline', title: 'No connection', fetch: unreachable },
];

export interface Exchange {
  /** The request as it would go over the line, without the host. */
  request: string;
  status: string;
  body: string;
}

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

/** A `fetch` that tells of every exchange, before whoever asked hears of it. */
export function overheard(reply: Reply, hear: (exchange: Exchange) => void): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const line = [`${request.method} ${pathname}${search}`, ...[...request.headers].map(([name, value]) => `${name}: ${value}`)].join('\n');
    try {
      const response = await reply.fetch(input, init);
      const text = await response.clone().text();
      hear({ request: line, status: `${response.status} · ${response.headers.get('content-type')}`, body: pretty(text) });
      return response;
    } catch (error) {
      hear({ request: line, status: 'no answer', body: String(error) });
      throw error;
    }
  };
}
