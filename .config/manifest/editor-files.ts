/**
 * What editors complete in HTML and CSS: custom data of VS Code and web-types of JetBrains, made from the manifest. A token or part that
 * many elements have is offered once.
 */
import { elementsOf, methodsOf, propertiesOf, valuesOf, type Declaration, type Item, type Manifest, type Member } from './model.js';
import { docOf } from './type-files.js';

interface About {
  name: string;
  version: string;
}

const markdown = (value: string) => ({ kind: 'markdown', value });
const sentence = ({ description = '' }: Declaration): string => description.split('```')[0]!.replace(/\s+/g, ' ').trim();
const isBoolean = ({ type }: Item): boolean => /^boolean\b/.test(type?.text ?? '');

/** Each name once; a second meaning of it goes behind the first. */
function once(elements: readonly Declaration[], list: (element: Declaration) => readonly Item[] | undefined): { name: string; description: string }[] {
  const found = new Map<string, Set<string>>();
  for (const item of elements.flatMap((element) => list(element) ?? [])) found.set(item.name, (found.get(item.name) ?? new Set<string>()).add(docOf(item)));
  return [...found].map(([name, descriptions]) => ({ name, description: [...descriptions].join('; ') })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const tokens = (elements: readonly Declaration[]) => once(elements, ({ cssProperties }) => cssProperties);
const parts = (elements: readonly Declaration[]) => once(elements, ({ cssParts }) => cssParts).map(({ name, description }) => ({ name: `::part(${name})`, description }));
const states = (elements: readonly Declaration[]) => once(elements, ({ cssStates }) => cssStates).map(({ name, description }) => ({ name: `:state(${name})`, description }));

const signature = ({ name, parameters = [], return: returned }: Member): string => `${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text}`).join(', ')}): ${returned?.type.text ?? 'void'}`;

function helpOf(element: Declaration): string {
  const events = (element.events ?? []).map((event) => `- \`${event.name}\`: ${event.description}`);
  const methods = methodsOf(element).map((method) => `- \`${signature(method)}\`: ${method.description}`);
  return [sentence(element), ...(events.length > 0 ? ['**Events**', events.join('\n')] : []), ...(methods.length > 0 ? ['**Methods**', methods.join('\n')] : [])].join('\n\n');
}

function vsCodeHtml(elements: readonly Declaration[]): object {
  const attribute = (item: Item) => {
    const values = valuesOf(item.type?.text).map((name) => ({ name }));
    return { name: item.name, description: markdown(docOf(item)), ...(isBoolean(item) ? { valueSet: 'v' } : values.length > 0 ? { values } : {}) };
  };
  const tags = elements.map((element) => ({ name: element.tagName, description: markdown(helpOf(element)), attributes: (element.attributes ?? []).map(attribute) }));
  return { version: 1.1, tags };
}

const vsCodeCss = (elements: readonly Declaration[]): object => ({
  version: 1.1,
  properties: tokens(elements),
  pseudoElements: parts(elements),
  pseudoClasses: states(elements),
});

function webElement(element: Declaration): object {
  const attribute = (item: Item) => ({
    name: item.name,
    description: item.description,
    ...(item.default === undefined ? {} : { default: item.default }),
    value: isBoolean(item) ? { kind: 'no-value', type: 'boolean' } : { kind: 'plain', type: valuesOf(item.type?.text).map((value) => `'${value}'`).join(' | ') || (item.type?.text ?? 'string').replace(' | undefined', '') },
  });
  const described = ({ name, description }: Item) => ({ name, description });
  return {
    name: element.tagName,
    description: helpOf(element),
    attributes: (element.attributes ?? []).map(attribute),
    ...(element.slots ? { slots: element.slots.map(described) } : {}),
    js: {
      properties: propertiesOf(element).map(({ name, description, type }) => ({ name, description, type: type?.text })),
      events: (element.events ?? []).map(({ name, description, type }) => ({ name, description, type: type?.text })),
    },
  };
}

const webTypes = (elements: readonly Declaration[], { name, version }: About): object => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: { elements: elements.map(webElement) },
    css: { properties: tokens(elements), 'pseudo-elements': parts(elements), 'pseudo-classes': states(elements) },
  },
});

/** All files of dist/editor by their names. */
export function editorFiles(manifest: Manifest, about: About): Record<string, string> {
  const elements = elementsOf(manifest);
  const files = { 'vscode.html-custom-data.json': vsCodeHtml(elements), 'vscode.css-custom-data.json': vsCodeCss(elements), 'web-types.json': webTypes(elements, about) };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, `${JSON.stringify(content)}\n`]));
}
