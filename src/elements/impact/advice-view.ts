// The advice under the impact table. Draws what holds.
import { html, nothing, type TemplateResult } from 'lit';
import { impactAdvice as english } from '../../i18n/en-impact-later.js';
import { wordsOf } from '../../i18n/index.js';
import type { AdviceAction, Given } from './advice.js';
import { downloadSign } from './signs.js';

export interface AdviceView {
  readonly locale: string;
  /** Level of the heading in the page's outline. */
  readonly level: number;
  act(action: AdviceAction): void;
}

export function adviceList(all: readonly Given[], { locale, level, act }: AdviceView): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const words = wordsOf('impactAdvice', english, locale);
  return html`<section class="advice" part="advice" aria-labelledby="advice-heading">
    <div id="advice-heading" class="advice-heading" role="heading" aria-level=${level}>${words['heading']}</div>
    <ul role="list">${all.map(
      ({ id, heading, text, action }) => html`<li part="advice-item" data-advice=${id}>
        <p class="advice-title"><bdi>${heading}</bdi></p>
        <p class="advice-text"><bdi>${text}</bdi></p>
        ${action ? html`<button type="button" class="button" part="advice-action" @click=${() => act(action)}>${'segment' in action ? downloadSign() : nothing}<bdi>${action.label}</bdi></button>` : nothing}
      </li>`,
    )}</ul>
  </section>`;
}
