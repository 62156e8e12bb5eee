// What a flow is drawn from, kept for as long as nothing of it changes: graph, words, layout. Pure but for the layout, which the picture brings.
import type { Answer, flow } from '../../contract/index.js';
import { flowGraph, mainEdges, type Layout } from '../../flow/index.js';
import type { Language } from '../../i18n/index.js';
import type { FlowContext } from './facts.js';
import type * as Picture from './picture.js';

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

  readonly layout = memo(({ layoutOf }: typeof Picture, ...of: Parameters<typeof Picture.layoutOf>): Layout => layoutOf(...of));
}
