/** The stories that every widget has: Default, Playground, the sheet of all states, and each state by itself. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { controlsOf, docOf, eventsOf } from './manifest.js';
import { inState, states, type State } from './states.js';

export type Story = StoryObj;
type Args = Record<string, unknown>;

export interface WidgetOptions {
  tag: string;
  /** Attributes without which it has nothing to show, such as `module`. */
  attributes?: Record<string, string>;
  /** For widgets that want the whole width. */
  broad?: boolean;
}

const experience = 'summer-of-sound';

/** Under what an element is: the way to its picture, where everything that a page can style has a number. */
const described = (tag: string): string => `${docOf(tag).description ?? ''}\n\n[Its parts, slots, states and custom properties, on the live element](?path=/story/theme-parts--parts&args=element:${tag})`;

function setAttributes(element: Element, args: Args): void {
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'boolean') element.toggleAttribute(name, value);
    else if (value === undefined || value === null || value === '') element.removeAttribute(name);
    else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, String(value));
  }
}

export function widgetStories({ tag, attributes = {}, broad = false }: WidgetOptions) {
  const plain = (): TemplateResult => {
    const name = unsafeStatic(tag);
    const given = unsafeStatic(Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(' '));
    return staticHtml`<${name} ${given}></${name}>`;
  };
  // Kept, so that a control changes the element that is there, as a page would.
  let played: Element | undefined;
  const play = (args: Args): Element => {
    played ??= document.createElement(tag);
    setAttributes(played, args);
    return played;
  };
  const single = (state: State): Story => ({ parameters: { bare: true }, render: () => inState(state, plain(), experience) });

  return {
    meta: {
      component: tag,
      parameters: { actions: { handles: eventsOf(tag) }, docs: { description: { component: described(tag) } }, controls: { disable: true } },
    } satisfies Meta,
    usual: { render: plain } satisfies Story,
    playground: {
      args: attributes,
      argTypes: controlsOf(tag),
      parameters: { controls: { disable: false, include: Object.keys(controlsOf(tag)) } },
      render: (args) => play(args),
    } satisfies Story,
    sheet: {
      parameters: { bare: true },
      render: () => html`<div class="sheet ${broad ? 'broad' : ''}">
        ${states.map((state) => html`<figure><figcaption>${state}</figcaption>${inState(state, plain(), experience)}</figure>`)}
      </div>`,
    } satisfies Story,
    single,
  };
}
