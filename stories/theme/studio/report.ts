/** The warnings in words, each with a way to see it and a way to its field. */
import { html, type TemplateResult } from 'lit';
import { ratio } from './field.js';
import type { Sight, Warning } from './warnings.js';

export const sightNames: Readonly<Record<Sight, string>> = {
  usual: 'full colour vision',
  protan: 'protan (red is missing)',
  deutan: 'deutan (green is missing)',
  tritan: 'tritan (blue is missing)',
};

const who: Readonly<Record<Sight, string>> = { usual: 'for everybody', protan: 'with protan vision', deutan: 'with deutan vision', tritan: 'with tritan vision' };

const named = (name: string) => (name === 'ground' ? html`the page` : name === 'selected' ? html`a chosen row` : html`<code>${name}</code>`);

function sentence(warning: Warning): TemplateResult {
  const [one, other] = warning.names.map(named);
  if (warning.kind === 'contrast') return html`${one} on ${other}: contrast ${ratio(warning.figure)} : 1, ${warning.as} needs ${warning.least} : 1`;
  return html`${one} and ${other} look alike ${who[warning.sight]}: difference ${ratio(warning.figure)}, ${warning.chart} need ${warning.least}`;
}

export function report(warnings: readonly Warning[], show: (warning: Warning) => void): TemplateResult {
  const count = warnings.length === 0 ? 'No warnings' : warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  return html`<section class="report ${warnings.length ? 'some' : ''}" aria-labelledby="report-title">
    <h2 id="report-title" role="status">${count}</h2>
    ${warnings.length
      ? html`<ul tabindex="0" aria-labelledby="report-title">
          ${warnings.map((warning) => html`<li data-names=${warning.names.join(' ')}>
            <span><b>${warning.scheme === 'light' ? 'Light' : 'Dark'}</b> ${sentence(warning)}</span>
            <button type="button" @click=${() => show(warning)}>Show</button>
          </li>`)}
        </ul>`
      : html`<p>Text, links and graphics have the contrast of WCAG 2.2 AA, and no two colours of one chart look alike, in light and in dark.</p>`}
  </section>`;
}
