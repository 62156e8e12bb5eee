// Reads all of what an element shows, through every shadow root, and hears whatever would tell that something ran.
import type { LitElement } from 'lit';
import { canary, lure } from './corpus.js';

export interface Seen {
  /** Each element as its tag with the names of its attributes, counted. */
  shape: Map<string, number>;
  /** What a reader, by eye or by ear, meets: texts and the attributes that are read out. */
  texts: string[];
  links: string[];
}

const readOut = new Set(['aria-label', 'aria-valuetext', 'aria-description', 'aria-roledescription', 'title', 'alt', 'value', 'placeholder']);
const addressed = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcset', 'poster', 'ping']);

export function see(widget: Element): Seen {
  const seen: Seen = { shape: new Map(), texts: [], links: [] };
  const visit = (node: Node): void => {
    if (node instanceof Text) seen.texts.push(node.data);
    if (node instanceof Element) note(node, seen);
    node.childNodes.forEach(visit);
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
  };
  visit((widget as LitElement).renderRoot ?? widget);
  return seen;
}

function note(element: Element, { shape, texts, links }: Seen): void {
  const names = element.getAttributeNames();
  // What leads somewhere is a link, or a button where its address cannot be written.
  const signature = element.matches('[part~=open], [part~=profile]') ? 'link' : `${element.localName}[${[...names].sort().join(' ')}]`;
  shape.set(signature, (shape.get(signature) ?? 0) + 1);
  for (const name of names) {
    const value = element.getAttribute(name)!;
    if (readOut.has(name)) texts.push(value);
    if (addressed.has(name)) links.push(value);
  }
  if (element instanceof HTMLInputElement) texts.push(element.value);
}

/** What no element of ours has, whatever the answer; `style` is set by our own scripts, and held against the harmless text. */
const foreign = /^(script|iframe|object|embed|link|meta|base|img|video|audio|source|body|form|template|marquee|plaintext|animate|set|use|image|math)\[|[[ ](on\w+|srcdoc|src|srcset|action|formaction|is|nonce|http-equiv|xlink:href)[\] ]/i;
export const foreignIn = ({ shape }: Seen): string[] => [...shape.keys()].filter((signature) => foreign.test(signature));

/** Whether a link leads where links may lead: https, http, mailto, or relative to the page. */
export function isSafe(link: string): boolean {
  const { protocol } = new URL(link, 'https://host.example/');
  return ['https:', 'http:', 'mailto:'].includes(protocol);
}

/** For a message: what cannot be seen is written as its code. */
export const readable = (text: string): string => text.slice(0, 300).replace(/[^ -~]/gsu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);

export interface Watch {
  /** What ran, was asked for, opened, thrown or reported; nothing is right. */
  heard(): string[];
  stop(): void;
}

/** Listens until it is stopped; the dialogs and windows of the page are kept shut meanwhile. */
export function watch(): Watch {
  const heard: string[] = [];
  const page = window as unknown as Record<string, unknown>;
  const before: Record<string, unknown> = {};
  for (const name of [canary, 'alert', 'confirm', 'prompt', 'open', 'print']) {
    before[name] = page[name];
    page[name] = () => void heard.push(`${name}()`);
  }
  const { error } = console;
  console.error = (...words: unknown[]) => void heard.push(`console.error: ${words.map(String).join(' ')}`);
  const listener = (event: Event) => void heard.push(`${event.type}: ${String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason ?? (event as SecurityPolicyViolationEvent).violatedDirective)}`);
  const events = ['error', 'unhandledrejection', 'securitypolicyviolation', 'messageerror'];
  for (const name of events) addEventListener(name, listener, true);
  const names = Object.getOwnPropertyNames(Object.prototype).length;
  const asked = new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => name.startsWith(lure) && heard.push(`asked for ${name}`)));
  asked.observe({ type: 'resource' });
  return {
    heard: () => [...heard, ...(Object.getOwnPropertyNames(Object.prototype).length > names || 'polluted' in {} ? ['Object.prototype was changed'] : [])],
    stop() {
      for (const name of events) removeEventListener(name, listener, true);
      for (const [name, value] of Object.entries(before)) if (value === undefined) delete page[name]; else page[name] = value;
      console.error = error;
      asked.disconnect();
    },
  };
}
