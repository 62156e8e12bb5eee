/** All widgets on one page, as an admin panel would place them. */
import { html } from 'lit';
import type { Story } from '../sheet/widget-stories.js';

export default { title: 'Dashboards/Admin page', parameters: { controls: { disable: true } } };

const page = () => html`<ew-period-picker></ew-period-picker>
  <div class="page">
    <ew-heatmap-flow class="broad"></ew-heatmap-flow>
    <ew-nps-donut module="rate-us"></ew-nps-donut>
    <ew-decision-split module="what-brings-you"></ew-decision-split>
    <ew-mission-pie></ew-mission-pie>
    <ew-mission-bar class="broad"></ew-mission-bar>
    <ew-impact-table class="broad"></ew-impact-table>
    <ew-leaderboard class="broad"></ew-leaderboard>
  </div>`;

export const Default: Story = { render: page };
export const Dark: Story = { render: page, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { render: page, globals: { direction: 'rtl' } };
export const German: Story = { render: page, globals: { language: 'de' } };
export const Narrow: Story = { render: page, globals: { width: 'narrow' } };
