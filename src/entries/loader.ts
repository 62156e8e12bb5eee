// The loader: loads and defines just the elements whose tags are found on the page, now or later. A file of its own (`npm run build`),
// for a classic script as well as a module. Imports only the version; what it loads lies in the folder of that name beside it.
import { version } from '../version.js';

/** Filled in by the build: the names without `ew-`, with a blank between them, and the file that nearly all of them share. */
declare const loaderNames: string;
declare const loaderShared: string;

const key = Symbol.for('engagement-widgets.loader');
const page = globalThis as { [key]?: string };

function warn(code: string, text: string): void {
  // eslint-disable-next-line no-console -- there is no element yet that could show it
  console.warn(`[engagement-widgets EW-${code}] ${text}`);
}

function start(): void {
  // A script from elsewhere may not know its own address; its element does. A module's imports are relative to it by themselves.
  const folder = `${(document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*([?#].*)?$/, '') ?? './'}${version}/`;
  const names = new Set(loaderNames.split(' '));
  const asked = new Set<string>();
  const warned = new Set<string>();
  const warnOnce = (tag: string, code: string, text: string): unknown => warned.has(tag) || (warned.add(tag), warn(code, `<${tag}> ${text}`));

  const load = (tag: string): void => {
    if (asked.has(tag) || customElements.get(tag)) return;
    const name = tag.slice(3);
    if (!names.has(name)) return void warnOnce(tag, 'misconfigured', `is no element of ${version}.`);
    asked.add(tag);
    const fetch = (file: string): Promise<unknown> => import(/* @vite-ignore */ folder + file);
    // Asked for together, so that the second does not wait for the first to name it.
    Promise.all([fetch(`${name}.js`), fetch(loaderShared)]).catch((reason) => {
      asked.delete(tag);
      warnOnce(tag, 'offline', `is not loaded yet: the next one, or being online again, tries anew. ${reason}`);
    });
  };

  const roots = new WeakSet<Node>();
  const observer = new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(search)));
  const follow = (root: Node | null): void => {
    if (!root || roots.has(root)) return;
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true });
    search(root);
  };
  const visit = (element: Element): void => {
    const tag = element.localName;
    if (tag.startsWith('ew-')) load(tag);
    else if (element.shadowRoot) follow(element.shadowRoot);
    // A host of its own that is defined only later has its shadow root from then on; a name that no element may have never is.
    else if (tag.includes('-')) customElements.whenDefined(tag).then(() => follow(element.shadowRoot), () => undefined);
  };
  function search(node: Node): void {
    if (node instanceof Element) visit(node);
    (node as ParentNode).querySelectorAll?.('*').forEach(visit);
  }

  follow(document);
  // What the parser or the page's scripts gave a shadow root after it had been seen.
  document.addEventListener('DOMContentLoaded', () => search(document));
  addEventListener('online', () => warned.forEach(load));
}

if (globalThis.document) {
  if (!page[key]) {
    page[key] = version;
    start();
  } else if (page[key] !== version) {
    warn('misconfigured', `The loader ${page[key]} is at work already; ${version} is not used.`);
  }
}
