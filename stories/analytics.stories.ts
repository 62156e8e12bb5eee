/** The provider: settings and selection for the widgets inside it. */
import { html } from 'lit';
import { controlsOf, docOf, eventsOf } from './sheet/manifest.js';
import { answersOf, recordedPeriod } from './sheet/answers.js';
import type { Story } from './sheet/widget-stories.js';

const tag = 'ew-analytics';

export default {
  title: 'Start here/Provider',
  component: tag,
  parameters: { actions: { handles: eventsOf(tag) }, docs: { description: { component: docOf(tag).description ?? '' } } },
};

const widgets = html`<div class="page">
  <ew-nps-donut module="rate-us"></ew-nps-donut>
  <ew-decision-split module="what-brings-you"></ew-decision-split>
</div>`;

/** One endpoint, one experience and one period for all widgets inside. */
export const Default: Story = { render: () => widgets };

interface Args {
  experience: string;
  from: string;
  to: string;
  compare: boolean;
  preview: boolean;
}

const { experience, from, to, compare } = controlsOf(tag);

export const Playground: Story = {
  args: { experience: 'summer-of-sound', from: recordedPeriod.from, to: recordedPeriod.to, compare: true },
  argTypes: { experience, from, to, compare },
  parameters: { bare: true },
  render: (args) => {
    const set = args as unknown as Args;
    return html`<ew-analytics
      endpoint="https://playground.invalid"
      experience=${set.experience}
      from=${set.from}
      to=${set.to}
      ?compare=${set.compare}
      .fetch=${answersOf('typical')}
      >${widgets}</ew-analytics
    >`;
  },
};

/** An inner provider overrules the outer one; a widget's own attribute overrules both. */
export const NearestWins: Story = {
  render: () => html`<div class="page">
    <ew-nps-donut module="rate-us" heading="As the outer provider says"></ew-nps-donut>
    <ew-analytics experience="gift-finder"><ew-nps-donut module="gift-score" heading="As the inner one says"></ew-nps-donut></ew-analytics>
    <ew-analytics experience="gift-finder">
      <ew-nps-donut experience="summer-of-sound" module="rate-us" heading="As its own attribute says"></ew-nps-donut>
    </ew-analytics>
  </div>`,
};
