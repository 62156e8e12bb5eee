/** What a page can style of each element: its parts by number on the live element, its slots, states and custom properties. */
import { html } from 'lit';
import type { Story } from '../sheet/widget-stories.js';
import { atRest } from './parts/moments.js';
import { PartsPicture, tags } from './parts/picture.js';
import './parts/parts.css';

if (!customElements.get('parts-picture')) customElements.define('parts-picture', PartsPicture);

export default { title: 'Theme/Parts', tags: ['!autodocs'], parameters: { bare: true } };

export const Parts: Story = {
  args: { element: 'ew-nps-donut' },
  argTypes: { element: { control: 'select', options: tags } },
  render: ({ element }) => html`<parts-picture .tag=${element as string} .moment=${atRest.name}></parts-picture>`,
};
