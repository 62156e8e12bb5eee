/** The tenant at a glance: key figures of all experiences, and the experiences by folder. */
import { html } from 'lit';
import { inState } from '../sheet/states.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-tenant-dashboard', broad: true });
const dashboard = () => html`<ew-tenant-dashboard></ew-tenant-dashboard>`;

export default { ...widget.meta, title: 'Dashboards/Tenant' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const Dark: Story = { render: dashboard, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { render: dashboard, globals: { direction: 'rtl' } };
export const German: Story = { render: dashboard, globals: { language: 'de' } };
export const Narrow: Story = { render: dashboard, globals: { width: 'narrow' } };
export const Empty: Story = { parameters: { bare: true }, render: () => inState('empty', dashboard(), 'summer-of-sound') };
export const Failed: Story = { parameters: { bare: true }, render: () => inState('error', dashboard(), 'summer-of-sound') };
