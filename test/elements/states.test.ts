// States of every widget: their names for `:state()`, their slots, and the place they take.
import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../demo/recorded/index.js';
import { errorKinds, type ErrorKind } from '../../src/data/index.js';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { inState, json, mount, mountReady, part, soon, textOf, widgets, type WidgetElement } from './harness.js';

const refused = (status: number) => () => Promise.resolve(json({ type: 'about:blank', title: 'No', status }, status, { 'content-type': 'application/problem+json', 'x-request-id': 'req-1' }));

/** An answer for each kind of error that an endpoint can cause at once; those that may pass are told to wait longer than anybody repeats. */
const answers: Partial<Record<ErrorKind, typeof fetch>> = {
  unauthorized: refused(401),
  forbidden: refused(403),
  notFound: refused(404),
  rateLimited: () => Promise.resolve(json({}, 429, { 'retry-after': '900' })),
  timeout: () => Promise.resolve(json({}, 504, { 'retry-after': '900' })),
  server: () => Promise.resolve(json({}, 503, { 'retry-after': '900' })),
  contract: () => Promise.resolve(json('<h1>Sign in</h1>')),
};

const kebab = (kind: string) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a page puts into the slots of a widget. */
function fill(widget: Element, ...slots: string[]): void {
  for (const slot of slots) widget.append(Object.assign(document.createElement('p'), { slot, textContent: `own ${slot}` }));
}

/** Text of the page's own that is on screen. */
function shownOwn(widget: Element): string[] {
  return [...widget.children].filter((child) => child.checkVisibility() && (child as HTMLElement).assignedSlot).map((child) => child.textContent!);
}

const inError = async (kind: ErrorKind, tag = 'ew-nps-donut'): Promise<WidgetElement> => {
  const { widget } = await mount(tag, answers[kind]);
  await inState(widget, kebab(kind));
  return widget;
};

describe('an error', () => {
  for (const kind of Object.keys(answers) as ErrorKind[]) {
    it(`has a state and a slot of its own, and its code: ${kind}`, async () => {
      const widget = await inError(kind);
      expect(widget.matches(':state(error)')).to.equal(true);
      expect(textOf(widget)).to.contain(`EW-${kind}`);
      const { height } = widget.getBoundingClientRect();
      fill(widget, 'error');
      expect(shownOwn(widget)).to.deep.equal(['own error']);
      fill(widget, kebab(kind));
      expect(shownOwn(widget), 'the nearer slot goes first').to.deep.equal([`own ${kebab(kind)}`]);
      expect(widget.getBoundingClientRect().height, 'nothing moves').to.equal(height);
    });
  }

  it('carries status and request id behind its code', async () => {
    expect(textOf(await inError('notFound'))).to.contain('EW-notFound · 404 · req-1');
  });

  for (const tag of Object.keys(widgets)) {
    it(`of <${tag}> stands in the slot of its kind`, async () => {
      const widget = await inError('forbidden', tag);
      fill(widget, 'forbidden');
      expect(shownOwn(widget)).to.deep.equal(['own forbidden']);
    });
  }

  it('where loading was stopped, and where the picture broke, has them too', async () => {
    const { widget, requests } = await mount('ew-nps-donut', (_, init) => new Promise((__, reject) => init?.signal?.addEventListener('abort', reject)));
    while (requests.length === 0) await soon();
    (widget as unknown as { abort(): void }).abort();
    await inState(widget, 'aborted');
    fill(widget, 'aborted');
    expect(shownOwn(widget)).to.deep.equal(['own aborted']);
    const { widget: broken } = await mountReady('ew-nps-donut');
    Object.defineProperty(broken, 'picture', { value: () => { throw new Error('broken'); } });
    broken.requestUpdate();
    await inState(broken, 'render');
    fill(broken, 'render');
    expect(shownOwn(broken)).to.deep.equal(['own render']);
    expect(textOf(broken)).to.contain('EW-render');
  });
});

describe('stale figures', () => {
  it('say so in a line that the page may replace', async () => {
    let fails = false;
    const { widget } = await mount('ew-mission-pie', (input, init) => (fails ? refused(404)() : recordedFetch(input, init)));
    await inState(widget, 'ready');
    fails = true;
    await widget.refresh();
    await inState(widget, 'stale');
    expect(widget.matches(':state(ready)')).to.equal(true);
    expect(part(widget, 'foot')!.textContent).to.contain('Could not be refreshed');
    fill(widget, 'stale');
    expect(shownOwn(widget)).to.deep.equal(['own stale']);
  });
});

describe('loading', () => {
  for (const tag of Object.keys(widgets)) {
    it(`<${tag}> shows nothing for 150 ms, then bones or what the page has put there`, async () => {
      const { widget } = await mount(tag, () => new Promise(() => {}));
      await inState(widget, 'loading');
      const slot = widget.renderRoot.querySelector<HTMLSlotElement>('slot[name=loading]')!;
      const { animationDelay, animationName, animationDuration } = getComputedStyle(slot.parentElement!);
      expect([animationName, animationDelay, animationDuration]).to.deep.equal(['appear', '0.15s', '0.001s']);
      const { height } = widget.getBoundingClientRect();
      fill(widget, 'loading');
      expect(slot.assignedElements().map(({ textContent }) => textContent)).to.deep.equal(['own loading']);
      expect(widget.getBoundingClientRect().height, 'nothing moves').to.equal(height);
    });
  }
});

interface Declaration {
  tagName?: string;
  cssStates?: { name: string }[];
  slots?: { name: string }[];
  events?: { name: string }[];
}
const declared = new Map(manifest.modules.flatMap(({ declarations }) => (declarations as Declaration[]).flatMap((each) => (each.tagName ? [[each.tagName, each] as const] : []))));

describe('the manifest', () => {
  it('lists a state and a slot for each kind of error, on every widget', () => {
    const kinds = [...errorKinds, 'render'].map(kebab);
    for (const tag of Object.keys(widgets)) {
      const { cssStates = [], slots = [] } = declared.get(tag)!;
      expect(cssStates.map(({ name }) => name), tag).to.include.members([...kinds, 'loading', 'ready', 'empty', 'error', 'refreshing', 'stale']);
      expect(slots.map(({ name }) => name), tag).to.include.members([...kinds, 'loading', 'empty', 'error', 'stale', 'actions']);
    }
  });

});

describe('every event that a widget fires is in the manifest, bubbles, crosses shadow roots and is ours by name', () => {
  const { dispatchEvent } = EventTarget.prototype;
  const heard: { tag: string; event: Event }[] = [];
  before(() => {
    EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
      if (event instanceof CustomEvent && this instanceof Element && this.localName.startsWith('ew-')) heard.push({ tag: this.localName, event });
      return dispatchEvent.call(this, event);
    };
  });
  after(() => {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
    expect(new Set(heard.map(({ event }) => event.type)).size).to.be.above(6);
  });

  for (const tag of Object.keys(widgets)) {
    it(`<${tag}>`, async () => {
      const from = heard.length;
      const { widget } = await mountReady(tag);
      const selecting = widget as unknown as { select?(change: object): boolean };
      selecting.select?.({ module: null, npsGroup: null, option: null, missionType: null, day: null, kpis: ['sessions'] });
      widget.renderRoot.querySelector<HTMLElement>('[part~=open], [part~=profile], [part~=close]')?.click();
      await soon();
      for (const { tag: by, event } of heard.slice(from)) {
        expect(event.type).to.match(/^ew-[a-z]+(-[a-z]+)+$|^ew-(load|error)$/);
        expect([by, event.type, event.bubbles, event.composed]).to.deep.equal([by, event.type, true, true]);
        expect(event.cancelable, event.type).to.equal(/-(select|open|close|export)$/.test(event.type));
        expect(declared.get(by)?.events?.map(({ name }) => name), by).to.include(event.type);
      }
    });
  }
});
