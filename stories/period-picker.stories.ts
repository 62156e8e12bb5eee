/** Chooses the period for everything in its provider. */
import { html } from 'lit';
import { widgetStories, type Story } from './sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-period-picker' });

export default { ...widget.meta, title: 'Start here/Period picker' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;

/** What is picked holds for every widget of the provider. */
export const DrivesWidgets: Story = {
  render: () => html`<ew-period-picker></ew-period-picker>
    <div class="page"><ew-mission-pie></ew-mission-pie><ew-mission-bar></ew-mission-bar></div>`,
};
