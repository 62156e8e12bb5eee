/** How people decided at a question. */
import { html } from 'lit';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-decision-split', attributes: { module: 'what-brings-you' } });

export default { ...widget.meta, title: 'Six core widgets/Decision split' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;

/** The period and the one before it, with what may be said of the difference. */
export const TwoPeriods: Story = { render: () => html`<ew-decision-split module="what-brings-you" side-by-side></ew-decision-split>` };

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
