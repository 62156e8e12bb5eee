/** What a new version has to be called, told from its manifest and the one before: major where a page may break, minor where it can do more, patch else. */
import { elementsOf, type Declaration, type Item, type Manifest, type Member } from './model.js';

export type Level = 'major' | 'minor' | 'patch';

export interface Reason {
  level: Level;
  /** "ew-nps-donut: attribute patterns was removed" */
  text: string;
}

export interface Verdict {
  level: Level;
  reasons: Reason[];
}

const order: readonly Level[] = ['patch', 'minor', 'major'];

/** Parts of a union, apart from those inside brackets. */
export function unionOf(text: string): Set<string> {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if ('<({['.includes(sign)) depth += 1;
    if ('>)}]'.includes(sign)) depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return new Set(parts.map((part) => part.trim()).filter(Boolean));
}

/** What a page sets may be of more kinds without harm; what it is given may be of fewer. */
function typeLevel(before: string, after: string, given: boolean): Level | undefined {
  const [narrow, wide] = given ? [unionOf(after), unionOf(before)] : [unionOf(before), unionOf(after)];
  if (![...narrow].every((part) => wide.has(part))) return 'major';
  return narrow.size < wide.size ? 'minor' : undefined;
}

/** How two items of one name differ, as sentences that go on after the name. */
type Compare = (before: Item, after: Item) => { level: Level; text: string }[];

const typeText = ({ type }: Item): string => type?.text ?? '';
const shown = (value: string | undefined): string => (value === undefined ? 'none' : value);

function changed(level: Level | undefined, what: string, before: string, after: string): { level: Level; text: string }[] {
  return level ? [{ level, text: `has another ${what}: ${before || 'none'} → ${after || 'none'}` }] : [];
}

/** To be unset is no value of its own: every setting may be left out. */
const setText = (item: Item): string => [...unionOf(typeText(item))].filter((part) => part !== 'undefined').join(' | ');

/** What is on or off and unset is off. */
const defaultOf = (item: Item): string | undefined => item.default ?? (setText(item) === 'boolean' ? 'false' : undefined);

const settable: Compare = (before, after) => [
  ...changed(typeLevel(setText(before), setText(after), (before as Member).readonly === true), 'type', setText(before), setText(after)),
  ...changed(defaultOf(before) === defaultOf(after) ? undefined : 'major', 'default', shown(defaultOf(before)), shown(defaultOf(after))),
  ...((after as Member).readonly && !(before as Member).readonly ? [{ level: 'major' as const, text: 'can be set no more' }] : []),
];

const event: Compare = (before, after) => [
  ...changed(typeLevel(typeText(before), typeText(after), true), 'detail', typeText(before), typeText(after)),
  ...(/cancelable/.test(before.description ?? '') && !/cancelable/.test(after.description ?? '') ? [{ level: 'major' as const, text: 'can be cancelled no more' }] : []),
];

/** A method may take more behind what it took, and optionally. */
const method: Compare = (before, after) => {
  const [old, now] = [before as Member, after as Member];
  const [was, is] = [old.parameters ?? [], now.parameters ?? []];
  const parameters = is.map((parameter, index) => {
    if (!was[index]) return parameter.optional ? 'minor' : 'major';
    return was[index].optional && !parameter.optional ? 'major' : typeLevel(was[index].type?.text ?? '', parameter.type?.text ?? '', false);
  });
  const level = order.findLast((candidate) => parameters.includes(candidate) || (candidate === 'major' && is.length < was.length));
  const listed = (list: typeof was) => list.map(({ name, type }) => `${name}: ${type?.text}`).join(', ');
  return [
    ...changed(level, 'list of parameters', listed(was), listed(is)),
    ...changed(typeLevel(old.return?.type.text ?? 'void', now.return?.type.text ?? 'void', true), 'answer', old.return?.type.text ?? 'void', now.return?.type.text ?? 'void'),
  ];
};

const token: Compare = (before, after) => changed(before.default === after.default ? undefined : 'major', 'default', shown(before.default), shown(after.default));
const alike: Compare = () => [];

interface Kind {
  name: string;
  items(element: Declaration): readonly Item[] | undefined;
  compare: Compare;
}

/** Properties with an attribute are told as that. */
const members = (kind: Member['kind']) => ({ members: all }: Declaration) => all?.filter((member) => member.kind === kind && !member.attribute);

const kinds: readonly Kind[] = [
  { name: 'attribute', items: ({ attributes }) => attributes, compare: settable },
  { name: 'property', items: members('field'), compare: settable },
  { name: 'method', items: members('method'), compare: method },
  { name: 'event', items: ({ events }) => events, compare: event },
  { name: 'slot', items: ({ slots }) => slots, compare: alike },
  { name: 'part', items: ({ cssParts }) => cssParts, compare: alike },
  { name: 'state', items: ({ cssStates }) => cssStates, compare: alike },
  { name: 'token', items: ({ cssProperties }) => cssProperties, compare: token },
];

const byName = (items: readonly Item[] = []) => new Map(items.map((item) => [item.name, item]));

function compareKind(tag: string, { name, items, compare }: Kind, before: Declaration, after: Declaration): Reason[] {
  const [old, now] = [byName(items(before)), byName(items(after))];
  const told = (item: string, level: Level, text: string): Reason => ({ level, text: `${tag}: ${name} ${item || '(default)'} ${text}` });
  return [
    ...[...old.keys()].filter((key) => !now.has(key)).map((key) => told(key, 'major', 'was removed')),
    ...[...now.keys()].filter((key) => !old.has(key)).map((key) => told(key, 'minor', 'is new')),
    ...[...old].flatMap(([key, item]) => (now.has(key) ? compare(item, now.get(key)!).map(({ level, text }) => told(key, level, text)) : [])),
  ];
}

/** A higher floor shuts browsers out. */
function compareBrowsers(before: Manifest['browsers'] = {}, after: Manifest['browsers'] = {}): Reason[] {
  const raised = Object.entries(before).filter(([browser, version]) => !(browser in after) || Number(after[browser]) > Number(version));
  return raised.map(([browser, version]) => ({ level: 'major', text: `browsers: ${browser} ${version} is supported no more` }));
}

export function compare(before: Manifest, after: Manifest): Verdict {
  const [old, now] = [before, after].map((manifest) => new Map(elementsOf(manifest).map((element) => [element.tagName, element]))) as [Map<string, Declaration>, Map<string, Declaration>];
  const reasons: Reason[] = [
    ...[...old.keys()].filter((tag) => !now.has(tag)).map((tag) => ({ level: 'major' as const, text: `${tag} was removed` })),
    ...[...now.keys()].filter((tag) => !old.has(tag)).map((tag) => ({ level: 'minor' as const, text: `${tag} is new` })),
    ...[...old].flatMap(([tag, element]) => (now.has(tag) ? kinds.flatMap((kind) => compareKind(tag, kind, element, now.get(tag)!)) : [])),
    ...compareBrowsers(before.browsers, after.browsers),
  ];
  return { level: order.findLast((level) => reasons.some((reason) => reason.level === level)) ?? 'patch', reasons };
}

/** What the number says about a step. Before 1.0 the second number rises for what may break and for what is new, the third for repairs alone. */
export function stepOf(before: string, after: string): Level | 'none' {
  const [old, now] = [before, after].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = now.findIndex((part, index) => part !== old[index]);
  if (at < 0) return 'none';
  if (now[at]! < old[at]!) throw new Error(`${after} is older than ${before}.`);
  const levels: readonly Level[] = now[0] === 0 ? ['major', 'major', 'patch'] : ['major', 'minor', 'patch'];
  return levels[at]!;
}

/** Whether a step of the number is large enough for what has changed. */
export const suffices = (step: Level | 'none', level: Level): boolean => step !== 'none' && order.indexOf(step) >= order.indexOf(level);
