/** The tenant at a glance: key figures of all experiences, and the experiences by folder. */
import { html } from 'lit';
import { docOf, eventsOf } from '../sheet/manifest.js';
import { inState } from '../sheet/states.js';
import type { Story } from '../sheet/widget-stories.js';

const tag = 'ew-tenant-dashboard';
const dashboard = () => html`<ew-tenant-dashboard></ew-tenant-dashboard>`;

export default {
  component: tag,
  title: 'Dashboards/Tenant',
  parameters: { actions: { handles: eventsOf(tag) }, docs: { description: { component: docOf(tag).description ?? '' } }, controls: { disable: true } },
};

export const Default: Story = { render: dashboard };
export const Dark: Story = { render: dashboard, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { render: dashboard, globals: { direction: 'rtl' } };
export const German: Story = { render: dashboard, globals: { language: 'de' } };
export const Narrow: Story = { render: dashboard, globals: { width: 'narrow' } };
export const Empty: Story = { parameters: { bare: true }, render: () => inState('empty', dashboard(), 'summer-of-sound') };
export const Failed: Story = { parameters: { bare: true }, render: () => inState('error', dashboard(), 'summer-of-sound') };
