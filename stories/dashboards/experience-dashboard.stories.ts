/** All figures of one experience: key figures, and the drill-down into its modules. */
import { html } from 'lit';
import { inState } from '../sheet/states.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-experience-dashboard', broad: true });

export default { ...widget.meta, title: 'Dashboards/Experience' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const DrillDown: Story = { render: () => html`<ew-experience-dashboard tab="drill-down"></ew-experience-dashboard>` };
export const ModuleOpen: Story = { render: () => html`<ew-experience-dashboard tab="drill-down" module="rate-us"></ew-experience-dashboard>` };
export const Narrow: Story = { render: () => html`<ew-experience-dashboard tab="drill-down" module="what-brings-you"></ew-experience-dashboard>`, globals: { width: 'narrow' } };
export const Dark: Story = { ...ModuleOpen, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { ...ModuleOpen, globals: { direction: 'rtl' } };
export const German: Story = { ...Default, globals: { language: 'de' } };

/** An experience that does not exist: one message, in place of the tabs. */
export const Unknown: Story = { render: () => html`<ew-experience-dashboard experience="never-was"></ew-experience-dashboard>` };
export const Unauthorized: Story = { parameters: { bare: true }, render: () => inState('unauthorized', html`<ew-experience-dashboard></ew-experience-dashboard>`, 'summer-of-sound') };
export const Offline: Story = { parameters: { bare: true }, render: () => inState('offline', html`<ew-experience-dashboard></ew-experience-dashboard>`, 'summer-of-sound') };
export const Empty: Story = { parameters: { bare: true }, render: () => inState('empty', html`<ew-experience-dashboard></ew-experience-dashboard>`, 'summer-of-sound') };
