/** Who carried out most missions. */
import { html } from 'lit';
import { hugeBoard, hugeFetch, tiedBoard } from './boards.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-leaderboard', broad: true });

export default { ...widget.meta, title: 'Missions/Leaderboard' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;

/** Given by the page in one piece: rows are checked as they come into view; sort and search take all of them. */
export const HundredThousandGiven: Story = { name: '100,000 rows given', render: () => html`<ew-leaderboard .data=${hugeBoard()} profile-url="#customer-{customer}"></ew-leaderboard>` };
/** From an endpoint, page by page as they are scrolled to. */
export const HundredThousandScrolled: Story = {
  name: '100,000 rows by pages',
  parameters: { bare: true },
  render: () => html`<ew-analytics endpoint="https://huge.invalid/scroll" compare .fetch=${hugeFetch}><ew-leaderboard paging="scroll" page-size="500"></ew-leaderboard></ew-analytics>`,
};
/** Ties share a rank, and the next one is left free. */
export const Ties: Story = { render: () => html`<ew-leaderboard .data=${tiedBoard()}></ew-leaderboard>` };
/** Privacy mode: no name on screen, in labels, files or events. */
export const Masked: Story = { render: () => html`<ew-leaderboard masked></ew-leaderboard>` };

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
