/** CHANGELOG.md: versions in order, each entry by whom it concerns, and nothing that has changed for a page is left out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsOf, readManifest } from '../../../.config/manifest/model.js';
import { packageVersion, readReleased, standing } from '../../../.config/manifest/released.js';
import { read } from '../files.js';

/** What an entry may begin with, and a colon, where it is about no element in particular. */
const areas = [
  ...['Every element', 'Every widget', 'Settings', 'Sign-in', 'Languages', 'Theme', 'Print', 'Files', 'Loader', 'Package', 'Frameworks', 'Editors', 'Server rendering', 'Accessibility', 'Browsers'],
  ...['Contract', 'Check', 'Reference endpoint', 'Documentation'],
];

interface Section {
  version: string;
  entries: string[];
}

const [head = '', ...parts] = read('CHANGELOG.md').split(/^## /m);
const sections: Section[] = parts.map((part) => ({ version: part.split('\n')[0]!.trim(), entries: [...part.matchAll(/^- (.+(?:\n {2}.+)*)/gm)].map(([, entry = '']) => entry) }));
const tagsIn = (text: string) => [...text.matchAll(/`<?(ew-[a-z-]+)>?`/g)].map(([, tag = '']) => tag);
const known = new Set([...elementsOf(readManifest()), ...elementsOf(readReleased())].flatMap(({ tagName, events = [] }) => [tagName, ...events.map(({ name }) => name)]));
const areaOf = (entry: string) => areas.find((area) => entry.startsWith(`${area}: `));

test('versions go down, each with entries, and the first is that of the package', () => {
  const numbers = sections.map(({ version }) => version.split('.').map(Number));
  for (const [index, number] of numbers.entries()) {
    assert.match(sections[index]!.version, /^\d+\.\d+\.\d+$/);
    assert.ok(sections[index]!.entries.length > 0, sections[index]!.version);
    const next = numbers[index + 1];
    if (next) assert.ok(number.map((part, at) => part - next[at]!).find((difference) => difference !== 0)! > 0, `${sections[index]!.version} before ${sections[index + 1]!.version}`);
  }
  assert.equal(sections[0]?.version, packageVersion());
  assert.match(head, /Semantic Versioning/);
  assert.match(head, /before 1\.0/i);
});

test('every entry names an element, or begins with the area that it is about', () => {
  const nameless = sections.flatMap(({ version, entries }) => entries.filter((entry) => tagsIn(entry).length === 0 && !areaOf(entry)).map((entry) => `${version}: ${entry.slice(0, 60)}`));
  assert.deepEqual(nameless, []);
});

test('an entry names no element or event that there has never been', () => {
  const strangers = sections.flatMap(({ version, entries }) => entries.flatMap(tagsIn).filter((tag) => !known.has(tag)).map((tag) => `${version}: ${tag}`));
  assert.deepEqual(strangers, []);
});

test('each element that has changed for pages since the last release is named since then', () => {
  const { from, reasons } = standing();
  const since = sections.slice(0, sections.findIndex(({ version }) => version === from)).flatMap(({ entries }) => entries);
  const named = new Set(since.flatMap(tagsIn));
  const forAll = since.some((entry) => ['Every element', 'Every widget'].includes(areaOf(entry) ?? ''));
  const silent = reasons.filter(({ text }) => !text.startsWith('browsers') && !forAll && !named.has(/^ew-[a-z-]+/.exec(text)?.[0] ?? ''));
  assert.deepEqual(silent.map(({ text }) => text), []);
  if (reasons.some(({ text }) => text.startsWith('browsers'))) assert.ok(since.some((entry) => areaOf(entry) === 'Browsers'));
});
