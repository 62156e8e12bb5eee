// What is shown beside the node under pointer or cursor, and beside an edge. Loaded on first use; never the only copy of a figure.
import { waysOf, type FlowEdge, type FlowNode } from '../../flow/index.js';
import { formatCount, formatPercent } from '../../format/index.js';
import { dropOff, rateOf } from '../../stats/index.js';
import { placeTooltip, type Tip } from '../charts/tooltip.js';
import { kickerOf, nameOf, reachOf, type FlowContext } from './facts.js';
import { comparedLines, differenceLines, laterWords, namedAtMost, share } from './speech.js';

/** The figures of a node. */
export function tipOf(node: FlowNode, context: FlowContext): Tip {
  const { words, locale, graph } = context;
  const columns = laterWords(locale);
  const { module } = node;
  const { out, again } = waysOf(graph, node.index);
  const ways = out.slice(0, namedAtMost).map((edge) => ({ label: `→ ${nameOf(graph.nodes[edge.to]!, words)}`, value: formatCount(edge.count, locale) }));
  const repeats = again ? [{ label: `↻ ${nameOf(node, words)}`, value: formatCount(again.count, locale) }] : [];
  if (!module) return { title: nameOf(node, words), lines: [{ label: columns['column.sessions'], value: formatCount(node.count, locale), strong: true }, ...ways] };
  const left = dropOff(module);
  return {
    title: [kickerOf(node, context), nameOf(node, words)].filter(Boolean).join(' · '),
    lines: [
      { label: columns['column.visits'], value: formatCount(module.visits, locale), strong: true },
      { label: columns['column.sessions'], value: `${formatCount(module.sessions, locale)} (${share(reachOf(node, context), context)})` },
      { label: columns['column.people'], value: formatCount(module.people, locale) },
      ...(left ? [{ label: columns['column.dropOff'], value: `${formatCount(left.part, locale)} (${share(left, context)})` }] : []),
      ...comparedLines(module, context), ...ways, ...repeats,
    ],
    note: differenceLines(node, context).join(', ') || undefined,
  };
}

export function edgeTip({ from, to, count }: FlowEdge, { graph, words, locale }: FlowContext): Tip {
  const columns = laterWords(locale);
  const [source, target] = [graph.nodes[from]!, graph.nodes[to]!];
  return {
    title: `${nameOf(source, words)} → ${nameOf(target, words)}`,
    lines: [
      { label: columns['column.count'], value: formatCount(count, locale), strong: true },
      { label: columns['column.ofVisits'], value: formatPercent(rateOf(count, source.count)?.share, locale, 1) },
    ],
  };
}

/** Distance from what it tells of, and from the window's edge. */
const room = 20;

/** Above a node; without room there below or beside it, so that it never covers what it tells of. */
export function placeTip(box: HTMLElement, place: DOMRect | { x: number; y: number }): void {
  if (!(place instanceof DOMRect)) return placeTooltip(box, place);
  const x = place.left + place.width / 2;
  placeTooltip(box, { x, y: place.top });
  const { offsetHeight: height, offsetWidth: width } = box;
  if (place.top - height >= room) return;
  const fitsBelow = place.bottom + height + room <= innerHeight;
  box.style.setProperty('top', `${Math.round(fitsBelow ? place.bottom + room : Math.max(room, innerHeight - height - room))}px`);
  if (fitsBelow) return;
  const beside = place.right + width + room <= innerWidth ? place.right + room : place.left - width - room;
  box.style.setProperty('left', `${Math.round(Math.max(0, beside))}px`);
}
