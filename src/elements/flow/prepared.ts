// What a flow is drawn from, kept for as long as nothing of it changes: graph, words, layout. No DOM but a canvas that measures text.
import type { Answer, flow } from '../../contract/index.js';
import { flowGraph, layoutFlow, mainEdges, type Layout } from '../../flow/index.js';
import { formatCount } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { cardHeight, footLines, leastWidth } from './card.js';
import type { FlowContext } from './facts.js';
import { measuresIn } from './fit-text.js';
import { countWidth } from './picture.js';

export type Flow = Answer<typeof flow>;

/** Keeps the last result of a costly function for as long as its arguments stay the same. */
function memo<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last || args.some((arg, at) => !Object.is(arg, last!.args[at]))) last = { args, result: make(...args) };
    return last.result;
  };
}

/** One per element. */
export class Prepared {
  readonly context = memo((data: Flow, words: Language['flow'], locale: string): FlowContext => {
    const graph = flowGraph(data);
    return { graph, main: mainEdges(graph), words, locale, previousPeriod: data.previousPeriod ?? null };
  });

  readonly layout = memo((context: FlowContext, width: number, all: boolean, mirror: boolean, font: string): Layout => {
    const { graph, main, locale } = context;
    const least = leastWidth(context, measuresIn(font));
    return layoutFlow(graph, {
      width, main, mirror, footLines, nodeHeight: cardHeight, nodeWidth: [least, Math.max(least, 176)], edges: all ? graph.edges : undefined,
      labelWidth: ({ count }) => countWidth(formatCount(count, locale)),
    });
  });
}
