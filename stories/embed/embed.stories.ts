/** How to embed widgets in each of nine kinds of host: the code, and what it shows. */
import { html, type TemplateResult } from 'lit';
import { answersOf, recordedPeriod } from '../sheet/answers.js';
import type { Story } from '../sheet/widget-stories.js';
import { codePanel } from '../pages/code-panel.js';
import { page, paper } from '../pages/page.js';
import '../pages/page-tabs.js';
import { hosts, type HostKind } from './hosts.js';

export default { ...page, title: 'Embed/Nine hosts', tags: ['!autodocs'] };

const install = (id: string) => (id === 'plain' ? undefined : codePanel('Terminal', 'npm install engagement-widgets'));

const panel = ({ id, title, note, files }: HostKind): TemplateResult => html`<h2>${title}</h2>
  <p>${note}</p>
  ${install(id)} ${files.map(({ path, code }) => codePanel(path, code))}`;

/** Says what the page was told, as the code in the panels does. */
function opened(event: CustomEvent<{ module: string | null }>): void {
  event.preventDefault();
  const said = (event.currentTarget as Element).parentElement!.querySelector('output')!;
  said.textContent = event.detail.module ?? 'nothing';
}

const live = (language: string, direction: string) => html`<div class="example" lang=${language} dir=${direction}>
  <ew-analytics class="apart" endpoint="https://embed.invalid" experience="summer-of-sound" from=${recordedPeriod.from} to=${recordedPeriod.to} .fetch=${answersOf('typical')} @ew-module-select=${opened}>
    <ew-heatmap-flow></ew-heatmap-flow>
    <ew-nps-donut module="rate-us"></ew-nps-donut>
  </ew-analytics>
  <p lang="en" dir="ltr">The page opens: <output>nothing</output></p>
</div>`;

export const Embed: Story = {
  name: 'Nine hosts',
  render: (_, { globals }) =>
    paper(html`<h1>Embed</h1>
      <p>The same two widgets in nine kinds of host: a provider with the endpoint and the sign-in, the heatmap of a chat whose modules the page opens itself, and the score of a survey. Each file below is built and driven in a browser by <code>npm run test:hosts</code>.</p>
      <page-tabs .label=${'Hosts'} .tabs=${hosts.map((host) => ({ id: host.id, title: host.title, content: panel(host) }))}></page-tabs>
      <h2>What it shows</h2>
      <p>Choose a module of the heatmap: the page hears <code>ew-module-select</code>, cancels it, and does what it wants.</p>
      ${live(String(globals['language'] ?? 'en'), String(globals['direction'] ?? 'ltr'))}
      <h2>Next</h2>
      <ul>
        <li><a href="./?path=/story/connect-your-endpoint-contract-and-try-it--contract" target="_top">Connect your endpoint</a>: what widgets ask, and what they want to hear.</li>
        <li><a href="./?path=/story/theme-studio--studio" target="_top">Theme</a>: your colours, font and corners.</li>
        <li><a href="./?path=/story/events-and-methods-live--live" target="_top">Events and methods</a>: what the page hears, and what it can call.</li>
      </ul>`),
};
