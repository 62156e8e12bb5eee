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

export function explainPanel(explanations: readonly Explanation[], head: readonly HeadLine[]): TemplateResult {
  return html`<div class="explain" part="explain" tabindex="0">
    ${explanations.map(
      ({ figure, rule, lines }) => html`<h4 part="explain-figure">${figure}</h4>
        <p>${rule}</p>
        ${lines?.length ? list(lines) : nothing}`,
    )}
    ${list(head)}
  </div>`;
}

function list(lines: readonly HeadLine[]): TemplateResult {
  return html`<dl part="explain-lines">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
