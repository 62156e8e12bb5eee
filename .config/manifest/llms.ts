/** llms.txt (llmstxt.org): what a program that writes pages has to know, with a page for each element, made from the manifest and the contract. */
import { widgetCodes } from '../../src/cli/widget-codes.js';
import { resourceTable } from '../build/resource-table.js';
import { floorText } from './browsers.js';
import { elementsOf, entryOf, methodsOf, propertiesOf, type Declaration, type Item, type Manifest } from './model.js';

interface About {
  name: string;
  version: string;
  description: string;
}

const line = (text = ''): string => text.replace(/\s+/g, ' ').trim();
const code = (text: string): string => `\`${text}\``;
const exampleOf = ({ description = '', example }: Declaration): string | undefined => example ?? /```html\n([^]*?)```/.exec(description)?.[1]?.trim();
const sentence = ({ description = '' }: Declaration): string => line(description.split('```')[0]);

/** Attributes that every widget takes. */
function sharedAttributes(elements: readonly Declaration[]): Item[] {
  const widgets = elements.filter(({ attributes = [] }) => attributes.some(({ name }) => name === 'heading'));
  return (widgets[0]?.attributes ?? []).filter(({ name }) => widgets.every(({ attributes = [] }) => attributes.some((attribute) => attribute.name === name)));
}

function section(title: string, items: readonly Item[] | undefined, row: (item: Item) => string): string[] {
  return items && items.length > 0 ? [`## ${title}`, '', ...items.map((item) => `- ${row(item)}`), ''] : [];
}

const typed = ({ name, type, default: value, description }: Item): string =>
  `${code(name)}${type ? ` (${type.text.replace(' | undefined', '')}${value === undefined ? '' : `, default ${value}`})` : ''}: ${line(description)}`;
const plain = ({ name, description }: Item): string => `${name ? code(name) : '(default)'}: ${line(description)}`;

function elementPage(element: Declaration): string {
  const { attributes = [] } = element;
  const silent = propertiesOf(element).filter(({ name, attribute }) => attribute !== name);
  const methods = methodsOf(element).map(({ name, parameters = [], return: returned, description }) => ({
    name: `${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text}`).join(', ')}): ${returned?.type.text ?? 'void'}`,
    description,
  }));
  const html = exampleOf(element);
  return [
    `# ${element.tagName}`,
    '',
    sentence(element),
    '',
    `Import: \`import 'engagement-widgets/${entryOf(element)}'\`, class \`${element.name}\`.${element.asks ? ` Asks the endpoint for ${element.asks.map((path) => code(`GET ${path}`)).join(', ')}.` : ''}`,
    '',
    ...(html ? ['```html', html, '```', ''] : []),
    ...section('Attributes', attributes, typed),
    ...section('Properties', silent, typed),
    ...section('Methods', methods, plain),
    ...section('Events', element.events, typed),
    ...section('Slots', element.slots, plain),
    ...section('Parts', element.cssParts, plain),
    ...section('States', element.cssStates, ({ name, description }) => plain({ name: `:state(${name})`, ...(description ? { description } : {}) })),
    ...section('Tokens', element.cssProperties, ({ name, default: value, description }) => `${code(name)}${value ? ` (${value})` : ''}: ${line(description)}`),
  ].join('\n');
}

function entryLine(element: Declaration, shared: ReadonlySet<string>): string {
  const names = (items: readonly Item[] = []) => items.filter(({ name }) => !shared.has(name)).map(({ name }) => code(name)).join(', ');
  const [attributes, events] = [names(element.attributes), names(element.events)];
  return `- [${element.tagName}](llms/${element.tagName}.md): ${sentence(element)}${attributes ? ` Attributes: ${attributes}.` : ''}${events ? ` Events: ${events}.` : ''}`;
}

const codesPage = (): string =>
  ['# Codes that widgets and the console show', '', ...widgetCodes.map((entry) => `- ${code(entry.code)}: ${entry.meaning} ${entry.remedy}`), ''].join('\n');

const endpointPage = (): string =>
  [
    '# What widgets ask of the endpoint',
    '',
    'Plain JSON over GET below one base URL. Types and checks: `engagement-widgets/contract`; OpenAPI 3.1: `engagement-widgets/openapi`. Days are civil dates in `zone`; periods are half-open, `[from, to)`. Problems are RFC 9457 `application/problem+json`. `npx engagement-widgets check <url>` holds an endpoint against the contract.',
    '',
    resourceTable(),
    '',
  ].join('\n');

function index(elements: readonly Declaration[], { browsers = {} }: Manifest, about: About): string {
  const shared = sharedAttributes(elements);
  const names = new Set([...shared.map(({ name }) => name), 'ew-load', 'ew-error']);
  return [
    `# ${about.name}`,
    '',
    `> ${about.description} Version ${about.version}.`,
    '',
    `- Install: \`npm install ${about.name}\`, then \`import '${about.name}/nps-donut'\` for one element or \`import '${about.name}/all'\`. Without a bundler: \`<script src="…/dist/loader/loader.js"></script>\`, which fetches what the page needs.`,
    '- Use: `<ew-nps-donut endpoint="/analytics" experience="welcome" module="survey"></ew-nps-donut>`. Tags are never self-closing in HTML.',
    '- Around several widgets: `<ew-analytics endpoint="/analytics" experience="welcome">…</ew-analytics>` gives them endpoint, token, period and selection. For the whole page: `configure({ endpoint, getToken })` of the package.',
    '- Sign-in: `getToken`, a property of `ew-analytics` or a setting of `configure`, gives a token; it goes to the endpoint’s origin only.',
    '- Figures of the page’s own: the property `data`, or JSON in `<script type="application/json">` inside the element; then nothing is fetched.',
    `- Every widget takes ${shared.map(({ name }) => code(name)).join(', ')}, and one that shows figures of its own fires \`ew-load\` and \`ew-error\` and has \`refresh()\`, \`abort()\`, \`getData()\`, \`toCSV()\`, \`toPNG()\`, \`print()\`.`,
    '- Events bubble and cross shadow roots. Those of a choice are cancelable: `preventDefault()` and the page has taken over.',
    '- Frameworks: `import type {} from "engagement-widgets/types/react"` (or `preact`, `solid`, `vue`, `svelte`, `angular`) types the tags; React 18 takes components from `engagement-widgets/react`. Frameworks set the property `refreshEvery` where HTML has the attribute `refresh`, which bears the name of a method.',
    `- Theme: CSS custom properties such as \`--ew-accent\` on any ancestor; parts for the rest. Browsers: from ${floorText(browsers)}.`,
    '',
    '## Elements',
    '',
    ...elements.map((element) => entryLine(element, names)),
    '',
    '## Endpoint',
    '',
    '- [Resources](llms/endpoint.md): what is asked, with parameters and scopes',
    '- [Codes](llms/codes.md): what each error code of a widget means, and what helps',
    '',
    '## Optional',
    '',
    '- [README](../README.md): embedding, sign-in, theme, languages, own endpoint',
    '- [Changelog](../CHANGELOG.md): what each version brought, by effect',
    '- [Manifest](../custom-elements.json): all of this as custom-elements.json',
    '- [Tokens](tokens.json): public tokens in the W3C format',
    '',
  ].join('\n');
}

/** llms.txt and its pages by their paths in dist. */
export function llmsFiles(manifest: Manifest, about: About): Record<string, string> {
  const elements = elementsOf(manifest);
  const pages = elements.map((element) => [`llms/${element.tagName}.md`, elementPage(element)] as const);
  return { 'llms.txt': index(elements, manifest, about), ...Object.fromEntries(pages), 'llms/endpoint.md': endpointPage(), 'llms/codes.md': codesPage() };
}
