// Figures that stand in the page itself, as JSON in a script child of the widget. Loaded by the first widget that has one.
import { AnalyticsError, warnOnce } from '../../data/index.js';
import { bringAnswers, type Answering } from '../../data/answers.js';
import { parseJson } from '../../data/transport/client.js';

/** What a widget lends: its data, and what they were made of. */
export interface Embedding {
  host: Element & { requestUpdate(): void };
  answering: Answering;
  /** What holds the figures, as long as it is there. */
  script(): Element | null;
  /** What was last given as `data`, by the page or from here. */
  given(): unknown;
  give(value: unknown): void;
}

/** What each widget has from its script: whatever else it has was set by the page, which wins. */
const mine = new WeakMap<Element, { given: unknown; text: string }>();

/** Reads the script now, and again whenever it changes. */
export function embed(of: Embedding): void {
  const { host } = of;
  if (!mine.has(host)) {
    mine.set(host, { given: undefined, text: '' });
    new MutationObserver(() => read(of)).observe(host, { childList: true, subtree: true, characterData: true });
    // The parser may still be inside the script, and says so to nobody.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => read(of), { once: true });
  }
  read(of);
}

function read({ host, answering, script, given, give }: Embedding): void {
  if (script()?.hasAttribute('data-answers')) {
    bringAnswers(host.getRootNode() as ParentNode, answering);
    return host.requestUpdate();
  }
  const text = script()?.textContent ?? '';
  const before = mine.get(host)!;
  const now = given();
  const isTheirs = now !== undefined && now !== before.given;
  if (text.trim() === '' || isTheirs || (now !== undefined && text === before.text)) return;
  const value = parsed(text);
  if (value instanceof AnalyticsError) {
    if (document.readyState === 'loading') return;
    warnOnce(host, 'script', 'The figures in the script inside the element are no valid JSON.');
  }
  give(value);
  mine.set(host, { given: given(), text });
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    return error;
  }
}
