/** Tabs with one stop for the keyboard: arrows, Home and End choose. Lives in the page's own tree. */
import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

export interface Tab {
  id: string;
  title: string;
  content: TemplateResult;
}

export class PageTabs extends LitElement {
  @property() label = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @state() private chosen = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    if (!this.tabs.some(({ id }) => id === this.chosen)) this.chosen = this.tabs[0]?.id ?? '';
  }

  protected override render() {
    const tab = this.tabs.find(({ id }) => id === this.chosen);
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.#move}>
        ${this.tabs.map(({ id, title }) => {
          const isChosen = id === this.chosen;
          return html`<button type="button" role="tab" id="tab-${id}" aria-controls="panel" aria-selected=${isChosen ? 'true' : 'false'} tabindex=${isChosen ? 0 : -1} @click=${() => (this.chosen = id)}>${title}</button>`;
        })}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.chosen}">${tab?.content}</div>`;
  }

  readonly #move = (event: KeyboardEvent): void => {
    const at = this.tabs.findIndex(({ id }) => id === this.chosen);
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = ({ ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: this.tabs.length - 1 } as Record<string, number>)[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.chosen = this.tabs[(to + this.tabs.length) % this.tabs.length]!.id;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
}

if (!customElements.get('page-tabs')) customElements.define('page-tabs', PageTabs);
