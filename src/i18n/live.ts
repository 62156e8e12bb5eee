// Draws elements anew when the language around them, or a word of the page's own, changes. One observer for all; loaded after their first drawing.
import { knownLocale, loadWords, nearest } from './index.js';
import { pageWords } from './page-words.js';

/** What can be followed: an element with controllers, as every one of ours is. */
export interface Follower extends Element {
  addController(controller: { hostConnected(): void; hostDisconnected(): void }): void;
  requestUpdate(): void;
}

/** What each element on the page was drawn in. */
const drawn = new Map<Follower, string | undefined>();
const followed = new WeakSet<Follower>();
let observer: MutationObserver | undefined;
let endWords: (() => void) | undefined;

/** Follows an element as long as it is on a page. `last` is the language in which it has been drawn. */
export function follow(element: Follower, last: string | undefined): void {
  if (followed.has(element) || typeof MutationObserver !== 'function') return;
  followed.add(element);
  let lang = last;
  element.addController({
    hostConnected() {
      begin();
      drawn.set(element, lang);
      watchRoots(element);
      compare(element);
    },
    hostDisconnected() {
      lang = drawn.get(element);
      drawn.delete(element);
      if (drawn.size === 0) end();
    },
  });
}

function begin(): void {
  if (observer) return;
  observer = new MutationObserver(compareAll);
  endWords = pageWords().subscribe(() => [...drawn.keys()].forEach((element) => element.requestUpdate()));
  // Without any `lang` around them, elements speak the browser's language.
  addEventListener('languagechange', drawAll);
}

function end(): void {
  observer?.disconnect();
  observer = undefined;
  endWords?.();
  removeEventListener('languagechange', drawAll);
}

/** Attributes above a shadow root are not seen from within it: every root up to the document is watched. */
function watchRoots(element: Element): void {
  for (let root: Node = element.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
    observer?.observe(root, { subtree: true, attributeFilter: ['lang'] });
    if (!('host' in root)) return;
  }
}

function compareAll(): void {
  for (const element of [...drawn.keys()]) compare(element);
}

function drawAll(): void {
  for (const element of [...drawn.keys()]) element.requestUpdate();
}

function compare(element: Follower): void {
  const lang = nearest(element, 'lang');
  if (lang === drawn.get(element)) return;
  drawn.set(element, lang);
  // What is on screen stays until the other language is there.
  void loadWords(knownLocale(lang)).then(() => element.requestUpdate());
}
