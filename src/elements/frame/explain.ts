// "How is this made?": loaded on first use. Answers for each figure of a widget from what the endpoint sent.
import { html, nothing, type TemplateResult } from 'lit';
import type { HeadLine } from '../../export/table.js';

/** How one figure is made. */
export interface Explanation {
  figure: string;
  /** The rule in one or two plain sentences. */
  rule: string;
  /** Numerator, denominator, unit and the like, with their values. */
  lines?: readonly HeadLine[];
}

/** @param level of the headings: below the card's own */
export function explainPanel(explanations: readonly Explanation[], head: readonly HeadLine[], level: number): TemplateResult {
  return html`<div class="explain" part="explain" tabindex="0">
    ${explanations.map(
      ({ figure, rule, lines }) => html`<div class="explain-figure" part="explain-figure" role="heading" aria-level=${level}>${figure}</div>
        <p>${rule}</p>
        ${lines?.length ? list(lines) : nothing}`,
    )}
    ${list(head)}
  </div>`;
}

function list(lines: readonly HeadLine[]): TemplateResult {
  return html`<dl part="explain-lines">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
