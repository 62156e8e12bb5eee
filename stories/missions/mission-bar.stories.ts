/** Validations by day, week or month, and mission type. */
import { html } from 'lit';
import { recordedPeriods } from '../../demo/recorded/index.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const { from, to } = recordedPeriods.days90;
const widget = widgetStories({ tag: 'ew-mission-bar' });

export default { ...widget.meta, title: 'Six core widgets/Mission bar' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;
/** Three months by week: first and last week are cut to the period. */
export const Weeks: Story = { render: () => html`<ew-mission-bar by="week" from=${from} to=${to}></ew-mission-bar>` };
/** The same by month. */
export const Months: Story = { render: () => html`<ew-mission-bar by="month" from=${from} to=${to}></ew-mission-bar>` };

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
