// The drawn signs of the impact table. Templates only.
import { html, type TemplateResult } from 'lit';

/** An arrow into a tray: something is saved as a file. */
export const downloadSign = (): TemplateResult => html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11"></path></svg>`;
