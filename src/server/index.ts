// engagement-widgets/server: draws elements of a page on a server, as declarative shadow DOM. Needs @lit-labs/ssr and parse5.
// Asks an endpoint only where it is told to.
import type { GetToken, Settings } from '../data/index.js';
import '../entries/all.js';
import { drawPage } from './page.js';
import { escapeAttribute } from './rendering.js';
import { embeddedJson } from './json.js';

/** How an endpoint is asked from the server. None of it reaches the page. */
export interface AskOptions {
  /** What relative addresses of endpoints are meant from, such as the address of the page. */
  base?: string | URL;
  /** As for `configure()`; gives the token of whoever the page is for. */
  getToken?: GetToken;
  headers?: Readonly<Record<string, string>>;
  /** Used instead of the global `fetch`, as to answer without a network. */
  fetch?: typeof fetch;
  /** Milliseconds after which an answer is not waited for; 5,000 where not given. */
  timeout?: number;
}

export interface RenderOptions {
  /** Settings for the whole page, the same as its script gives to `configure()`. */
  settings?: Pick<Settings, 'endpoint' | 'experience' | 'from' | 'to' | 'zone' | 'compare' | 'preview' | 'locale' | 'currency' | 'resources'>;
  /** Asks for figures, and puts the answers into the page, where no element asks for them again. Without it only figures are drawn that the page brings. */
  ask?: AskOptions;
  /** For the `<style>` in each element, where the page's policy wants one. */
  nonce?: string;
}

export interface WidgetOptions extends RenderOptions {
  /** Attributes of the element; `true` for one without a value, `false` and `undefined` for none. */
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Its figures, as the contract has them: they go into the element as JSON, and are never asked for. */
  data?: unknown;
  /** HTML inside the element, such as widgets inside `ew-analytics`. Not escaped. */
  content?: string;
}

/**
 * Draws every element of ours in a page or in a part of one. What the page's author has written stays as it is: each element only gets
 * its shadow root as first child, and where figures were asked for, one of them gets the answers.
 *
 * @param html a page, or a part of one
 * @throws TypeError where an endpoint is to be asked by a relative address, and `ask.base` is missing
 */
export async function renderPage(html: string, options: RenderOptions = {}): Promise<string> {
  return drawPage(html, options);
}

/**
 * Draws one element, and those in its content.
 *
 * @param tag such as `ew-nps-donut`
 * @throws TypeError where the tag or the name of an attribute is none
 */
export async function renderWidget(tag: string, { attributes = {}, data, content = '', ...options }: WidgetOptions = {}): Promise<string> {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  const wrong = [tag, ...given.map(([name]) => name)].find((name) => !/^[a-z][\w.:-]*$/i.test(name));
  if (wrong !== undefined) throw new TypeError(`"${wrong}" is no name.`);
  const start = given.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`)).join('');
  const figures = data === undefined ? '' : `<script type="application/json">${embeddedJson(data)}</script>`;
  return drawPage(`<${tag}${start}>${figures}${content}</${tag}>`, options);
}
