/** Code to take along: its name, a button that copies it, and the code itself, which can be scrolled by keyboard. Lives in the page's own tree. */
import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';

export class CodePanel extends LitElement {
  @property() code = '';
  /** Of the file, or what the code is. */
  @property() name = '';
  /** Read aloud as it changes. */
  @state() private said = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('code')) this.said = '';
  }

  protected override render() {
    return html`<header>
        <span class="name">${this.name}</span><span role="status">${this.said}</span>
        <button type="button" aria-label="Copy ${this.name}" @click=${this.#copy}>Copy</button>
      </header>
      <pre tabindex="0" role="region" aria-label=${this.name}><code>${this.code}</code></pre>`;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.code);
      this.said = 'Copied.';
    } catch {
      getSelection()?.selectAllChildren(this.querySelector('code')!);
      this.said = 'The browser does not allow it: the code is selected, copy it from there.';
    }
  };
}

if (!customElements.get('code-panel')) customElements.define('code-panel', CodePanel);

/** @param wraps Lines that are longer than their place go on in the next one. */
export const codePanel = (name: string, code: string, wraps = false) => html`<code-panel .name=${name} .code=${code.trimEnd()} ?data-wraps=${wraps}></code-panel>`;
