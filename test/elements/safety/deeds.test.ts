// Whatever the page around does to the elements themselves: they stay what they are or say that they cannot, and the page hears nothing of it.
import { expect } from '@open-wc/testing';
import type { WidgetElement } from '../harness.js';
import { calm, files, half, portrait, settled, type Half } from './page.js';
import { watch, type Watch } from './watch.js';

function refuses(): never {
  throw new Error('not here');
}

/** What the page does to widgets that are there. */
const deeds: Readonly<Record<string, (widget: WidgetElement) => void>> = {
  'clears their shadow trees': (widget) => (widget.renderRoot as ShadowRoot).replaceChildren(),
  'takes parts out of their shadow trees': (widget) => widget.renderRoot.querySelectorAll('[part~=body] *, canvas, #menu-button').forEach((part) => part.remove()),
  'clears their style sheets': (widget) => ((widget.renderRoot as ShadowRoot).adoptedStyleSheets = []),
  'takes them out and puts them back': (widget) => widget.parentNode!.insertBefore(widget, widget.nextSibling),
  'writes into them': (widget) => (widget.textContent = '<b>mine</b>'),
  'gives them figures that throw': (widget) => (widget.data = { toString: refuses, get period() { return refuses(); } }),
  'gives them a function for figures': (widget) => (widget.data = refuses),
  'gives them themselves for figures': (widget) => (widget.data = widget),
};

describe('a page that takes widgets apart', () => {
  let page: Watch;
  let well: Half;
  let healthy: string[];
  let made: Half;

  before(async function () {
    this.timeout(60_000);
    well = half();
    healthy = await calm(well);
  });
  after(() => well.provider.remove());
  beforeEach(() => {
    page = watch();
    made = half();
  });
  afterEach(() => {
    made.provider.remove();
    page.stop();
    expect(page.heard(), 'nothing reaches the page').to.deep.equal([]);
    expect(portrait(well).filter((text, index) => text !== healthy[index]), 'the other widgets are as they were').to.deep.equal([]);
  });

  for (const [name, act] of Object.entries(deeds)) {
    it(`cannot make a widget throw: ${name}`, async function () {
      this.timeout(20_000);
      await settled(made);
      made.all.forEach(act);
      await settled(made);
      await Promise.all(made.all.map((widget) => widget.refresh()));
      await files(made);
      for (const widget of made.all) widget.setAttribute('heading', 'Another');
      await settled(made);
      made.provider.remove();
      document.body.append(made.provider);
      await settled(made);
    });
  }
});
