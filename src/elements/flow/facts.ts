// What a node says of itself, in words and figures: for its card, tooltip, list row and speech. Figures come from stats and flow.
import type { Period } from '../../contract/index.js';
import { changeOf, namedWays, successOf, waysOf, type Difference, type FlowEdge, type FlowGraph, type FlowNode, type Lens } from '../../flow/index.js';
import { formatCount, formatDate, formatList, formatPercent, formatPercentChange, formatPeriod, formatSigned } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { dropOff, rateOf, type Change } from '../../stats/index.js';
import type { Tip, TipLine } from '../charts/tooltip.js';

export interface FlowContext {
  graph: FlowGraph;
  /** Edges that are drawn by default. */
  main: readonly FlowEdge[];
  words: Language['flow'];
  locale: string;
  previousPeriod: Period | null;
}

/** Ways out that are named; more would be a list nobody listens to, and the table has them all. */
const namedAtMost = 5;
const share = (of: { share: number | null } | null, { locale }: FlowContext) => formatPercent(of?.share, locale, 1);

export function nameOf({ kind, module }: FlowNode, words: Language['flow']): string {
  if (!module) return words[kind === 'start' ? 'flow.start' : 'flow.end'];
  return module.name.trim() || module.type || module.id;
}

/** The type in the reader's words; an unknown one as the endpoint calls it. */
export function typeOf({ module }: FlowNode, words: Language['flow']): string {
  if (!module) return '';
  const key = `flow.type.${module.type.toLowerCase()}`;
  return Object.hasOwn(words, key) ? (words[key as keyof typeof words] as string) : module.type;
}

/** Small line of a card: position, and the type where it is more than a plain step. */
export function kickerOf(node: FlowNode, context: FlowContext): string {
  const type = node.module?.type.toLowerCase() === 'step' ? '' : typeOf(node, context.words);
  return [node.module ? formatCount(node.module.position, context.locale) : '', type].filter(Boolean).join(' · ');
}

export function leftOf({ module }: FlowNode, { words, locale }: FlowContext): string {
  return module && module.left > 0 ? words['flow.left'](formatCount(module.left, locale)) : '';
}

/** Sessions that reached the module of all sessions. */
export function reachOf({ module }: FlowNode, { graph }: FlowContext) {
  return module ? rateOf(module.sessions, graph.sessions) : null;
}

export function changeText(change: Change, locale: string, words: Language['flow']): string {
  switch (change.kind) {
    case 'none': return '–';
    case 'new': return words['flow.change.new'];
    case 'no-clear-change': return words['flow.change.unclear'];
    case 'absolute-only': return formatSigned(change.difference, locale);
    case 'changed': return `${formatSigned(change.difference, locale)} · ${formatPercentChange(change.ratio, locale)}`;
  }
}

/** The figure of the chosen view where it is not the visits that every card prints. */
export function lensText(node: FlowNode, lens: Lens, { locale, words }: FlowContext): string {
  const { module } = node;
  if (!module || lens.id === 'visits') return '';
  if (lens.id === 'change') {
    const change = changeOf(module);
    return change.kind === 'changed' ? formatPercentChange(change.ratio, locale) : change.kind === 'none' ? '' : changeText(change, locale, words);
  }
  const value = lens.value(module);
  return value === null ? '' : formatPercent(value, locale);
}

/** Why counts differ at a node, one sentence each; empty where they do not. */
export function differenceLines({ difference, module }: FlowNode, { words, locale }: FlowContext): string[] {
  if (!difference || !module) return [];
  return [
    causeText(difference, module.id, words, locale),
    difference.extra > 0 ? words['flow.differs.extra'](formatCount(difference.extra, locale)) : '',
    difference.passed > 0 ? words['flow.differs.passed'](formatCount(difference.passed, locale)) : '',
  ].filter(Boolean);
}

function causeText({ cause }: Difference, id: string, words: Language['flow'], locale: string): string {
  if (!cause) return '';
  const isOwn = cause.module.id === id;
  if (cause.kind === 'liveSince') {
    const date = formatDate(cause.module.liveSince, locale);
    return isOwn ? words['flow.differs.liveSince'](date) : words['flow.differs.liveSince.of'](cause.module.name, date);
  }
  return isOwn ? words[`flow.differs.${cause.kind}`] : words[`flow.differs.${cause.kind}.of`](cause.module.name);
}

function wayText(edge: FlowEdge, { graph, words, locale }: FlowContext): string {
  const target = nameOf(graph.nodes[edge.to]!, words);
  return words['flow.way'](edge.kind === 'back' ? words['flow.back'](target) : target, formatCount(edge.count, locale));
}

function withTransition(text: string, end: string): string {
  return text ? `${text}${end}` : '';
}

const spoken = new WeakMap<FlowContext, Map<FlowNode, string>>();

/** Everything of a node in one go, as it is spoken. Kept, because every node is drawn anew on every move of the pointer. */
export function spokenOf(node: FlowNode, context: FlowContext): string {
  const known = spoken.get(context) ?? new Map<FlowNode, string>();
  spoken.set(context, known);
  const text = known.get(node) ?? speak(node, context);
  known.set(node, text);
  return text;
}

function speak(node: FlowNode, context: FlowContext): string {
  const { words, locale } = context;
  const { module } = node;
  const count = formatCount(node.count, locale);
  const { out, again } = waysOf(context.graph, node.index);
  const ways = out.slice(0, namedAtMost).map((edge) => wayText(edge, context));
  const last = [ways.length ? words['flow.leadsTo'](formatList(ways, locale)) : '', again ? words['flow.again'](formatCount(again.count, locale)) : ''];
  if (!module) return [nameOf(node, words), words[node.kind === 'start' ? 'flow.started' : 'flow.ended'](count), ...last].filter(Boolean).join('. ');
  const head = [formatCount(module.position, locale), nameOf(node, words), typeOf(node, words)].filter(Boolean).join(', ');
  const difference = differenceLines(node, context);
  return [
    head, words['flow.visits'](node.count, count), reachText(node, context), dropOffText(node, context), ...successAndChange(node, context),
    withTransition(difference.length ? words['flow.differs'] : '', `: ${difference.join(', ')}`), ...last,
  ].filter(Boolean).join('. ');
}

function reachText(node: FlowNode, context: FlowContext): string {
  const { graph, words, locale } = context;
  return words['flow.reached'](formatCount(node.module?.sessions, locale), formatCount(graph.sessions, locale), share(reachOf(node, context), context));
}

function dropOffText({ module }: FlowNode, context: FlowContext): string {
  if (!module || module.left === 0) return '';
  return context.words['flow.dropOff'](formatCount(module.left, context.locale), share(dropOff(module) ?? rateOf(module.left, module.sessions), context));
}

function successAndChange({ module }: FlowNode, context: FlowContext): string[] {
  return module ? comparedLines(module, context).map(({ label, value }) => `${label} ${value}`) : [];
}

function comparedLines(module: NonNullable<FlowNode['module']>, context: FlowContext): TipLine[] {
  const { words, locale, previousPeriod } = context;
  const [success, change] = [successOf(module), changeOf(module)];
  const than = previousPeriod ? formatPeriod(previousPeriod, locale, 'medium') : '';
  return [
    ...(success ? [{ label: words['flow.column.success'], value: `${share(success, context)} (${formatCount(success.part, locale)} ÷ ${formatCount(success.base, locale)})` }] : []),
    ...(change.kind === 'none' ? [] : [{ label: words['flow.column.change'], value: than ? words['flow.change.than'](changeText(change, locale, words), than) : changeText(change, locale, words) }]),
  ];
}

/** The same figures beside the pointer or the cursor. */
export function tipOf(node: FlowNode, context: FlowContext): Tip {
  const { words, locale, graph } = context;
  const { module } = node;
  const { out, again } = waysOf(graph, node.index);
  const ways = out.slice(0, namedAtMost).map((edge) => ({ label: `→ ${nameOf(graph.nodes[edge.to]!, words)}`, value: formatCount(edge.count, locale) }));
  const repeats = again ? [{ label: `↻ ${nameOf(node, words)}`, value: formatCount(again.count, locale) }] : [];
  if (!module) return { title: nameOf(node, words), lines: [{ label: words['flow.column.sessions'], value: formatCount(node.count, locale), strong: true }, ...ways] };
  const left = dropOff(module);
  return {
    title: [kickerOf(node, context), nameOf(node, words)].filter(Boolean).join(' · '),
    lines: [
      { label: words['flow.column.visits'], value: formatCount(module.visits, locale), strong: true },
      { label: words['flow.column.sessions'], value: `${formatCount(module.sessions, locale)} (${share(reachOf(node, context), context)})` },
      { label: words['flow.column.people'], value: formatCount(module.people, locale) },
      ...(left ? [{ label: words['flow.column.dropOff'], value: `${formatCount(left.part, locale)} (${share(left, context)})` }] : []),
      ...comparedLines(module, context), ...ways, ...repeats,
    ],
    note: differenceLines(node, context).join(', ') || undefined,
  };
}

/** What an edge says beside the pointer. */
export function edgeTip({ from, to, count }: FlowEdge, { graph, words, locale }: FlowContext): Tip {
  const [source, target] = [graph.nodes[from]!, graph.nodes[to]!];
  const rate = rateOf(count, source.count);
  return {
    title: words['flow.transition'](nameOf(source, words), nameOf(target, words)),
    lines: [{ label: words['flow.column.count'], value: formatCount(count, locale), strong: true }, { label: words['flow.column.ofVisits'], value: formatPercent(rate?.share, locale, 1) }],
  };
}

/** Ways that a list names below a node: branches, jumps, loops and repeats. */
export function listedWays(node: FlowNode, { graph, main }: FlowContext): FlowEdge[] {
  const { again } = waysOf(graph, node.index);
  return [...namedWays(main, node.index), ...(again && main.includes(again) ? [again] : [])];
}
