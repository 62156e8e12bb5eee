// Answers that came with the page, as a server has asked for them: they are taken instead of asking, by one user and while they are fresh.
// Loaded where there are some.
import type { checkAnswer, RejectedItem } from '../contract/index.js';
import { parseJson } from './transport/client.js';
import type { Question } from './question.js';
import type { Loaded, Store } from './store.js';

/** What the page has already of the data layer: were it imported here, bundlers would cut it out of the page's own file. */
export interface Answering {
  readonly check: typeof checkAnswer;
  readonly store: () => Store;
  /** How long an answer is taken, ms. */
  readonly freshFor: number;
}

/** One answer and the question that it answers, as it stands in a page. */
export interface Brought {
  question: string;
  answer: unknown;
  /** What the server's check has left out already. */
  rejected?: readonly RejectedItem[];
}

/** Names a question alike on a server and in a page: by the endpoint as the page's author wrote it, never by who asks. */
export const nameOf = (endpoint: string | undefined, { resource, params }: Question['request']): string =>
  JSON.stringify([endpoint, resource, Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1))]);

const brought = new Map<string, Brought & { at: number }>();

/** Takes the answers of a document or shadow root, all at once: whoever asks first may stand before the element that holds them. */
export function bringAnswers(root: ParentNode, page: Answering): void {
  for (const script of root.querySelectorAll('script[data-answers]')) {
    try {
      for (const each of parseJson(script.textContent) as Brought[]) brought.set(each.question, { ...each, at: performance.now() });
    } catch {
      // The parser may still be inside it. Else it is asked for, as without a server.
      if (document.readyState === 'loading') continue;
    }
    script.remove();
  }
  if (brought.size > 0) page.store().claim = (question) => claim(question, page);
}

function claim({ settings, request, definition }: Question, { check, freshFor }: Answering): Loaded | undefined {
  const name = nameOf(settings.endpoint, request);
  const found = brought.get(name);
  // Credentials may be set after the first question; with them it is asked in the name of somebody, and anybody else asks anew.
  if (settings.getToken || settings.headers) brought.delete(name);
  if (!found || performance.now() - found.at > freshFor) return undefined;
  const checked = check(definition, found.answer);
  return checked.ok ? { value: checked.value, rejected: found.rejected ?? checked.rejected } : undefined;
}
