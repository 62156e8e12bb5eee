// Puts an element's own drawing in the place of the one that a server has made, in one step. Loaded where there is such a drawing.
import { bringAnswers, type Answering } from '../../data/answers.js';
import type { Drawn } from '../shared/drawn.js';
// What the server has asked for stands in the page: what reads it comes along and not after it.
import './embedded.js';

/** What becomes of the reader's place in the drawing. */
interface Place {
  focused: number[] | undefined;
  scrolled: { path: number[]; left: number; top: number }[];
}

/** Done with the element's own drawing, or never: what a server has drawn within another element of ours goes with that one's drawing. */
export async function takeOver(host: Drawn, draw: () => unknown, page: Answering): Promise<void> {
  if (isWithinDrawing(host)) return;
  if (!isParsed(host)) await new Promise((parsed) => document.addEventListener('DOMContentLoaded', parsed, { once: true }));
  bringAnswers(host.getRootNode() as ParentNode, page);
  const root = host.renderRoot as ShadowRoot;
  await prepare(host);
  // What stands within comes anew too: what draws it is there then.
  await Promise.all([...root.querySelectorAll('*')].map(prepare));
  const place = placeIn(root);
  root.replaceChildren();
  host.renderOptions.renderBefore = null;
  await draw();
  restore(root, place);
}

const prepare = async (element: Element): Promise<unknown> => (element as unknown as { prepare?(): Promise<unknown> }).prepare?.();

/** True for what stands in the server's drawing of another element, which has not taken over yet. */
function isWithinDrawing(host: Element): boolean {
  const { host: outer } = host.getRootNode() as Partial<ShadowRoot>;
  if (!outer?.localName.startsWith('ew-')) return false;
  return 'hasUpdated' in outer ? !outer.hasUpdated : true;
}

/** Whether the parser has left the element: it says so to nobody. */
function isParsed(host: Element): boolean {
  if (document.readyState !== 'loading') return true;
  let node: Node | null = host;
  while (node && !node.nextSibling) node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  return node !== null;
}

/** What the drawing consists of, without what stands in it beside. */
const partsOf = (node: ParentNode): Element[] => [...node.children].filter(({ localName }) => localName !== 'style');

/** The way from the shadow root to an element, by its places among its siblings. */
function pathTo(element: Element): number[] {
  const { parentElement, parentNode } = element;
  return [...(parentElement ? pathTo(parentElement) : []), partsOf(parentNode as ParentNode).indexOf(element)];
}

const at = (root: ShadowRoot, path: readonly number[]): Element | undefined => path.reduce<ParentNode | undefined>((node, index) => node && partsOf(node)[index], root) as Element | undefined;

function placeIn(root: ShadowRoot): Place {
  const moved = [...root.querySelectorAll('*')].filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0);
  return {
    focused: root.activeElement ? pathTo(root.activeElement) : undefined,
    scrolled: moved.map((element) => ({ path: pathTo(element), left: element.scrollLeft, top: element.scrollTop })),
  };
}

function restore(root: ShadowRoot, { focused, scrolled }: Place): void {
  for (const { path, left, top } of scrolled) at(root, path)?.scrollTo({ left, top, behavior: 'instant' });
  if (focused && !root.activeElement) (at(root, focused) as HTMLElement | undefined)?.focus({ preventScroll: true });
}
