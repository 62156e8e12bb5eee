// Figures that stand in the page itself, as JSON in a script child of the widget. Loaded by the first widget that has one.
import { AnalyticsError, warnOnce } from '../../data/index.js';
import { bringAnswers, type Answering } from '../../data/answers.js';
import { parseJson } from '../../data/transport/client.js';

/** A widget from within. */
export interface Host extends Element {
  /** What its page gives it. */
  data: unknown;
  /** Remembers what was last given as `data`, by the page or from here. */
  readonly source: { readonly given: unknown };
  /** What holds the figures, as long as it is there. */
  readonly script: Element | null;
  requestUpdate(): void;
}

/** What each widget has from its script: whatever else it has was set by the page, which wins. */
const mine = new WeakMap<Element, { given: unknown; text: string }>();

/** Reads the script now, and again whenever it changes. */
export function embed(host: Host, answering: Answering): void {
  const again = () => read(host, answering);
  if (!mine.has(host)) {
    mine.set(host, { given: undefined, text: '' });
    new MutationObserver(again).observe(host, { childList: true, subtree: true, characterData: true });
    // The parser may still be inside the script, and says so to nobody.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, { once: true });
  }
  again();
}

function read(host: Host, answering: Answering): void {
  const { script } = host;
  if (script?.hasAttribute('data-answers')) {
    bringAnswers(host.getRootNode() as ParentNode, answering);
    return host.requestUpdate();
  }
  const text = script?.textContent ?? '';
  const before = mine.get(host)!;
  const now = host.source.given;
  const isTheirs = now !== undefined && now !== before.given;
  if (text.trim() === '' || isTheirs || (now !== undefined && text === before.text)) return;
  const value = parsed(text);
  if (value instanceof AnalyticsError) {
    if (document.readyState === 'loading') return;
    warnOnce(host, 'script', 'The figures in the script inside the element are no valid JSON.');
  }
  host.data = value;
  mine.set(host, { given: host.source.given, text });
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    return error;
  }
}
