/** Every event with its detail as it happens, and every method as a button, for each element; made from the manifest. */
import { html } from 'lit';
import { codePanel } from '../pages/code-panel.js';
import { page, paper } from '../pages/page.js';
import { elements } from '../sheet/manifest.js';
import type { Story } from '../sheet/widget-stories.js';
import './events.css';
import './live-element.js';

export default {
  ...page,
  title: 'Events and methods/Live',
  // Written out: Storybook reads tags without running the file.
  tags: ['!autodocs'],
  args: { element: 'ew-heatmap-flow' },
  argTypes: { element: { control: 'select', options: elements.map(({ tagName }) => tagName).sort() } },
};

const heard = `document.addEventListener('ew-module-select', (event) => {
  event.preventDefault();            // the page has taken over
  openModule(event.detail.module);   // null: taken back
});`;

const called = `const flow = document.querySelector('ew-heatmap-flow');
await flow.refresh();
flow.select({ module: 'rate-us' });
saveAs(await flow.toCSV());`;

export const Live: Story = {
  render: ({ element }, { globals }) =>
    paper(html`<h1>Events and methods</h1>
      <p>Events start with <code>ew-</code>, bubble and cross shadow roots, so one listener on the page hears all widgets. Those of a choice can be cancelled, and then the page has taken over. Methods do what a click does, or hand out what is on screen.</p>
      <live-element .tag=${String(element ?? 'ew-heatmap-flow')} lang=${globals['language'] ?? 'en'} .direction=${globals['direction'] ?? 'ltr'}></live-element>
      <h2>In your page</h2>
      ${codePanel('Hear', heard)} ${codePanel('Call', called)}`),
};
