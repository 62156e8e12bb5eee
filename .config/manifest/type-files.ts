/** Types of all elements for the templates of frameworks: what can be set and heard, with its words and default, made from the manifest. */
import { readdirSync, readFileSync } from 'node:fs';
import { detailOf, elementsOf, propertiesOf, shadowsOf, type Declaration, type Item, type Manifest } from './model.js';

const folder = new URL('./frameworks/', import.meta.url);

/** A comment must not end before its time. */
const safe = (text: string): string => text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim();

export const docOf = ({ description = '', default: value }: Item): string => safe(`${description}${value === undefined ? '' : ` Default \`${value}\`.`}`);

const block = (name: string, lines: string[]): string => `export interface ${name} {\n${lines.join('\n')}\n}`;

/** What may stand in markup: text for everything, beside what a framework can write. */
function markupType(text = 'string', own: string): string {
  if (/\bboolean\b/.test(text)) return "boolean | ''";
  if (/\bnumber\b/.test(text)) return 'number | `${number}`';
  return own;
}

function attributesOf(declaration: Declaration): string {
  const lines = (declaration.attributes ?? []).map((attribute) => {
    const own = `${declaration.name}['${attribute.fieldName}']`;
    return `  /** ${docOf(attribute)} */\n  '${attribute.name}'?: ${markupType(attribute.type?.text, own)};`;
  });
  return block(`${declaration.name}Attributes`, lines);
}

const settersOf = (declaration: Declaration): string =>
  block(`${declaration.name}Properties`, propertiesOf(declaration).map((property) => `  /** ${docOf(property)} */\n  ${property.name}?: ${declaration.name}['${property.name}'];`));

const eventsOf = (declaration: Declaration): string =>
  block(`${declaration.name}Events`, (declaration.events ?? []).map((event) => `  /** ${docOf(event)} */\n  '${event.name}': CustomEvent<${detailOf(event)}>;`));

function rowOf(declaration: Declaration): string {
  const { name, tagName } = declaration;
  const shadows = shadowsOf(declaration).map((shadow) => `'${shadow}'`).join(' | ') || 'never';
  const fields = [`element: ${name}`, `attributes: ${name}Attributes`, `properties: ${name}Properties`, `events: ${name}Events`, `shadows: ${shadows}`];
  return `  /** ${safe((declaration.description ?? '').split('```')[0]!)} */\n  '${tagName}': { ${fields.join('; ')} };`;
}

/** The file that those of the frameworks are made of; stands beside them, below the entries. */
export function elementTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const details = [...new Set(elements.flatMap(({ events = [] }) => events.map(detailOf)))].sort();
  return [
    '// Made from custom-elements.json: what each element takes and fires.',
    `import type { ${elements.map(({ name }) => name).sort().join(', ')} } from '../entries/all.js';`,
    `import type { ${details.join(', ')} } from '../index.js';`,
    '',
    ...elements.flatMap((element) => [attributesOf(element), settersOf(element), eventsOf(element)]),
    '/** All elements by their tags. `shadows` are attributes with the name of a method: set the property instead. */',
    block('ElementTypes', elements.map(rowOf)),
    '',
  ].join('\n');
}

/** All files of dist/types by their names. */
export function typeFiles(manifest: Manifest): Record<string, string> {
  const frameworks = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
  return { 'elements.d.ts': elementTypes(manifest), ...Object.fromEntries(frameworks) };
}
