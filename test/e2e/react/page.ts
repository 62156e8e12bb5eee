/** Runs in the browser: a probe of an element in StrictMode, drawn by a component of ours; hands to the test what came of it. */
import { createElement, createRef, StrictMode, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { component } from '../../../src/react/component.js';

class Probe extends HTMLElement {
  set = 0;
  #data: unknown = 'as it was';
  get data(): unknown {
    return this.#data;
  }
  set data(value: unknown) {
    this.set += 1;
    this.#data = value;
  }
  refresh(): string {
    return 'a method still';
  }
}

const Wrapped = component<Probe, Record<string, unknown>>('x-probe', {
  attributes: { level: 'level', notAnswered: 'not-answered', patterns: 'patterns' },
  properties: ['data', 'refreshEvery'],
  events: { onEwLoad: 'ew-load' },
});

const warnings: string[] = [];
console.error = (...told: unknown[]) => void warnings.push(told.map(String).join(' '));

/** One component in a place of its own, drawn at once. */
function stage() {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const show = (node: ReactNode): void => flushSync(() => root.render(createElement(StrictMode, null, node)));
  return { draw: (props: Record<string, unknown>) => show(createElement(Wrapped, props as never)), clear: () => show(null), probe: () => place.querySelector<Probe>('x-probe')! };
}

const fire = (probe: Element, cancelable = false) => probe.dispatchEvent(new CustomEvent('ew-load', { bubbles: true, cancelable }));

function settings(): object {
  const { draw, probe } = stage();
  const data = { validations: 3 };
  draw({ level: 2, notAnswered: true, patterns: false, data, refreshEvery: 60, className: 'card', hidden: false, 'aria-hidden': false, children: createElement('p', { slot: 'empty' }, 'Nothing') });
  const drawn = probe();
  const once = drawn.set;
  const attributes = ['level', 'not-answered', 'patterns', 'class', 'hidden', 'aria-hidden', 'data', 'refreshevery'].map((name) => drawn.getAttribute(name));
  draw({ level: 2, notAnswered: true, data, className: 'card' });
  return { attributes, data: drawn.data === data, method: drawn.refresh(), childGone: drawn.querySelector('[slot=empty]') === null, setOnce: [once, drawn.set] };
}

function takenBack(): object {
  const { draw, probe } = stage();
  draw({ notAnswered: true, data: 1 });
  draw({});
  const { data } = probe();
  return { data, notAnswered: probe().hasAttribute('not-answered') };
}

function heard(): object {
  const { draw, probe, clear } = stage();
  const calls: string[] = [];
  draw({ onEwLoad: () => calls.push('first') });
  draw({ onEwLoad: (event: Event) => (calls.push('second'), event.preventDefault()) });
  const element = probe();
  const went = fire(element, true);
  draw({});
  fire(element);
  draw({ onEwLoad: () => calls.push('third') });
  clear();
  fire(element);
  return { calls, went };
}

function refs(): object {
  const { draw, probe, clear } = stage();
  const [object, seen] = [createRef<Probe>(), [] as (Probe | null)[]];
  draw({ ref: object });
  const same = object.current === probe();
  draw({ ref: (found: Probe | null) => void seen.push(found) });
  const called = seen.at(-1) === probe();
  clear();
  return { same, called, let: seen.at(-1) === null && object.current === null };
}

/** As of a package that defines the tag later than the page draws it. */
function upgraded(): object {
  const { draw, probe } = stage();
  draw({ data: 'early' });
  customElements.define('x-probe', Probe);
  const before = probe().data;
  draw({ data: 'late' });
  return { before, after: probe().data };
}

Object.assign(globalThis, { results: { early: upgraded(), settings: settings(), takenBack: takenBack(), heard: heard(), refs: refs(), warnings } });
