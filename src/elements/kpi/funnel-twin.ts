// How the steps of a funnel are made, each with what it is measured against. Loaded with the menu.
import type { HeadLine } from '../../export/table.js';
import { formatCount } from '../../format/index.js';
import { kpiTwin as english } from '../../i18n/en-kpi-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { FunnelStep } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';

type Step = FunnelStep<'started' | 'conversed' | 'participated' | 'becameCustomer'>;

interface FunnelContext {
  words: Language['kpiFunnel'];
  locale: string;
  label: (step: Step) => string;
  change: (step: Step) => string;
}

export function funnelExplanations(steps: readonly Step[], context: FunnelContext): Explanation[] {
  const { words, locale, label, change } = context;
  const twin = wordsOf('kpiTwin', english, locale);
  const count = (value: number | null) => formatCount(value, locale);
  const compared = steps.filter(({ before }) => before !== null);
  const names = [words['funnel.column.before'], words['funnel.column.change'], words['funnel.column.shareChange']];
  return [
    ...steps.map((step) => ({ figure: label(step), rule: words[`funnel.explain.${step.name}`], lines: linesOf(step, words, locale) })),
    { figure: names.join(' · '), rule: twin['explain.change'], lines: compared.map((step) => ({ label: label(step), value: [`${twin['explain.now']}: ${count(step.count)}`, `${twin['explain.before']}: ${count(step.before)}`, change(step)].filter(Boolean).join(' · ') })) },
  ];
}

function linesOf({ count, ofBefore, ofFirst }: Step, words: Language['kpiFunnel'], locale: string): HeadLine[] {
  return [
    { label: words['funnel.column.people'], value: formatCount(count, locale) },
    ...(ofBefore ? [{ label: words['funnel.column.ofBefore'], value: quotient(ofBefore.part, ofBefore.base, locale) }] : []),
    ...(ofFirst ? [{ label: words['funnel.column.ofFirst'], value: quotient(ofFirst.part, ofFirst.base, locale) }] : []),
  ];
}
