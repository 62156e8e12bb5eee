// Puts strings into every string leaf of an answer, led by the schema of its resource, so that no field of the contract can be forgotten. Pure.
import type { GenericSchema } from 'valibot';
import { checkItem, text } from '../../../src/contract/index.js';

/** What the schemas of the contract are made of. */
interface Node {
  type: string;
  entries?: Record<string, Node>;
  item?: Node;
  wrapped?: Node;
  key?: Node;
  value?: Node;
  options?: Node[];
  pipe?: { type: string; requirement?: unknown }[];
}

/** `text` is for people; `key` is what figures are told apart by: ids, types, languages, names in records. */
export type LeafKind = 'text' | 'key';

export interface Leaf {
  /** Path in the resource, without indexes: `entries[].name`. */
  path: string;
  kind: LeafKind;
  /** What stands there in the answer. */
  was: string | undefined;
}

/** Gives what to put into a leaf; undefined leaves it as it is. */
export type Put = (leaf: Leaf) => string | undefined;

/** Told what became of each string that was given: put there, perhaps shortened, or not taken by the schema. */
export type Note = (path: string, value: string, isTaken: boolean) => void;

const child = (path: string, key: string): string => (path ? `${path}.${key}` : key);
const lengthOf = ({ pipe }: Node): number => Number(pipe?.find(({ type }) => type === 'max_length')?.requirement ?? Infinity);

/** The answer with other strings in it; what a leaf does not take by its schema stays as it was. */
export function poison(schema: GenericSchema, answer: unknown, put: Put, note: Note = () => {}): unknown {
  const walk = (node: Node, value: unknown, path: string): unknown => {
    switch (node.type) {
      case 'string':
        return typeof value === 'string' || value === undefined || value === null ? leaf(node, value ?? undefined, path) ?? value : value;
      case 'optional':
      case 'nullable': {
        const inner = innermost(node);
        return (value === undefined || value === null) && inner.type !== 'string' ? value : walk(inner, value, path);
      }
      case 'loose_object':
        return { ...(value as object), ...Object.fromEntries(Object.entries(node.entries!).map(([key, entry]) => [key, walk(entry, (value as Record<string, unknown>)[key], child(path, key))]).filter(([, made]) => made !== undefined)) };
      case 'array':
        return (value as unknown[]).map((item) => walk(node.item!, item, `${path}[]`));
      case 'record':
        return record(node, value as Record<string, unknown>, path);
      case 'union':
        return walk(node.options!.find(({ type }) => type === typeof value) ?? { type: 'as it is' }, value, path);
      default:
        return value;
    }
  };
  const leaf = (node: Node, was: string | undefined, path: string): string | undefined => {
    const given = put({ path, kind: (node as unknown) === text ? 'text' : 'key', was })?.slice(0, lengthOf(node));
    if (given === undefined) return undefined;
    const isTaken = checkItem(node as unknown as GenericSchema, given) !== undefined;
    note(path, given, isTaken);
    return isTaken ? given : undefined;
  };
  /** What is there stays findable under its name; one more entry has a name of ours. */
  const record = ({ key, value: inner }: Node, value: Record<string, unknown>, path: string): Record<string, unknown> => {
    const made = Object.entries(value).map(([name, item]) => [name, walk(inner!, item, `${path}.*`)] as const);
    const name = value && Object.keys(value).length > 0 ? leaf(key!, undefined, `${path}{}`) : undefined;
    const more = name !== undefined && !(name in value) ? [[name, made[0]![1]] as const] : [];
    return Object.fromEntries([...made, ...more]);
  };
  return walk(schema as unknown as Node, answer, '');
}

function innermost(node: Node): Node {
  return node.wrapped ? innermost(node.wrapped) : node;
}
