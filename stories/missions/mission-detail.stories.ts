/** One mission: completions over time, people, rate, the latest customers. */
import { html } from 'lit';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-mission-detail', attributes: { mission: 'bring-a-friend' } });

export default { ...widget.meta, title: 'Missions/Detail' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;
export const Narrow: Story = { ...Default, globals: { width: 'narrow' } };
export const Dark: Story = { ...Default, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { ...Default, globals: { direction: 'rtl' } };
export const German: Story = { ...Default, globals: { language: 'de' } };

/** A mission that does not exist. */
export const Unknown: Story = { render: () => html`<ew-mission-detail mission="never-was"></ew-mission-detail>` };
/** Names hidden: the latest customers without theirs. */
export const Masked: Story = { render: () => html`<ew-mission-detail mission="complete-profile" masked profile-url="#/customers/{customer}"></ew-mission-detail>` };

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
