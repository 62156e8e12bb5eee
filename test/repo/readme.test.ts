/** README.md keeps its order and its limits, and its links lead somewhere. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const readme = readFileSync('README.md', 'utf8');
/** Code may hold what looks like headings and links. */
const prose = readme.replace(/^```[^]*?^```$/gm, '');
const headings = [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', text = '']) => ({ level: marks.length, text }));
const section = (name: string) => prose.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';

test('chapters stand in the order in which a reader needs them', () => {
  assert.deepEqual(headings.filter(({ level }) => level === 2).map(({ text }) => text), [
    'Two commands', 'Embed it', 'Elements', 'Theme', 'Languages', 'Connect your own endpoint', 'How it is built', 'Add a module', 'Rules', 'Decisions',
  ]);
});

test('the reader sees what it is in one picture and one tag before the first chapter', () => {
  const opening = readme.split('\n## ')[0]!;
  assert.equal(opening.match(/!\[[^\]]{20,}\]\(/g)?.length, 1);
  assert.match(opening, /^<ew-[a-z-]+ /m);
});

test('the two commands are the first thing after it', () => {
  assert.match(readme.split('\n## Two commands\n')[1]!.split('\n## ')[0]!, /^npm ci && npm start\b.*\nnpm ci && npm test\b/m);
});

test('there are at most 25 rules, each on a line', () => {
  const rules = section('Rules').trim().split('\n');
  assert.ok(rules.length <= 25, `${rules.length} rules`);
  assert.deepEqual(rules.map((rule) => Number.parseInt(rule, 10)), rules.map((_, index) => index + 1));
});

test('each decision has a name and at most ten lines of 100 characters', () => {
  const decisions = section('Decisions').trim().split('\n\n');
  assert.deepEqual(decisions.filter((decision) => !/^\*\*[^*]+\.\*\* /.test(decision) || decision.length > 1000), []);
});

test('links within the text and to files of the repository lead somewhere', () => {
  const anchors = headings.map(({ text }) => `#${text.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')}`);
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^https?:/.test(target));
  assert.ok(targets.length > 1);
  assert.deepEqual(targets.filter((target) => !(target.startsWith('#') ? anchors.includes(target) : existsSync(target.split('#')[0]!))), []);
});
