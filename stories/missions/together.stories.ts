/** Mission widgets together. */
import { html } from 'lit';
import type { Story } from '../sheet/widget-stories.js';

export default { title: 'Missions/Together', parameters: { controls: { disable: true } } };

export const TypesAndDays: Story = {
  render: () => html`<div class="page"><ew-mission-pie></ew-mission-pie><ew-mission-bar></ew-mission-bar></div>`,
};

export const ImpactAndLeaderboard: Story = {
  render: () => html`<div class="page">
    <ew-impact-table class="broad"></ew-impact-table>
    <ew-leaderboard class="broad"></ew-leaderboard>
  </div>`,
};
