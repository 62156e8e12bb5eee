// How a split is made, part by part. Loaded with the menu.
import { formatCount } from '../../format/index.js';
import { kpiTwin as english } from '../../i18n/en-kpi-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import type { Split, SplitPart } from './split-parts.js';

interface SplitContext {
  words: Language['kpiSplit'];
  locale: string;
  heading: string;
  /** What is counted. */
  unit: string;
  rule: string;
  label: (part: SplitPart) => string;
  change: (part: SplitPart) => string;
}

/** Parts that an explanation names; the table has all. */
const mostLines = 30;

export function splitExplanations({ parts, base }: Split, { words, locale, heading, unit, rule, label, change }: SplitContext): Explanation[] {
  const twin = wordsOf('kpiTwin', english, locale);
  const count = (value: number | null) => formatCount(value, locale);
  const shown = parts.slice(0, mostLines);
  const compared = shown.filter(({ before }) => before !== null);
  const people = shown.filter((part) => part.people !== null && unit !== words['split.column.people']);
  return [
    { figure: [heading, unit, words['split.column.share']].join(' · '), rule: `${rule} ${twin['explain.share']}`, lines: shown.map((part) => ({ label: label(part), value: quotient(part.count, base, locale) })) },
    ...(people.length > 0 ? [{ figure: words['split.column.people'], rule: twin['explain.peopleOfPart'], lines: people.map((part) => ({ label: label(part), value: count(part.people) })) }] : []),
    { figure: [words['split.column.before'], words['split.column.change']].join(' · '), rule: twin['explain.change'], lines: compared.map((part) => ({ label: label(part), value: [`${twin['explain.now']}: ${count(part.count)}`, `${twin['explain.before']}: ${count(part.before)}`, change(part)].filter(Boolean).join(' · ') })) },
  ];
}
