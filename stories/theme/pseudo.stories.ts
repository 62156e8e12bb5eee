/** All widgets in a language that nobody speaks: what is not in brackets is data or was never translated, and words are a third longer. */
import { addWords, pseudo, wordsIn } from 'engagement-widgets/i18n';
import { html } from 'lit';
import { answersOf, recordedPeriod } from '../sheet/answers.js';
import type { Story } from '../sheet/widget-stories.js';
import { gallery } from './studio/gallery.js';
import './studio/studio.css';

export default { title: 'Theme/Pseudo language', tags: ['!autodocs'], parameters: { bare: true, controls: { disable: true } } };

/** A locale that is meant for this: `Intl` writes its numbers and dates as English. */
const locale = 'en-XA';

async function learn(): Promise<void> {
  addWords(locale, pseudo(await wordsIn('en')));
}

export const PseudoLanguage: Story = {
  loaders: [async () => (await learn(), {})],
  render: () => html`<div class="studio-stage" lang=${locale}>
    ${gallery()}
    <h2 lang="en">Dashboards</h2>
    <ew-analytics endpoint="https://pseudo.invalid" experience="summer-of-sound" from=${recordedPeriod.from} to=${recordedPeriod.to} compare .fetch=${answersOf('typical')}>
      <div class="gallery">
        <ew-tenant-dashboard class="broad"></ew-tenant-dashboard>
        <ew-experience-dashboard class="broad"></ew-experience-dashboard>
        <ew-mission-dashboard class="broad" mission="complete-profile"></ew-mission-dashboard>
      </div>
    </ew-analytics>
  </div>`,
};
