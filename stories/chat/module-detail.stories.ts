/** The figures of one module, whatever its type. The types themselves are in module-types. */
import { html } from 'lit';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-module-detail', attributes: { module: 'ten-per-cent' } });

export default { ...widget.meta, title: 'Chat/Module detail' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;

/** Click a module: its figures stand beside the flow until they are closed. */
export const BesideTheFlow: Story = {
  render: () => html`<div class="beside"><ew-heatmap-flow></ew-heatmap-flow><ew-module-detail></ew-module-detail></div>`,
};

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
