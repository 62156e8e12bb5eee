/** What customers buy, by how many missions they carried out. */
import { impactAdvice, type AdviceRule, type SegmentExportDetail } from 'engagement-widgets';
import { html } from 'lit';
import { widgetStories, type Story } from '../sheet/widget-stories.js';
import { manyRows, merged, refunded, rising, severalCurrencies } from './impact-figures.js';

const widget = widgetStories({ tag: 'ew-impact-table', broad: true });

export default { ...widget.meta, title: 'Six core widgets/Impact table' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;

/** All three rules hold: revenue rises, active customers bring more, most do one mission only. */
export const Advice: Story = { render: () => html`<ew-impact-table .data=${rising}></ew-impact-table>` };

const own: AdviceRule<{ row: string; customers: number }> = {
  id: 'no-orders',
  holds: ({ rows }) => {
    const [row] = rows.filter(({ orders, clients }) => orders === 0 && clients >= 30);
    return row ? { row: String(row.missions), customers: row.clients } : null;
  },
  words: ({ row, customers }, { count }) => ({ heading: 'Send a voucher', text: `${count(customers)} customers with ${row} missions have ordered nothing yet.` }),
  action: ({ row }) => ({ label: 'Plan a campaign', run: () => alert(`Customers with ${row} missions`) }),
};

/** A rule of the page after those of the library; its button runs the page's own code. */
export const AdviceOfThePage: Story = { render: () => html`<ew-impact-table .data=${refunded} .advice=${[...impactAdvice, own]}></ew-impact-table>` };

/** Orders in three currencies: stated, chosen in the card, never added up. */
export const Currencies: Story = {
  parameters: { bare: true },
  render: () => html`<ew-analytics endpoint="https://currencies.invalid" .fetch=${severalCurrencies}><ew-impact-table></ew-impact-table></ew-analytics>`,
};

/** Refunds larger than the orders: revenue below 0, and a row without orders has no basket. */
export const Refunds: Story = { render: () => html`<ew-impact-table .data=${refunded}></ew-impact-table>` };

/** Few customers: the endpoint merges early, and ranges are wide or missing. */
export const MergedRows: Story = { render: () => html`<ew-impact-table .data=${merged}></ew-impact-table>` };

/** Two hundred rows: the table scrolls by itself, so that question and advice stay near. */
export const ManyRows: Story = { render: () => html`<ew-impact-table .data=${manyRows}></ew-impact-table>` };

async function take(event: CustomEvent<SegmentExportDetail>): Promise<void> {
  event.preventDefault();
  const output = (event.currentTarget as Element).parentElement!.querySelector('output')!;
  const customers = await event.detail.customers();
  output.textContent = `${customers.length} customers for the CRM, the first: ${JSON.stringify(customers[0])}`;
}

/** The page cancels the export and takes the customers over by script. */
export const SegmentForACrm: Story = {
  render: () => html`<div><ew-impact-table mission-count-property="Loyalty_mission_count" @ew-segment-export=${take}></ew-impact-table><p><output>Export a row</output></p></div>`,
};

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
