// What stands in place of figures: nothing yet, nothing chosen, or an error with its sentence, advice and code. Loaded by the first widget that needs it.
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AnalyticsError } from '../../data/index.js';
import { fault as english } from '../../i18n/en-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { addStyles } from './later-styles.js';
import { kebab } from './view.js';

export type FaultWords = Language['fault'];

export interface ErrorWords {
  /** What happened. */
  sentence: string;
  /** What to do. */
  hint: string;
  /** For the page's author and support; never holds a token. */
  code: string;
}

/** The words in a language; `own` are a widget's that say it better. */
export const faultWords = (locale: string, own?: Partial<FaultWords>): FaultWords => ({ ...wordsOf('fault', english, locale), ...own });

/** `EW-notFound · 404 · id of the request`. */
export function codeOf({ kind, status, requestId }: Pick<AnalyticsError, 'status' | 'requestId'> & { kind: string }): string {
  return [`EW-${kind}`, status, requestId].filter(Boolean).join(' · ');
}

/** @param what is asked for, where the page names it */
export function errorWords(error: AnalyticsError, words: FaultWords, what: string): ErrorWords {
  const { kind, attribute = '?' } = error;
  const code = codeOf(error);
  switch (kind) {
    case 'misconfigured':
      return { sentence: words[error.missing ? 'error.misconfigured' : 'error.wrong'](attribute), hint: words['error.ask'], code };
    case 'notFound':
      return { sentence: words['error.notFound'](what), hint: words['error.notFound.hint'], code };
    case 'contract':
      return { sentence: words['error.contract'], hint: words['error.contract.hint'](error.path ?? ''), code };
    case 'offline':
    case 'unauthorized':
    case 'forbidden':
      return { sentence: words[`error.${kind}`], hint: words[`error.${kind}.hint`], code };
    default:
      return { sentence: words[`error.${kind}`], hint: words['error.wait'], code };
  }
}

/** A drawing that broke, which is no error of the endpoint. */
export const brokenWords = (words: FaultWords): ErrorWords => ({ sentence: words['error.render'], hint: words['error.wait'], code: codeOf({ kind: 'render' }) });

export type Retry = ((event: Event) => void) | undefined;

export function errorMessage(error: ErrorWords, words: FaultWords, retry: Retry): TemplateResult {
  return html`<div class="message" part="error" role="group">
    <p class="strong">${error.sentence}</p>
    <p class="hint">${error.hint}</p>
    <p class="code">${words['error.code'](error.code)}</p>
    ${retry ? html`<button type="button" class="button" part="retry" @click=${retry}>${words['state.retry']}</button>` : nothing}
  </div>`;
}

/** The message, unless the page has something for this kind of error, or for every error. */
export function errorBody(kind: string, error: ErrorWords, words: FaultWords, retry: Retry): TemplateResult {
  return html`<slot name=${kebab(kind)}><slot name="error">${errorMessage(error, words, retry)}</slot></slot>`;
}

export function emptyBody(words: FaultWords, sentence: string, hint: string | undefined): TemplateResult {
  return html`<slot name="empty"><div class="message" part="empty">
    <p class="strong">${sentence}</p>
    <p class="hint">${hint ?? words['state.empty.hint']}</p>
  </div></slot>`;
}

export const messageStyles = css`
  .message { flex: 1; display: flex; flex-direction: column; gap: var(--_space); align-items: center; justify-content: center; padding: calc(var(--_space) * 2); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); text-align: center; }
  .message p { margin: 0; max-inline-size: 42ch; }
  .message .strong { font-weight: 600; }
  .message :is(.hint, .code) { color: var(--_muted); }
  .message .code { font-size: var(--_size-12); }
  .message .button { margin-block-start: calc(var(--_space) * 2); }
`;

/** How things stand with a widget that has no figures to show. */
export interface Standing {
  isEmpty: boolean;
  /** What the reader is to do first. */
  waiting: string | undefined;
  sentence: string;
  hint: string | undefined;
  fault: Error | undefined;
  error: AnalyticsError | undefined;
  words: FaultWords;
  what: string;
}

type Host = LitElement & { refresh(): Promise<void> };

/** Asks again. The button is gone while the answer is on its way: who pressed it finds the focus where it was, or in the card. */
async function askAgain(host: Host): Promise<void> {
  await host.refresh();
  await host.updateComplete;
  const { activeElement, body } = host.ownerDocument;
  if (activeElement !== body) return;
  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  (find('[part=retry]') ?? find('#menu-button'))?.focus();
}

/** The body of a widget that has no figures to show. */
export function standIn(host: Host, { isEmpty, waiting, sentence, hint, fault, error, words, what }: Standing): TemplateResult {
  addStyles(host, [messageStyles]);
  const retry = () => void askAgain(host);
  if (isEmpty) return waiting ? emptyBody(words, words['state.waiting'], waiting) : emptyBody(words, sentence, hint);
  if (fault || !error) return errorBody('render', brokenWords(words), words, retry);
  // An answer that cannot be read may be mended at the endpoint meanwhile.
  const mayRetry = error.retryable || error.kind === 'contract';
  return errorBody(error.kind, errorWords(error, words, what), words, mayRetry ? retry : undefined);
}
