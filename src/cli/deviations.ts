// Every place where an answer does not fit its schema, by its whole JSON path. The contract's own check stops at the first one
// and names list items apart from their list: right for a page, too little for who mends an endpoint. Pure.
import { checkAnswer, issuePath, type ResourceDefinition } from '../contract/index.js';
import { shown } from './findings.js';

export interface Misfit {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

type Schema = ResourceDefinition['answer'];

/** What schemas are made of, as far as it is walked through. */
interface Walked extends Schema {
  readonly wrapped?: Walked;
  readonly entries?: Readonly<Record<string, Walked>>;
  readonly item?: Walked;
  readonly key?: Walked;
  readonly value?: Walked;
  readonly pipe?: unknown;
}

const at = (path: string, key: string | number): string => {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function walk(schema: Walked, value: unknown, path: string): Misfit[] {
  if (schema.wrapped) return isLeftOut(schema, value) ? [] : walk(schema.wrapped, value, path);
  if (schema.pipe) return leaf(schema, value, path);
  if (schema.entries) return isObject(value) ? Object.entries(schema.entries).flatMap(([key, entry]) => walk(entry, value[key], at(path, key))) : [wrong(value, path, 'an object')];
  if (schema.item) return Array.isArray(value) ? value.flatMap((item, index) => walk(schema.item!, item, at(path, index))) : [wrong(value, path, 'a list')];
  if (schema.type === 'record') return isObject(value) ? Object.entries(value).flatMap(([key, item]) => walk(schema.value!, item, at(path, key))) : [wrong(value, path, 'an object')];
  return leaf(schema, value, path);
}

function isLeftOut({ type }: Walked, value: unknown): boolean {
  return (value === undefined && type !== 'nullable') || (value === null && type !== 'optional');
}

const wrong = (value: unknown, path: string, expected: string): Misfit => ({ path, found: shown(value), expected });

/** Valibot's own words where the contract has none of its own: `Invalid type: Expected number but received "3"`. */
const expectation = (message: string): string => /^Invalid .*?: Expected (.*?) but received/.exec(message)?.[1] ?? message;

function leaf(schema: Schema, value: unknown, path: string): Misfit[] {
  const issues = schema['~run']({ value }, { abortPipeEarly: true }).issues ?? [];
  return issues.map((issue) => {
    const inside = issuePath(issue);
    const place = inside === '' || inside.startsWith('[') ? `${path}${inside}` : at(path, inside);
    return wrong(inside === '' ? value : issue.input, place, expectation(issue.message));
  });
}

/** Empty where the answer fits. Never throws. */
export function misfitsOf(schema: Schema, value: unknown): Misfit[] {
  try {
    return walk(schema as Walked, value, '');
  } catch (error) {
    return [wrong('a value that cannot be read', '', error instanceof Error ? error.message : String(error))];
  }
}

/** The same for a resource; the contract's own check has the last word. */
export function misfitsOfAnswer(definition: ResourceDefinition, value: unknown): Misfit[] {
  const found = misfitsOf(definition.answer, value);
  const checked = checkAnswer(definition, value);
  if (found.length > 0 || (checked.ok && checked.rejected.length === 0)) return found;
  const { path, message } = checked.ok ? checked.rejected[0]! : checked;
  return [{ path, found: 'a value that does not fit', expected: message }];
}
