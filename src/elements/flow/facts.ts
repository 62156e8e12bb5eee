// What a node says of itself, in words and figures: for its card, its row and speech. Figures come from stats and flow.
import type { Period } from '../../contract/index.js';
import { changeOf, namedWays, successOf, waysOf, type Difference, type FlowEdge, type FlowGraph, type FlowNode, type Lens } from '../../flow/index.js';
import { formatCount, formatDate, formatList, formatPercent, formatPercentChange } from '../../format/index.js';
import { change as changeEnglish } from '../../i18n/en.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { dropOff, rateOf } from '../../stats/index.js';
import { changeSentence, changeText } from '../charts/change.js';

export interface FlowContext {
  graph: FlowGraph;
  /** Edges that are drawn by default. */
  main: readonly FlowEdge[];
  words: Language['flow'];
  locale: string;
  previousPeriod: Period | null;
}

type Module = NonNullable<FlowNode['module']>;

/** Ways out that are named; more would be a list nobody listens to, and the table has them all. */
export const namedAtMost = 5;

export function share(of: { share: number | null } | null, { locale }: FlowContext): string {
  return formatPercent(of?.share, locale, 1);
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

export function leftOf({ module }: FlowNode, { words, locale }: FlowContext): string {
  return module && module.left > 0 ? words['left'](formatCount(module.left, locale)) : '';
}

/** Sessions that reached the module of all sessions. */
export function reachOf({ module }: FlowNode, { graph }: FlowContext) {
  return module ? rateOf(module.sessions, graph.sessions) : null;
}

/** What a list or a table says of a change of visits; with the period that it is measured against in speech. */
export function changeOfVisits(module: Module, { locale, previousPeriod }: FlowContext, isSentence = false): string {
  const context = { words: wordsOf('change', changeEnglish, locale), locale };
  return isSentence ? changeSentence(changeOf(module), previousPeriod, context) : changeText(changeOf(module), context);
}

/** The figure of the chosen view where it is not the visits that every card prints. */
export function lensText({ module }: FlowNode, lens: Lens, context: FlowContext): string {
  if (!module || lens.id === 'visits') return '';
  const value = lens.value(module);
  return value === null ? '' : (lens.id === 'change' ? formatPercentChange : formatPercent)(value, context.locale);
}

/** Why counts differ at a node, one sentence each; empty where they do not. */
export function differenceLines({ difference, module }: FlowNode, { words, locale }: FlowContext): string[] {
  if (!difference || !module) return [];
  return [
    causeText(difference, module.id, words, locale),
    difference.extra > 0 ? words['differs.extra'](formatCount(difference.extra, locale)) : '',
    difference.passed > 0 ? words['differs.passed'](formatCount(difference.passed, locale)) : '',
  ].filter(Boolean);
}

function causeText({ cause }: Difference, id: string, words: Language['flow'], locale: string): string {
  if (!cause) return '';
  const { kind, module } = cause;
  const text = kind === 'liveSince' ? words['differs.liveSince'](formatDate(module.liveSince, locale)) : words[`differs.${kind}`];
  return module.id === id ? text : words['differs.of'](module.name, text);
}

function wayText({ kind, to, count }: FlowEdge, { graph, words, locale }: FlowContext): string {
  const target = nameOf(graph.nodes[to]!, words);
  return `${kind === 'back' ? words['back'](target) : target} ${formatCount(count, locale)}`;
}

const spoken = new WeakMap<FlowContext, Map<FlowNode, string>>();

/** Everything of a node in one go, as it is spoken. Kept, because every node is drawn anew on every move of the pointer. */
export function spokenOf(node: FlowNode, context: FlowContext): string {
  const known = spoken.get(context) ?? new Map<FlowNode, string>();
  spoken.set(context, known);
  const text = known.get(node) ?? sentences(node, context).filter(Boolean).join('. ');
  known.set(node, text);
  return text;
}

function sentences(node: FlowNode, context: FlowContext): string[] {
  const { words, locale, graph } = context;
  const { module, kind } = node;
  const count = formatCount(node.count, locale);
  const { out, again } = waysOf(graph, node.index);
  const ways = out.slice(0, namedAtMost).map((edge) => wayText(edge, context));
  const last = [ways.length ? words['leadsTo'](formatList(ways, locale)) : '', again ? words['again'](formatCount(again.count, locale)) : ''];
  if (!module) return [nameOf(node, words), words[kind === 'start' ? 'started' : 'ended'](count), ...last];
  const head = [formatCount(module.position, locale), nameOf(node, words), typeOf(node, words)].filter(Boolean).join(', ');
  const difference = differenceLines(node, context).join(', ');
  return [
    head, words['visits'](node.count, count), words['reached'](formatCount(module.sessions, locale), formatCount(graph.sessions, locale), share(reachOf(node, context), context)),
    dropOffText(module, context), ...comparedLines(module, context).map(({ label, value }) => `${label} ${value}`),
    difference ? `${words['differs']}: ${difference}` : '', ...last,
  ];
}

function dropOffText(module: Module, context: FlowContext): string {
  if (module.left === 0) return '';
  return context.words['dropOff'](formatCount(module.left, context.locale), share(dropOff(module) ?? rateOf(module.left, module.sessions), context));
}

/** Success rate with what it is made of, and the change of visits, where the answer has them. */
export function comparedLines(module: Module, context: FlowContext): { label: string; value: string }[] {
  const { words, locale } = context;
  const success = successOf(module);
  const change = changeOfVisits(module, context, true);
  return [
    ...(success ? [{ label: words['by.success'], value: `${share(success, context)} (${formatCount(success.part, locale)} ÷ ${formatCount(success.base, locale)})` }] : []),
    ...(change ? [{ label: words['by.change'], value: change }] : []),
  ];
}

/** Ways that a list names below a node: branches, jumps, loops and repeats. */
export function listedWays(node: FlowNode, { graph, main }: FlowContext): FlowEdge[] {
  const { again } = waysOf(graph, node.index);
  return [...namedWays(main, node.index), ...(again && main.includes(again) ? [again] : [])];
}
