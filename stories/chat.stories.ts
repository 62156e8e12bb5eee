/** Chat widgets together: what is chosen in one is followed by the others. */
import { html } from 'lit';
import type { Story } from './sheet/widget-stories.js';

export default { title: 'Chat/Together', parameters: { controls: { disable: true } } };

/** Choose a survey or a decision in the flow, and the charts below follow. */
export const FlowAndDetail: Story = {
  render: () => html`<div class="page">
    <ew-heatmap-flow class="broad"></ew-heatmap-flow>
    <ew-nps-donut module="rate-us"></ew-nps-donut>
    <ew-decision-split module="what-brings-you"></ew-decision-split>
  </div>`,
};
