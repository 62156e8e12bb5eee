/** Every token that a page may set, made from custom-elements.json. */
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { elements, type Item } from './sheet/manifest.js';
import type { Story } from './sheet/widget-stories.js';

export default { title: 'Theme/Tokens', parameters: { bare: true, controls: { disable: true } } };

interface Token extends Item {
  /** Tags that are painted with it. */
  tags: string[];
}

function allTokens(): Token[] {
  const tokens = new Map<string, Token>();
  for (const { tagName, cssProperties = [] } of elements) {
    for (const item of cssProperties) {
      const known = tokens.get(item.name) ?? { ...item, tags: [] };
      known.tags.push(tagName);
      tokens.set(item.name, known);
    }
  }
  // What paints everything first, then families, then sizes of single widgets.
  return [...tokens.values()].sort((one, other) => other.tags.length - one.tags.length);
}

/** `light-dark(a, b)` → a and b; anything else is the same in both. */
function inBoth(value = ''): { light: string; dark: string } {
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  return { light: light ?? value, dark: dark ?? value };
}

const paints = (value: string) => /#|color|light-dark/i.test(value);

const swatch = (scheme: 'light' | 'dark', value: string) => html`<span
  class="swatch ${scheme}"
  style=${styleMap({ background: value, '--ew-surface': 'light-dark(#ffffff, #1b1d22)', '--ew-text': 'light-dark(#1c1f24, #e8eaed)' })}
></span>`;

function row({ name, description, default: value = '', tags }: Token): TemplateResult {
  const { light, dark } = inBoth(value);
  const isColour = paints(value);
  return html`<tr>
    <th scope="row"><code>${name}</code></th>
    <td>${isColour ? swatch('light', value) : nothing} <code>${light}</code></td>
    <td>${isColour ? swatch('dark', value) : nothing} <code>${dark}</code></td>
    <td>${description}</td>
    <td>${tags.length > elements.length - 3 ? 'all widgets' : html`<code>${tags.join(', ')}</code>`}</td>
  </tr>`;
}

export const Tokens: Story = {
  render: () => html`<table class="tokens">
    <thead>
      <tr>
        <th scope="col">Token</th>
        <th scope="col">Default, light</th>
        <th scope="col">Default, dark</th>
        <th scope="col">What it paints</th>
        <th scope="col">Where</th>
      </tr>
    </thead>
    <tbody>
      ${allTokens().map(row)}
    </tbody>
  </table>`,
};

/** A host's colours, font and corners, set once around the widgets. */
export const OfAHost: Story = {
  parameters: { bare: false },
  render: () => html`<div
    class="page"
    style=${styleMap({ '--ew-accent': 'light-dark(#9a3412, #fdba74)', '--ew-surface': 'light-dark(#fffbf5, #231c17)', '--ew-radius': '2px', '--ew-font': 'Georgia, serif' })}
  >
    <ew-mission-pie></ew-mission-pie><ew-nps-donut module="rate-us"></ew-nps-donut>
  </div>`,
};
