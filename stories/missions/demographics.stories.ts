/** Who takes part: followers, ages, and what each group does. */
import { html } from 'lit';
import { recorded } from '../../demo/recorded/index.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-demographics', broad: true });

export default { ...widget.meta, title: 'Missions/Demographics' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;

/** One chart alone, for a page that has room for no more. */
export const InstagramFollowers: Story = { render: () => html`<ew-demographics by="instagram"></ew-demographics>` };
export const TikTokFollowers: Story = { render: () => html`<ew-demographics by="tiktok"></ew-demographics>` };
export const AgeGroups: Story = { render: () => html`<ew-demographics by="age"></ew-demographics>` };

/** Seven customers: nothing is shown that could point at one of them. */
export const TooFew: Story = {
  render: () => html`<ew-demographics .data=${{ ...recorded('demographics'), people: 7, tooFew: true, dimensions: [], thresholds: [] }}></ew-demographics>`,
};

/** Customers with missions, of whom nobody has told followers or age. */
export const NothingKnown: Story = {
  render: () => {
    const answer = recorded('demographics');
    const none = { classic: null, content: null, opinion: null, engagement: null };
    const dimensions = answer.dimensions.map(({ name }) => ({ name, bands: [{ from: null, below: null, unknown: 'only' as const, people: answer.people, types: none }] }));
    const thresholds = answer.thresholds.map(({ network, atLeast }) => ({ network, atLeast: atLeast.map(({ followers }) => ({ followers, people: null })) }));
    return html`<ew-demographics .data=${{ ...answer, dimensions, thresholds }}></ew-demographics>`;
  },
};

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
