/** All of missions in one tag. */
import { html } from 'lit';
import { inState } from '../sheet/states.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-mission-dashboard', broad: true });

export default { ...widget.meta, title: 'Missions/Dashboard' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const MissionOpen: Story = { render: () => html`<ew-mission-dashboard mission="complete-profile" profile-url="#/customers/{customer}"></ew-mission-dashboard>` };
export const Narrow: Story = { ...MissionOpen, globals: { width: 'narrow' } };
export const Dark: Story = { ...MissionOpen, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { ...MissionOpen, globals: { direction: 'rtl' } };
export const German: Story = { ...Default, globals: { language: 'de' } };

/** Customers without names, no advice, and a piece of the page's own in place of the demographics. */
export const OwnPieces: Story = {
  render: () => html`<ew-mission-dashboard masked hide-advice heading="Club missions">
    <p slot="demographics">What you put into a slot replaces the piece.</p>
  </ew-mission-dashboard>`,
};

export const Unauthorized: Story = { parameters: { bare: true }, render: () => inState('unauthorized', html`<ew-mission-dashboard></ew-mission-dashboard>`, 'summer-of-sound') };
export const Offline: Story = { parameters: { bare: true }, render: () => inState('offline', html`<ew-mission-dashboard></ew-mission-dashboard>`, 'summer-of-sound') };
export const Empty: Story = { parameters: { bare: true }, render: () => inState('empty', html`<ew-mission-dashboard></ew-mission-dashboard>`, 'summer-of-sound') };
