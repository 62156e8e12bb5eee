// Bones in the shape of a flow: a line of tools, cards in rows with ways between them, a scale.
import { html, svg, type TemplateResult } from 'lit';

const cards = [0, 1, 2, 3, 4, 5, 6];

export function flowSkeleton(): TemplateResult {
  return html`<div class="tools"><span class="skeleton bone-switch"></span><span class="skeleton bone-select"></span></div>
    <svg class="bones" viewBox="0 0 1190 420" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      ${cards.map((at) => svg`<rect x=${10 + at * 172} y="30" width="130" height="94" rx="8"></rect>
        ${at < 6 ? svg`<rect x=${140 + at * 172} y="74" width="42" height="6"></rect>` : ''}`)}
      ${[2, 3].map((at) => svg`<rect x=${10 + at * 172} y="180" width="130" height="94" rx="8"></rect><rect x=${140 + at * 172} y="224" width="42" height="3"></rect>`)}
    </svg>
    <span class="skeleton bone-scale"></span>`;
}
