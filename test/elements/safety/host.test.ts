// Whatever the page around does to browser and elements: the widgets draw, or say that they cannot, and the page hears nothing of it.
import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { calm, files, half, portrait, settled, type Half } from './page.js';
import { stateOf } from './cases.js';
import { watch, type Watch } from './watch.js';

type Undo = () => void;

/** Puts something else in a place of the page, and back. */
function swap(owner: object, name: PropertyKey, value: unknown): Undo {
  const was = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => (was ? Object.defineProperty(owner, name, was) : Reflect.deleteProperty(owner, name));
}

function throwing(owner: object, name: PropertyKey): Undo {
  const was = Object.getOwnPropertyDescriptor(owner, name)!;
  Object.defineProperty(owner, name, { get: () => { throw new DOMException('no', 'SecurityError'); }, configurable: true });
  return () => Object.defineProperty(owner, name, was);
}

const all = (...undo: Undo[]): Undo => () => undo.reverse().forEach((each) => each());
function refuses(): never {
  throw new Error('not here');
}
const clock = (shift: number): Undo => {
  const { now } = Date;
  return swap(Date, 'now', () => now() + shift);
};
/** An old library's habit: methods on every array and every object, met by for … in. */
function enumerable(owner: object, name: string): Undo {
  Object.defineProperty(owner, name, { value: refuses, enumerable: true, configurable: true, writable: true });
  return () => Reflect.deleteProperty(owner, name);
}

const hour = 3_600_000;
const canvas = HTMLCanvasElement.prototype;

/** What the page has done before the widgets come. */
const surroundings: Readonly<Record<string, () => Undo>> = {
  'a clock ten minutes fast': () => clock(hour / 6),
  'a clock of twenty years ago': () => clock(-20 * 365 * 24 * hour),
  'storage that throws': () => all(throwing(window, 'localStorage'), throwing(window, 'sessionStorage')),
  'a canvas without a context': () => swap(canvas, 'getContext', () => null),
  'a canvas that throws': () => swap(canvas, 'getContext', refuses),
  'a canvas that gives no file': () => swap(canvas, 'toBlob', (done: (blob: null) => void) => done(null)),
  'a canvas that may not be read': () => swap(canvas, 'toBlob', refuses),
  'no ResizeObserver': () => swap(window, 'ResizeObserver', undefined),
  'no IntersectionObserver': () => swap(window, 'IntersectionObserver', undefined),
  'no matchMedia': () => swap(window, 'matchMedia', undefined),
  'methods of its own on every array': () => all(enumerable(Array.prototype, 'last'), enumerable(Array.prototype, 'each')),
  'methods of its own on every object': () => all(...['extend', 'each', 'size', 'clone', 'previous'].map((name) => enumerable(Object.prototype, name))),
  'a JSON.parse that throws': () => swap(JSON, 'parse', refuses),
  'a toJSON on every array': () => swap(Array.prototype, 'toJSON', () => 'an array'),
  'an Intl without its newer parts': () => all(...['ListFormat', 'Segmenter', 'DurationFormat', 'DisplayNames', 'RelativeTimeFormat', 'supportedValuesOf'].map((name) => swap(Intl, name, undefined))),
  'no popovers': () => all(swap(HTMLElement.prototype, 'showPopover', undefined), swap(HTMLElement.prototype, 'hidePopover', undefined)),
  'animation frames that never come': () => swap(window, 'requestAnimationFrame', () => 1),
  'a console that throws': () => all(swap(console, 'warn', refuses), swap(console, 'log', refuses)),
  'a page that hears every event first': () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    const names = ['ew-load', 'ew-error', 'click', 'focusout', 'slotchange'];
    for (const name of names) addEventListener(name, stop, true);
    return () => names.forEach((name) => removeEventListener(name, stop, true));
  },
};

/** Where nothing can be drawn, and the state that says so. */
const saysWhyNot: Readonly<Record<string, string>> = { 'a JSON.parse that throws': 'error' };

describe('a page that does what pages do', () => {
  let page: Watch;
  let well: Half;
  let healthy: string[];
  let undo: Undo = () => undefined;
  const open: Half[] = [];

  /** Texts of the answers, so that pages that break JSON do not break what stands for the endpoint. */
  const texts = new Map<string, string>();
  const { random } = Math;

  before(async function () {
    this.timeout(60_000);
    // What may be repeated is repeated at once.
    Math.random = () => 0;
    well = half(async (input, init) => {
      const text = await (await recordedFetch(input, init)).text();
      texts.set(String(input), text);
      return new Response(text);
    });
    healthy = await calm(well);
  });
  after(() => {
    Math.random = random;
    well.provider.remove();
  });
  beforeEach(() => (page = watch()));
  afterEach(() => {
    undo();
    undo = () => undefined;
    for (const { provider } of open.splice(0)) provider.remove();
    page.stop();
    expect(page.heard(), 'nothing reaches the page').to.deep.equal([]);
    expect(portrait(well).filter((text, index) => text !== healthy[index]), 'the other widgets are as they were').to.deep.equal([]);
  });

  const opened = (): Half => {
    const made = half((input) => Promise.resolve(new Response(texts.get(String(input)))));
    open.push(made);
    return made;
  };

  for (const [name, happen] of Object.entries(surroundings)) {
    it(`has every widget draw, or say why not: ${name}`, async function () {
      this.timeout(20_000);
      undo = happen();
      const made = opened();
      await settled(made);
      const wanted = saysWhyNot[name] ?? 'ready';
      expect(made.all.filter((widget) => stateOf(widget) !== wanted).map((widget) => `${widget.localName}: ${stateOf(widget)}`)).to.deep.equal([]);
      if (name.includes('canvas')) await files(made);
    });
  }

  for (const [name, fetch] of Object.entries<unknown>({ 'gives nothing': () => undefined, 'throws': refuses, 'is none': 7 })) {
    it(`may have a fetch that ${name}: the widgets say that they cannot reach anything`, async function () {
      this.timeout(20_000);
      undo = swap(window, 'fetch', fetch);
      const made = half(null);
      open.push(made);
      await settled(made);
      expect([...new Set(made.all.map(stateOf))]).to.deep.equal([name === 'gives nothing' ? 'misconfigured' : 'error']);
      expect(made.heard.map(({ type }) => type)).to.deep.equal(made.all.map(() => 'ew-error'));
    });
  }
});
