/** What was tested for people without mouse, sight or small letters, how, and what was not; with an example to enter by keyboard. */
import { html, type TemplateResult } from 'lit';
import { page, paper } from '../pages/page.js';
import { inState } from '../sheet/states.js';
import type { Story } from '../sheet/widget-stories.js';
import { keyMaps, type KeyMap } from './keys.js';

export default { ...page, title: 'Accessibility/What was tested', tags: ['!autodocs'] };

const tested: readonly (readonly [what: string, how: string])[] = [
  ['Rules', 'axe with the rules of WCAG 2.0, 2.1 and 2.2 A and AA and its best practices: no violation. What axe leaves open is listed with its reason and measured otherwise; anything else left open fails.'],
  ['Contrast', 'every piece of text and every mark is cut out of a screenshot and measured: text 4.5:1, large text and marks 3:1.'],
  ['Values', 'with the table open, each value of the answer is looked for in the browser’s accessibility tree. What it should say is written by code of the test, not by ours.'],
  ['Points', 'each point of each picture is reached with arrow keys, and what is said of it has to hold its name and its figure.'],
  ['Summaries', 'the sentence that stands for a picture has to hold the figures of its data.'],
  ['Tab stops', 'at most three for a chart or the flow, its menu included.'],
  ['Focus', 'screenshots with and without it: what changes stands out by 3:1.'],
  ['Targets', '24 × 24 px, or that much room around them.'],
  ['Announcements', 'none while figures come, are refreshed by themselves, or change scheme or language; one after a refresh, a search or a page that somebody asked for.'],
  ['Reflow', '320 px, which is 400 % of 1280, and wider spacing of text: nothing scrolls across, nothing is cut. Forced colours keep borders, patterns and focus.'],
];

const untested: readonly string[] = [
  'No screen reader was driven. What was read is the tree that the browser hands to them; how NVDA, JAWS, VoiceOver, TalkBack or Orca say it was not heard.',
  'The tree, keys and pixels were read in Chromium. Firefox and WebKit run the unit tests of the same elements, keys among them, not these measurements.',
  'No study with people who use assistive technology was made.',
  'Words were judged in English, and direction in Arabic. German, French and Spanish run through the same templates.',
  'Labels of axes are painted on a canvas: they are not text for zoom tools, and their contrast is that of the tokens. The table has them all.',
];

const map = ({ kind, widgets, stops, keys }: KeyMap): TemplateResult => html`<h3>${kind}</h3>
  <p><small>${widgets}. Tab stops: ${stops}.</small></p>
  <dl class="keys">${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>`;

const example = html`<ew-heatmap-flow heading-level="3"></ew-heatmap-flow>
  <ew-nps-donut module="rate-us" heading-level="3"></ew-nps-donut>
  <ew-mission-bar heading-level="3"></ew-mission-bar>`;

export const Accessibility: Story = {
  name: 'What was tested',
  render: () =>
    paper(html`<h1>Accessibility</h1>
      <p>Every figure can be had without a mouse, without seeing the picture, in light and dark, and in a window of 320 px. All of this is measured by <code>test/e2e/accessibility</code> for every widget in every state, light and dark, in English and in Arabic from right to left.</p>
      <h2>Try it with the keyboard</h2>
      <p>Press Tab until the picture has a ring, then the arrow keys. What would be read aloud stands in the live region of the provider.</p>
      ${inState('ready', example, 'summer-of-sound')}
      <h2>Keys</h2>
      ${keyMaps.map(map)}
      <h2>What was tested, and how</h2>
      <dl>${tested.map(([what, how]) => html`<div><dt>${what}</dt><dd>${how}</dd></div>`)}</dl>
      <h2>What was not</h2>
      <ul>${untested.map((line) => html`<li>${line}</li>`)}</ul>
      <h2>What your page has to do</h2>
      <p>Give each widget a <code>heading-level</code> that fits the outline of your page, and set <code>lang</code> and <code>dir</code> on the page or an element around. Colours of your own are checked by the Studio under Theme before your readers meet them.</p>`),
};
