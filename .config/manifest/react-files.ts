/** Components for React 18 and later, one file for each element and one with all, made from the manifest around src/react/component.ts. */
import { detailOf, elementsOf, entryOf, propertiesOf, shadowsOf, type Declaration, type Manifest } from './model.js';
import { docOf } from './type-files.js';

interface Entries {
  /** Tag → file of dist that defines it, such as "entries/chat/nps-donut". */
  (tag: string): string;
}

/** "ew-nps-group-select" → "onEwNpsGroupSelect" */
const handlerOf = (event: string): string => `on-${event}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const object = (entries: readonly (readonly [string, string])[]): string => `{ ${entries.map(([key, value]) => `${key}: '${value}'`).join(', ')} }`;

/** Properties with an attribute are written as one, so that markup made on a server says the same. */
function attributesOf(declaration: Declaration): [string, string][] {
  const shadows = shadowsOf(declaration);
  return propertiesOf(declaration).flatMap(({ name, attribute }) => (attribute && !shadows.includes(attribute) ? [[name, attribute] as [string, string]] : []));
}

function script(declaration: Declaration, entry: string): string {
  const attributes = attributesOf(declaration);
  const others = propertiesOf(declaration).map(({ name }) => name).filter((name) => !attributes.some(([property]) => property === name));
  const events = (declaration.events ?? []).map(({ name }) => [handlerOf(name), name] as const);
  return [
    "'use client';",
    `import '../${entry}.js';`,
    "import { component } from './component.js';",
    `export const ${declaration.name} = /* @__PURE__ */ component('${declaration.tagName}', {`,
    `  attributes: ${object(attributes)},`,
    `  properties: [${others.map((name) => `'${name}'`).join(', ')}],`,
    `  events: ${object(events)},`,
    '});',
    '',
  ].join('\n');
}

function types(declaration: Declaration, entry: string): string {
  const { name, events = [] } = declaration;
  const details = [...new Set(events.map(detailOf))].sort();
  const setters = propertiesOf(declaration).map((property) => `  /** ${docOf(property)} */\n  ${property.name}?: ${name}Element['${property.name}'] | undefined;`);
  const handlers = events.map((event) => `  /** ${docOf(event)} */\n  ${handlerOf(event.name)}?: ((event: CustomEvent<${detailOf(event)}>) => void) | undefined;`);
  return [
    `import type { ${name} as ${name}Element } from '../${entry}.js';`,
    ...(details.length > 0 ? [`import type { ${details.join(', ')} } from '../index.js';`] : []),
    "import type { ElementComponent } from './component.js';",
    '',
    `/** What <${declaration.tagName}> takes, beside what any HTML element does. */`,
    `export interface ${name}Settings {\n${[...setters, ...handlers].join('\n')}\n}`,
    '',
    `/** ${(declaration.description ?? '').split('```')[0]!.replace(/\s+/g, ' ').trim()} */`,
    `export declare const ${name}: ElementComponent<${name}Element, ${name}Settings>;`,
    '',
  ].join('\n');
}

/** All files beside component.js in dist/react by their names. */
export function reactFiles(manifest: Manifest, entries: Entries): Record<string, string> {
  const elements = elementsOf(manifest);
  const index = elements.map((element) => `export * from './${entryOf(element)}.js';`).join('\n');
  const files = elements.flatMap((element) => {
    const entry = entries(element.tagName);
    return [[`${entryOf(element)}.js`, script(element, entry)], [`${entryOf(element)}.d.ts`, types(element, entry)]] as const;
  });
  return { ...Object.fromEntries(files), 'index.js': `${index}\n`, 'index.d.ts': `${index}\nexport type { ElementComponent } from './component.js';\n` };
}
