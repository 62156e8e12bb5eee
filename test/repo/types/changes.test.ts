/** Which step of the version a change of the manifest asks for, and that the one of this package has been large enough. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, stepOf, suffices, unionOf, type Level } from '../../../.config/manifest/changes.js';
import type { Declaration, Manifest } from '../../../.config/manifest/model.js';
import { readReleased, standing, toText } from '../../../.config/manifest/released.js';

const donut: Declaration = {
  name: 'Donut',
  tagName: 'ew-donut',
  description: 'A ring.',
  attributes: [
    { name: 'chart', fieldName: 'chart', type: { text: "'donut' | 'bars'" }, default: "'donut'", description: 'How it is drawn.' },
    { name: 'module', fieldName: 'module', type: { text: 'string | undefined' } },
  ],
  members: [
    { kind: 'field', name: 'chart', attribute: 'chart', type: { text: "'donut' | 'bars'" }, default: "'donut'" },
    { kind: 'field', name: 'data', type: { text: 'Survey | undefined' } },
    { kind: 'field', name: 'selection', readonly: true, type: { text: "'a' | 'b'" } },
    { kind: 'method', name: 'select', parameters: [{ name: 'group', type: { text: "'promoters'" } }], return: { type: { text: 'boolean' } } },
  ],
  events: [{ name: 'ew-select', type: { text: 'CustomEvent<SelectDetail>' }, description: 'chosen; cancelable' }],
  slots: [{ name: '' }, { name: 'empty' }],
  cssParts: [{ name: 'card' }],
  cssStates: [{ name: 'ready' }],
  cssProperties: [{ name: '--ew-donut-size', default: '22rem' }],
};

const manifestOf = (declarations: Declaration[], browsers = { chrome: '125' }): Manifest => ({ modules: [{ path: 'donut.js', declarations }], browsers });

/** A copy of the donut with one thing done to it. */
function after(change: (copy: Required<Declaration>) => unknown): Manifest {
  const copy = structuredClone(donut) as Required<Declaration>;
  change(copy);
  return manifestOf([copy]);
}

const chartType = (text: string) => (copy: Required<Declaration>) => copy.attributes.slice(0, 1).forEach((attribute) => (attribute.type = { text }));
const member = (copy: Required<Declaration>, name: string) => copy.members.find((found) => found.name === name)!;

const table: [what: string, level: Level, reason: RegExp | undefined, change: (copy: Required<Declaration>) => unknown][] = [
  ['nothing', 'patch', undefined, () => undefined],
  ['other words', 'patch', undefined, (copy) => ((copy.description = 'A wheel.'), (copy.attributes[0]!.description = 'Its look.'))],
  ['another order', 'patch', undefined, (copy) => copy.attributes.reverse()],
  ['an attribute less', 'major', /ew-donut: attribute module was removed/, (copy) => copy.attributes.pop()],
  ['an attribute more', 'minor', /attribute by is new/, (copy) => copy.attributes.push({ name: 'by', fieldName: 'by' })],
  ['a value less', 'major', /attribute chart has another type/, chartType("'donut'")],
  ['a value more', 'minor', /attribute chart has another type/, chartType("'donut' | 'bars' | 'table'")],
  ['values in another order', 'patch', undefined, chartType("'bars' | 'donut'")],
  ['a setting that can no longer be read as unset', 'patch', undefined, (copy) => (copy.attributes[1]!.type = { text: 'string' })],
  ['another type', 'major', /attribute module has another type: string → number/, (copy) => (copy.attributes[1]!.type = { text: 'number' })],
  ['another default', 'major', /attribute chart has another default: 'donut' → 'bars'/, (copy) => (copy.attributes[0]!.default = "'bars'")],
  ['a property less', 'major', /property data was removed/, (copy) => (copy.members = copy.members.filter(({ name }) => name !== 'data'))],
  ['a property that can be set no more', 'major', /property data can be set no more/, (copy) => (member(copy, 'data').readonly = true)],
  ['a property that may be read as more', 'major', /property selection has another type/, (copy) => (member(copy, 'selection').type = { text: "'a' | 'b' | 'c'" })],
  ['a method less', 'major', /method select was removed/, (copy) => (copy.members = copy.members.filter(({ name }) => name !== 'select'))],
  ['a method more', 'minor', /method print is new/, (copy) => copy.members.push({ kind: 'method', name: 'print' })],
  ['a parameter more', 'major', /method select has another list of parameters/, (copy) => member(copy, 'select').parameters!.push({ name: 'at', type: { text: 'number' } })],
  ['a parameter more that may be left out', 'minor', /method select/, (copy) => member(copy, 'select').parameters!.push({ name: 'at', optional: true, type: { text: 'number' } })],
  ['a parameter less', 'major', /method select/, (copy) => member(copy, 'select').parameters!.pop()],
  ['a parameter that may be more', 'minor', /method select/, (copy) => (member(copy, 'select').parameters![0]!.type = { text: "'promoters' | 'passives'" })],
  ['an answer that may be more', 'major', /method select has another answer/, (copy) => (member(copy, 'select').return = { type: { text: 'boolean | undefined' } })],
  ['an event less', 'major', /event ew-select was removed/, (copy) => copy.events.pop()],
  ['an event more', 'minor', /event ew-load is new/, (copy) => copy.events.push({ name: 'ew-load' })],
  ['another detail', 'major', /event ew-select has another detail/, (copy) => (copy.events[0]!.type = { text: 'CustomEvent<Other>' })],
  ['an event that can be cancelled no more', 'major', /event ew-select can be cancelled no more/, (copy) => (copy.events[0]!.description = 'chosen')],
  ['a slot less', 'major', /slot empty was removed/, (copy) => copy.slots.pop()],
  ['the slot without a name less', 'major', /slot \(default\) was removed/, (copy) => copy.slots.shift()],
  ['a part less', 'major', /part card was removed/, (copy) => copy.cssParts.pop()],
  ['a state less', 'major', /state ready was removed/, (copy) => copy.cssStates.pop()],
  ['a state more', 'minor', /state stale is new/, (copy) => copy.cssStates.push({ name: 'stale' })],
  ['a token less', 'major', /token --ew-donut-size was removed/, (copy) => copy.cssProperties.pop()],
  ['another default of a token', 'major', /token --ew-donut-size has another default/, (copy) => (copy.cssProperties[0]!.default = '20rem')],
  ['more and less at once', 'major', /module was removed/, (copy) => ((copy.attributes = copy.attributes.slice(0, 1)), copy.slots.push({ name: 'actions' }))],
];

for (const [what, level, reason, change] of table) {
  test(`${what}: ${level}`, () => {
    const verdict = compare(manifestOf([donut]), after(change));
    assert.equal(verdict.level, level, JSON.stringify(verdict.reasons));
    if (reason) assert.match(verdict.reasons.map(({ text }) => text).join('\n'), reason);
    else assert.deepEqual(verdict.reasons, []);
  });
}

test('elements and browsers that go are major, elements that come minor', () => {
  const other: Declaration = { name: 'Bars', tagName: 'ew-bars' };
  assert.deepEqual(compare(manifestOf([donut]), manifestOf([donut, other])), { level: 'minor', reasons: [{ level: 'minor', text: 'ew-bars is new' }] });
  assert.deepEqual(compare(manifestOf([donut, other]), manifestOf([donut])), { level: 'major', reasons: [{ level: 'major', text: 'ew-bars was removed' }] });
  assert.equal(compare(manifestOf([donut]), manifestOf([donut], { chrome: '126' })).level, 'major');
  assert.equal(compare(manifestOf([donut]), manifestOf([donut], { chrome: '99' })).level, 'patch');
});

test('a sign between brackets parts no union', () => {
  assert.deepEqual([...unionOf("Pick<Change, 'a' | 'b'> | { c: 1 | 2 } | undefined")], ["Pick<Change, 'a' | 'b'>", '{ c: 1 | 2 }', 'undefined']);
});

test('a number makes a step; before 1.0 the second one stands for all but repairs', () => {
  const steps = [['1.2.3', '2.0.0'], ['1.2.3', '1.3.0'], ['1.2.3', '1.2.4'], ['0.4.0', '0.5.0'], ['0.4.0', '0.4.1'], ['0.4.0', '1.0.0'], ['0.4.0', '0.4.0']] as const;
  assert.deepEqual(steps.map(([before, now]) => stepOf(before, now)), ['major', 'minor', 'patch', 'major', 'patch', 'major', 'none']);
  assert.throws(() => stepOf('1.2.0', '1.1.9'), /older/);
  assert.deepEqual([suffices('minor', 'major'), suffices('major', 'minor'), suffices('patch', 'patch'), suffices('none', 'patch')], [false, true, true, false]);
});

test('what is kept of a release tells a comparison the same as its whole manifest', () => {
  const kept = JSON.parse(toText(manifestOf([donut]), '1.0.0')) as Manifest;
  for (const [, , , change] of table) assert.deepEqual(compare(kept, after(change)), compare(manifestOf([donut]), after(change)));
  assert.match(readReleased().version, /^\d+\.\d+\.\d+$/);
});

test('the version of the package has made a step that is large enough for what has changed since the last release', () => {
  const { enough, from, level, step, reasons } = standing();
  assert.ok(enough, `since ${from} the change is ${level}, the step ${step}:\n${reasons.filter((reason) => reason.level === level).map(({ text }) => text).join('\n')}`);
});
