// Finds our elements in the HTML of a page, and puts into each what it draws. All else of the page stays letter by letter.
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { AnalyticsError, type GetToken } from '../data/index.js';
import { parseJson } from '../data/transport/client.js';
import { prepareProcess, type ServerElement } from './element.js';
import { embeddedJson } from './json.js';
import { closestIn, type Node } from './place.js';
import { Rendering } from './rendering.js';
import { ServerStore } from './store.js';
import type { RenderOptions } from './index.js';

const patience = 5_000;
/** Stands for the page's own address where nothing is asked. */
const nowhere = 'https://page.invalid/';

interface Found {
  element: ServerElement;
  /** Where in the page its content begins. */
  at: number;
}

export async function drawPage(html: string, { settings = {}, ask, nonce }: RenderOptions): Promise<string> {
  prepareProcess();
  const written = new Map<string, string>();
  const resolve = (endpoint: string): string => {
    const address = absolute(endpoint, ask ? ask.base : nowhere);
    if (address !== endpoint && !written.has(address)) written.set(address, endpoint);
    return address;
  };
  const store = new ServerStore({ timeout: ask && (ask.timeout ?? patience), written: (endpoint) => (endpoint === undefined ? undefined : (written.get(endpoint) ?? endpoint)) });
  const { getToken: give, headers, fetch } = ask ?? {};
  // Tokens are kept by their function: another one for each page, so that nobody's token serves another reader.
  const getToken: GetToken | undefined = give && ((request) => give(request));
  const rendering = new Rendering({
    store, nonce, resolve,
    settings: { ...settings, ...(settings.endpoint ? { endpoint: resolve(settings.endpoint) } : {}), getToken, headers, fetch },
  });
  const found = find(html, rendering);
  const drawings = await rendering.finish();
  const brought = store.brought();
  const answers = brought.length > 0 ? `<script type="application/json" data-answers>${embeddedJson(brought)}</script>` : '';
  // In a widget they are found even where a page's script puts this HTML into a page without its shadow roots.
  const holder = Math.max(0, found.findIndex(({ element }) => 'getData' in element));
  return insert(html, found.map(({ at }, index) => ({ at, text: `<template shadowrootmode="open">${drawings[index]!}</template>${index === holder ? answers : ''}` })));
}

function absolute(endpoint: string, base: string | URL | undefined): string {
  try {
    return new URL(endpoint, base).href;
  } catch {
    if (base === undefined && !/^[a-z][a-z+.-]*:/i.test(endpoint)) throw new TypeError(`To ask "${endpoint}" from a server, the option ask.base must say what that address is relative to.`);
    // What is no address anywhere: the element says so, as it would in a browser.
    return endpoint;
  }
}

function insert(html: string, pieces: readonly { at: number; text: string }[]): string {
  let end = 0;
  const texts = pieces.flatMap(({ at, text }) => {
    const before = html.slice(end, at);
    end = at;
    return [before, text];
  });
  return texts.join('') + html.slice(end);
}

function find(html: string, rendering: Rendering): Found[] {
  const options = { sourceCodeLocationInfo: true } as const;
  const isWhole = /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype|html|head|body)\b/i.test(html);
  const found: Found[] = [];
  visit(isWhole ? parse(html, options) : parseFragment(html, options), undefined, undefined);
  return found.sort((one, other) => one.at - other.at);

  function visit(node: Tree.ParentNode, around: Node | undefined, parent: ServerElement | undefined): void {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
      const here: Node = { attributes, around };
      const element = isOurs(child) ? add(child, here, parent) : undefined;
      visit(child, here, element ?? parent);
    }
  }

  function add(node: Tree.Element, here: Node, parent: ServerElement | undefined): ServerElement | undefined {
    const at = node.sourceCodeLocation?.startTag?.endOffset;
    if (at === undefined) return undefined;
    const element = rendering.add(node.tagName, here.attributes, { closest: (selector) => closestIn(here, selector), parent });
    const figures = figuresIn(node);
    if (figures !== undefined) element.data = figures;
    found.push({ element, at });
    return element;
  }
}

/** Not what a server has drawn before. */
function isOurs({ tagName, childNodes }: Tree.Element): boolean {
  const isDrawn = childNodes.some((child) => child.nodeName === 'template' && 'attrs' in child && child.attrs.some(({ name }) => name === 'shadowrootmode'));
  return tagName.startsWith('ew-') && customElements.get(tagName) !== undefined && !isDrawn;
}

/** What the page brings as JSON in a script of the element. */
function figuresIn({ childNodes }: Tree.Element): unknown {
  const script = childNodes.find((child): child is Tree.Element => child.nodeName === 'script' && 'attrs' in child && child.attrs.some(({ name, value }) => name === 'type' && value === 'application/json'));
  if (!script || script.attrs.some(({ name }) => name === 'data-answers')) return undefined;
  try {
    return parseJson(script.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
  } catch (error) {
    return error instanceof AnalyticsError ? error : undefined;
  }
}
