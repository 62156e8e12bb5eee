/** Sessions, people and events by what they have in common. */
import { html } from 'lit';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-kpi-split' });

export default { ...widget.meta, title: 'Chat/Splits' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;
/** All six kinds. */
export const Kinds: Story = {
  render: () => html`<div class="sheet">
    ${(['platforms', 'languages', 'hours', 'logIns', 'fields', 'channels'] as const).map((by) => html`<ew-kpi-split by=${by}></ew-kpi-split>`)}
  </div>`,
};export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
