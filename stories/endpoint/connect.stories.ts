/** How to connect an endpoint of one's own: the contract, generated from what checks every answer, and a try-it on recordings. */
import { html, type TemplateResult } from 'lit';
import type { Story } from '../sheet/widget-stories.js';
import { codePanel } from '../pages/code-panel.js';
import { page, paper } from '../pages/page.js';
import { document, namedTypes, resources, type Resource } from './document.js';
import './endpoint.css';
import { rowsOf, typeOf, type Schema } from './schema-rows.js';
import './try-it.js';

export default { ...page, title: 'Connect your endpoint/Contract and try-it', tags: ['!autodocs'] };

const configured = `import { configure } from 'engagement-widgets';

configure({
  endpoint: '/analytics',
  getToken: async ({ reason, signal }) => { // reason: initial, renewal or unauthorized
    const response = await fetch('/session/analytics-token', { method: 'POST', signal });
    return response.json(); // a string, or { token, expires_in } in seconds
  },
});`;

const adapted = `configure({
  resources: {
    missionsByType: { url: '/my/api/missions', map: (answer) => toContract(answer) },
  },
});`;

const checked = 'EW_TOKEN=… npx engagement-widgets check https://api.example.com/analytics --origin https://admin.example.com';

/** A JSON file of the whole contract, made in the page. */
const documentFile = (): string => URL.createObjectURL(new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }));

function save(event: Event): void {
  const link = event.currentTarget as HTMLAnchorElement;
  link.href = documentFile();
  // After the browser has begun to save.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

const table = (caption: string, head: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult => html`<div class="scrolls" role="region" tabindex="0" aria-label=${caption}>
  <table>
    <caption>${caption}</caption>
    <thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row"><code>${name}</code></th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table>
</div>`;

const needed = (isNeeded: boolean): string => (isNeeded ? 'needed' : 'may be missing');

const inShort = (schema: Schema): unknown =>
  schema.properties ? html`object: ${rowsOf(schema).map(({ path }, index) => html`${index ? ', ' : ''}<code>${path}</code>`)}` : [typeOf(schema), schema.format, schema.pattern && html`like <code>${schema.pattern}</code>`].filter(Boolean).map((part, index) => (index ? html`, ${part}` : part));

const resourceItem = ({ name, path, summary, scope, parameters, answer, tags }: Resource): TemplateResult => html`<details class="resource" id=${name}>
  <summary><code class="path">${path}</code><span>${summary}</span></summary>
  <p class="quiet">
    ${scope ? html`The token must allow <code>${scope}</code>.` : 'No token is needed.'} ${tags.length ? html`Asked by ${tags.map((tag, index) => html`${index ? ', ' : ''}<code>${tag}</code>`)}.` : ''}
  </p>
  ${parameters.length ? table(`Parameters of ${path}`, ['Parameter', 'Where', 'Type', ''], parameters.map((each) => [each.name, each.in, typeOf(each.schema), needed(each.required)])) : html`<p class="quiet">No parameters.</p>`}
  ${answer ? table(`Answer of ${path}`, ['Field', 'Type', ''], rowsOf(answer).map((row) => [row.path, row.type, needed(row.isNeeded)])) : html`<p>A CSV file, sent while it is made.</p>`}
</details>`;

export const Contract: Story = {
  name: 'Contract and try-it',
  render: (_, { globals }) =>
    paper(html`<h1>Connect your endpoint</h1>
      <p>Widgets ask plain JSON over GET below one address of yours. This is the contract that every answer is checked by in the browser; the tables are made from it, not written.</p>
      ${codePanel('Once for the page', configured)}

      <h2>Try it</h2>
      <p>Choose a question and an answer. What you see is what the widget really asked and heard; nothing leaves this page.</p>
      <try-it lang=${globals['language'] ?? 'en'} .direction=${globals['direction'] ?? 'ltr'}></try-it>

      <h2>Resources</h2>
      <p>${resources.length} resources; an endpoint needs those only that the widgets on the page ask. <a href="#openapi" download="engagement-widgets.openapi.json" @click=${save}>Save as OpenAPI 3.1</a></p>
      <div class="resources">${resources.map(resourceItem)}</div>

      <h2>Types that are named above</h2>
      ${table('Named types', ['Name', 'As JSON'], namedTypes.map(({ name, schema }) => [name, inShort(schema)]))}

      <h2>An API that looks different</h2>
      <p>An adapter for a resource says where it is and makes the contract’s answer of what it finds there.</p>
      ${codePanel('Adapter', adapted)}

      <h2>Check it</h2>
      <p>Asks your endpoint every question that widgets ask and prints one line for each deviation: what was found, what was expected, what to do.</p>
      ${codePanel('Terminal', checked)}`),
};
