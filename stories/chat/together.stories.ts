/** Chat widgets together: what is chosen in one is followed by the others. */
import { html } from 'lit';
import type { Story } from '../sheet/widget-stories.js';

export default { title: 'Chat/Together', parameters: { controls: { disable: true } } };

/** Choose a survey or a decision in the flow, and the charts below follow. */
export const FlowAndDetail: Story = {
  render: () => html`<div class="page">
    <ew-heatmap-flow class="broad"></ew-heatmap-flow>
    <ew-nps-donut module="rate-us"></ew-nps-donut>
    <ew-decision-split module="what-brings-you"></ew-decision-split>
  </div>`,
};

/** Choose a group in any of them: the others follow, the decision counts its visits only, and the same button takes it back. */
export const OneSurvey: Story = {
  render: () => html`<div class="page">
    <ew-nps-donut module="rate-us"></ew-nps-donut>
    <ew-nps-distribution module="rate-us"></ew-nps-distribution>
    <ew-nps-answers class="broad" module="rate-us"></ew-nps-answers>
    <ew-decision-split module="what-brings-you"></ew-decision-split>
    <ew-quiz-questions module="sound-quiz"></ew-quiz-questions>
  </div>`,
};
