/**
 * `npm run docs`: fills the table of elements in README.md, between its markers, from custom-elements.json, those of resources and codes from the contract and their lists,
 * the script tags from the last build, and how a widget is embedded in each kind of host from the apps under test/hosts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withEmbeds } from './build/embeds.js';
import { withScriptTags } from './build/snippets.js';
import { withCodeTables } from './build/code-tables.js';
import { withResourceTable } from './build/resource-table.js';

interface Item {
  name: string;
  description?: string;
}

interface Declaration {
  tagName: string;
  description?: string;
  attributes?: Item[];
  events?: Item[];
}

const start = '<!-- elements:start -->';
const end = '<!-- elements:end -->';

/** Attributes that every widget takes are named once, above the table. Provider and picker show no figures and have no heading. */
function sharedAttributes(declarations: Declaration[]): Set<string> {
  const widgets = declarations.filter(({ attributes = [] }) => attributes.some(({ name }) => name === 'heading'));
  const [first, ...others] = widgets.map(({ attributes = [] }) => attributes.map(({ name }) => name));
  return new Set(first?.filter((name) => others.every((names) => names.includes(name))));
}

/** Up to the first example or blank line: what the element is, in a sentence. */
const sentence = (text = '') => (text.split(/\n\s*\n|```/)[0] ?? '').replace(/\s+/g, ' ').trim();

const codes = (items: Item[] = [], without = new Set<string>()) =>
  items
    .filter(({ name }) => !without.has(name))
    .map(({ name }) => `\`${name}\``)
    .join(', ') || '–';

export function elementTable(manifest: { modules: { declarations: Declaration[] }[] }): string {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const shared = sharedAttributes(declarations);
  const rows = declarations
    .sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'))
    .map(
      ({ tagName, description, attributes, events }) =>
        `| \`${tagName}\` | ${sentence(description)} | ${codes(attributes, shared)} | ${codes(events)} |`,
    );
  return [
    `All widgets take ${codes([...shared].map((name) => ({ name })))}.`,
    '',
    '| element | what it shows | further attributes | events |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The text with its table replaced; a text without markers stays as it is. */
export function withElementTable(readme: string, table: string): string {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  return after === undefined ? readme : `${before}${start}\n${table}\n${end}${after}`;
}

if (process.argv[1]?.endsWith('docs.ts')) {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Parameters<typeof elementTable>[0];
  writeFileSync('README.md', withEmbeds(withScriptTags(withResourceTable(withCodeTables(withElementTable(readFileSync('README.md', 'utf8'), elementTable(manifest)))))));
}
