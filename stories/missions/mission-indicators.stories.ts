/** Validated missions, clients engaged and participation rate. */
import { html } from 'lit';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-mission-indicators', broad: true });

export default { ...widget.meta, title: 'Missions/Indicators' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;

const period = { from: '2026-05-01', to: '2026-06-01' };
const previousPeriod = { from: '2026-03-31', to: '2026-05-01' };
const active = { id: 'active-customers', days: 365 };
const sums = (validations: number, people: number, of: number, base: object = active) => ({ validations, people, active: of, base });
const answer = (now: object, previous: object | null = null) => ({ period, previousPeriod, zone: 'Europe/Berlin', generatedAt: '2026-06-01T08:32:00Z', ...now, previous });
const readers = { id: 'readers', name: 'Readers of the newsletter', days: 90 };

/** A clear rise, noise, few customers, nobody before, nobody active, more than nine digits, and a base of the endpoint’s own. */
export const Changes: Story = {
  parameters: { controls: { disable: true } },
  render: () => html`<div class="page">
    ${[
      answer(sums(4120, 1504, 23_502), sums(3610, 1180, 23_011)),
      answer(sums(4120, 1204, 23_502), sums(4110, 1200, 23_498)),
      answer(sums(25, 12, 20), sums(9, 8, 18)),
      answer(sums(70, 40, 120), sums(0, 0, 100)),
      answer(sums(0, 0, 0), sums(3, 2, 9)),
      answer(sums(412_003_220, 23_120_400, 223_502_000), sums(381_000_000, 23_100_180, 223_011_000)),
      answer(sums(4120, 1204, 23_502, readers), sums(3810, 1180, 23_011)),
    ].map((data) => html`<ew-mission-indicators class="broad" .data=${data}></ew-mission-indicators>`)}
  </div>`,
};

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
