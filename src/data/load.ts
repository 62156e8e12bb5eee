// From a question to an answer that fits the contract: token, transport, adapter, check. Keeps nothing.
import { checkAnswer } from '../contract/index.js';
import { getJson } from './transport/client.js';
import { AnalyticsError } from './errors.js';
import type { Question } from './question.js';
import type { GetToken } from './settings.js';
import type { Loaded } from './store.js';
import type { Clock } from './surroundings.js';
import type * as Tokens from './token.js';

/** For what was checked against the contract and does not fit. */
export function deviation(what: string, { path, message }: { path: string; message: string }): AnalyticsError {
  return new AnalyticsError('contract', `The ${what} does not fit the contract at ${path || 'its root'}: ${message}`, { path });
}

let tokens: typeof Tokens | undefined;

async function loadTokens(): Promise<typeof Tokens> {
  try {
    return (tokens = await import('./token.js'));
  } catch {
    throw new AnalyticsError('offline', 'A part of the library could not be loaded.');
  }
}

/** Tokens come on first use, as not every page has them: this has them ready by the time a widget asks. */
export function preloadTokens(): void {
  if (!tokens) loadTokens().catch(() => undefined);
}

/** Forgets the tokens of a callback for all endpoints. */
export const forgetTokens = (getToken: GetToken): void => tokens?.forgetTokens(getToken);

/** Asks once. Rejects with an AnalyticsError, or with what an abort throws. */
export async function load(question: Question, signal: AbortSignal, clock: Clock): Promise<Loaded> {
  const { settings, origin, adapter, definition, request, url } = question;
  // What is secret goes to the configured origin, and to no other that an adapter names.
  const { getToken, headers, credentials } = question.trusted ? settings : {};
  // No await where it is there already: an aborted question and the next one shall wait for the same token.
  const token = getToken && (tokens ?? (await loadTokens())).tokenSource(getToken, settings.endpoint ?? origin, clock);
  let answer = await getJson({ url, token, headers, credentials, fetch: settings.fetch, clock, signal });
  if (adapter?.map) {
    try {
      answer = await adapter.map(answer, request);
    } catch {
      throw new AnalyticsError('contract', `The map of the adapter for ${request.resource} failed.`, { attribute: 'resources' });
    }
  }
  const checked = checkAnswer(definition, answer);
  // Checking and drawing are two tasks, so that neither keeps the page from its reader for long.
  await new Promise((next) => setTimeout(next));
  if (checked.ok) return { value: checked.value, rejected: checked.rejected };
  throw deviation('answer', checked);
}
