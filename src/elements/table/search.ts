// The search field above a list. Says once what a search has found.
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

export class Search implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tell: () => boolean;
  #text = '';
  #isUntold = false;

  /** @param tell says what was found; false while the rows are not there yet */
  constructor(host: ReactiveControllerHost, tell = () => true) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  /** What is looked for; empty for everything. */
  get text(): string {
    return this.#text;
  }
  set text(written: string) {
    const text = written.trim();
    // A field that is left tells its text again.
    if (text === this.#text) return;
    this.#text = text;
    this.#isUntold = true;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#isUntold && this.#tell()) this.#isUntold = false;
  }

  field(label: string): TemplateResult {
    const written = (event: Event) => (event.target as HTMLInputElement).value;
    const search = (event: Event) => void (this.text = written(event));
    // Emptied by its own button, a search field tells no change before it is left.
    const empty = (event: Event) => void (written(event) || (this.text = ''));
    return html`<input class="field search" part="search" type="search" aria-label=${label} placeholder=${label} maxlength="200" .value=${this.#text} @change=${search} @input=${empty} />`;
  }
}
