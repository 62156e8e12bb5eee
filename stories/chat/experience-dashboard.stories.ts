/** All figures of one experience: key figures, and the drill-down into its modules. */
import { html } from 'lit';
import { controlsOf, docOf, eventsOf } from '../sheet/manifest.js';
import { inState } from '../sheet/states.js';
import type { Story } from '../sheet/widget-stories.js';

const tag = 'ew-experience-dashboard';

export default {
  component: tag,
  title: 'Dashboards/Experience',
  parameters: { actions: { handles: eventsOf(tag) }, docs: { description: { component: docOf(tag).description ?? '' } }, controls: { disable: true } },
};

export const KPI: Story = { render: () => html`<ew-experience-dashboard></ew-experience-dashboard>` };
export const DrillDown: Story = { render: () => html`<ew-experience-dashboard tab="drill-down"></ew-experience-dashboard>` };
export const ModuleOpen: Story = { render: () => html`<ew-experience-dashboard tab="drill-down" module="rate-us"></ew-experience-dashboard>` };
export const Narrow: Story = { render: () => html`<ew-experience-dashboard tab="drill-down" module="what-brings-you"></ew-experience-dashboard>`, globals: { width: 'narrow' } };
export const Dark: Story = { ...ModuleOpen, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { ...ModuleOpen, globals: { direction: 'rtl' } };
export const German: Story = { ...KPI, globals: { language: 'de' } };

/** An experience that does not exist: one message, in place of the tabs. */
export const Unknown: Story = { render: () => html`<ew-experience-dashboard experience="never-was"></ew-experience-dashboard>` };
export const Unauthorized: Story = { parameters: { bare: true }, render: () => inState('unauthorized', html`<ew-experience-dashboard></ew-experience-dashboard>`, 'summer-of-sound') };
export const Offline: Story = { parameters: { bare: true }, render: () => inState('offline', html`<ew-experience-dashboard></ew-experience-dashboard>`, 'summer-of-sound') };
export const Empty: Story = { parameters: { bare: true }, render: () => inState('empty', html`<ew-experience-dashboard></ew-experience-dashboard>`, 'summer-of-sound') };

export const Playground: Story = {
  argTypes: controlsOf(tag),
  parameters: { controls: { disable: false, include: Object.keys(controlsOf(tag)) } },
  render: ({ tab, module, heading }) => html`<ew-experience-dashboard tab=${tab ?? 'kpi'} .module=${module} .heading=${heading}></ew-experience-dashboard>`,
};
