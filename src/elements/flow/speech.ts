// All figures of a node in words: spoken, in the tooltip, in list and table. Loaded on first use.
import { changeOf, namedWays, successOf, waysOf, type Difference, type FlowEdge, type FlowNode } from '../../flow/index.js';
import { formatCount, formatDate, formatList, formatParts, formatPercent } from '../../format/index.js';
import { change as changeEnglish } from '../../i18n/en.js';
import { flowLater as english } from '../../i18n/en-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { dropOff, rateOf } from '../../stats/index.js';
import { changeSentence, changeText } from '../../export/change.js';
import type { Tip } from '../charts/tooltip.js';
import { kickerOf, nameOf, reachOf, typeOf, type FlowContext } from './facts.js';

type Module = NonNullable<FlowNode['module']>;

/** Ways out that are named; more would be a list nobody listens to, and the table has them all. */
const namedAtMost = 5;

export const laterWords = (locale: string): Language['flowLater'] => wordsOf('flowLater', english, locale);

export function share(of: { share: number | null } | null, { locale }: FlowContext): string {
  return formatPercent(of?.share, locale, 1);
}

/** A change of visits; as a sentence with the period that it is measured against. */
export function changeOfVisits(module: Module, { locale, previousPeriod }: FlowContext, isSentence = false): string {
  const context = { words: wordsOf('change', changeEnglish, locale), locale };
  return isSentence ? changeSentence(changeOf(module), previousPeriod, context) : changeText(changeOf(module), context);
}

/** Why counts differ at a node, one sentence each; empty where they do not. */
export function differenceLines({ difference, module }: FlowNode, { locale }: FlowContext): string[] {
  if (!difference || !module) return [];
  const words = laterWords(locale);
  return [
    causeText(difference, module.id, locale),
    difference.extra > 0 ? words['differs.extra'](formatCount(difference.extra, locale)) : '',
    difference.passed > 0 ? words['differs.passed'](formatCount(difference.passed, locale)) : '',
  ].filter(Boolean);
}

function causeText({ cause }: Difference, id: string, locale: string): string {
  if (!cause) return '';
  const words = laterWords(locale);
  const { kind, module } = cause;
  const text = kind === 'liveSince' ? words['differs.liveSince'](formatDate(module.liveSince, locale)) : words[`differs.${kind}`];
  return module.id === id ? text : words['differs.of'](module.name, text);
}

function wayText({ kind, to, count }: FlowEdge, { graph, words, locale }: FlowContext): string {
  const target = nameOf(graph.nodes[to]!, words);
  return `${kind === 'back' ? laterWords(locale)['back'](target) : target} ${formatCount(count, locale)}`;
}

const spoken = new WeakMap<FlowContext, Map<FlowNode, string>>();

/** Everything of a node in one go. Kept, because every node is drawn anew on every move of the pointer. */
export function spokenOf(node: FlowNode, context: FlowContext): string {
  const known = spoken.get(context) ?? new Map<FlowNode, string>();
  spoken.set(context, known);
  const text = known.get(node) ?? sentences(node, context).filter(Boolean).join('. ');
  known.set(node, text);
  return text;
}

function sentences(node: FlowNode, context: FlowContext): string[] {
  const { words, locale, graph } = context;
  const later = laterWords(locale);
  const { module, kind } = node;
  const count = formatCount(node.count, locale);
  const { out, again } = waysOf(graph, node.index);
  const ways = out.slice(0, namedAtMost).map((edge) => wayText(edge, context));
  const last = [ways.length ? later['leadsTo'](formatList(ways, locale)) : '', again ? later['again'](formatCount(again.count, locale)) : ''];
  if (!module) return [nameOf(node, words), later[kind === 'start' ? 'started' : 'ended'](count), ...last];
  const head = formatParts([formatCount(module.position, locale), nameOf(node, words), typeOf(node, words)], locale);
  const difference = formatParts(differenceLines(node, context), context.locale);
  return [
    head, words['visits'](node.count, count), later['reached'](formatCount(module.sessions, locale), formatCount(graph.sessions, locale), share(reachOf(node, context), context)),
    dropOffText(module, context), ...comparedLines(module, context).map(({ label, value }) => `${label} ${value}`),
    difference ? `${words['differs']}: ${difference}` : '', ...last,
  ];
}

function dropOffText(module: Module, context: FlowContext): string {
  if (module.left === 0) return '';
  const rate = share(dropOff(module) ?? rateOf(module.left, module.sessions), context);
  return laterWords(context.locale)['dropOff'](formatCount(module.left, context.locale), rate);
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

/** The figures of a node, for its tooltip. @param onward an arrow that points where the page reads to */
export function tipOf(node: FlowNode, context: FlowContext, onward: string): Tip {
  const { words, locale, graph } = context;
  const columns = laterWords(locale);
  const { module } = node;
  const { out, again } = waysOf(graph, node.index);
  const ways = out.slice(0, namedAtMost).map((edge) => ({ label: `${onward} ${nameOf(graph.nodes[edge.to]!, words)}`, value: formatCount(edge.count, locale) }));
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
    note: formatParts(differenceLines(node, context), context.locale) || undefined,
  };
}

/** Two names of another direction than the page's must not change places. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

export function edgeTip({ from, to, count }: FlowEdge, { graph, words, locale }: FlowContext, onward: string): Tip {
  const columns = laterWords(locale);
  const [source, target] = [graph.nodes[from]!, graph.nodes[to]!];
  return {
    title: `${isolated(nameOf(source, words))} ${onward} ${isolated(nameOf(target, words))}`,
    lines: [
      { label: columns['column.count'], value: formatCount(count, locale), strong: true },
      { label: columns['column.ofVisits'], value: formatPercent(rateOf(count, source.count)?.share, locale, 1) },
    ],
  };
}
