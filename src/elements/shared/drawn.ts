// What a server has drawn in an element stays until the element can draw the same. The lower end of everything that draws.
import { LitElement } from 'lit';
import { checkAnswer } from '../../contract/index.js';
import type { Answering } from '../../data/answers.js';
import { freshFor, pageStore } from '../../data/store.js';

/** Lent to what loads later. */
export const answering: Answering = { check: checkAnswer, store: pageStore, freshFor };

export abstract class Drawn extends LitElement {
  /** Has ready what the first drawing needs, so that it is the same as the server's. */
  protected prepare?(): Promise<unknown>;

  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = () => super.scheduleUpdate();
    if (this.hasUpdated || !this.renderOptions.renderBefore) return draw();
    // Without the code for it the server's drawing stays: it can be read, and what would come instead might not.
    return import('../frame/take-over.js').then(({ takeOver }) => takeOver(this, draw, answering)).catch(() => {});
  }
}
