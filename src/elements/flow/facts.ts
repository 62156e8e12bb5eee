// What a card says: name, type, position, who left, the figure of the chosen view. Figures come from stats and flow.
import type { Period } from '../../contract/index.js';
import type { FlowEdge, FlowGraph, FlowNode, Lens } from '../../flow/index.js';
import { formatCount, formatParts, formatPercent, formatPercentChange } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { rateOf } from '../../stats/index.js';

export interface FlowContext {
  graph: FlowGraph;
  /** Edges that are drawn by default. */
  main: readonly FlowEdge[];
  words: Language['flow'];
  locale: string;
  previousPeriod: Period | null;
}

export function nameOf({ kind, module }: FlowNode, words: Language['flow']): string {
  if (!module) return words[kind === 'start' ? 'start' : 'end'];
  return module.name.trim() || module.type || module.id;
}

/** The type in the reader's words; an unknown one as the endpoint calls it. */
export function typeOf({ module }: FlowNode, words: Language['flow']): string {
  if (!module) return '';
  const key = `type.${module.type.toLowerCase()}`;
  return Object.hasOwn(words, key) ? (words[key as keyof typeof words] as string) : module.type;
}

/** Small line of a card: position, and the type where it is more than a plain step. */
export function kickerOf(node: FlowNode, context: FlowContext): string {
  const type = node.module?.type.toLowerCase() === 'step' ? '' : typeOf(node, context.words);
  return [node.module ? formatCount(node.module.position, context.locale) : '', type].filter(Boolean).join(' · ');
}

/** Under a card: how many left, and whether counts differ. */
export function notesOf({ module, difference }: FlowNode, { words, locale }: FlowContext): string[] {
  return [module && module.left > 0 ? words['left'](formatCount(module.left, locale)) : '', difference ? words['differs'] : ''].filter(Boolean);
}

/** A card in short, until its figures are spoken in full. */
export function labelOf(node: FlowNode, context: FlowContext): string {
  const { words, locale } = context;
  const count = formatCount(node.count, locale);
  return formatParts([kickerOf(node, context), nameOf(node, words), node.module ? words['visits'](node.count, count) : count, ...notesOf(node, context)], locale);
}

/** Sessions that reached the module of all sessions. */
export function reachOf({ module }: FlowNode, { graph }: FlowContext) {
  return module ? rateOf(module.sessions, graph.sessions) : null;
}

/** The figure of the chosen view where it is not the visits that every card prints. */
export function lensText({ module }: FlowNode, lens: Lens, { locale }: FlowContext): string {
  const value = module && lens.id !== 'visits' ? lens.value(module) : null;
  return value === null ? '' : (lens.id === 'change' ? formatPercentChange : formatPercent)(value, locale);
}

/** State words of a node, for class and part. */
export function stateOf(index: number, { cursor, chosen, found }: { cursor: number | undefined; chosen: number | undefined; found: ReadonlySet<number> | undefined }): string {
  return [index === cursor ? 'cursor' : '', index === chosen ? 'selected' : '', found?.has(index) ? 'found' : ''].filter(Boolean).join(' ');
}
