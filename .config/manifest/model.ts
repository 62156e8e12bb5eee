/** custom-elements.json as the build reads it to write types, editor data and llms.txt: one flat list of elements. */
import { readFileSync } from 'node:fs';

export interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

export interface Attribute extends Item {
  fieldName: string;
}

export interface Member extends Item {
  kind: 'field' | 'method';
  attribute?: string;
  readonly?: boolean;
  parameters?: { name: string; optional?: boolean; type?: { text: string } }[];
  return?: { type: { text: string } };
}

export interface Declaration {
  name: string;
  tagName: string;
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  cssStates?: Item[];
  /** Markup to begin with. */
  example?: string;
  /** Addresses of the endpoint that the element asks by itself. */
  asks?: string[];
}

export interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
  /** The oldest versions that everything works in. */
  browsers?: Record<string, string>;
}

export const readManifest = (path = 'custom-elements.json'): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

/** All elements by the order of their tags. */
export const elementsOf = (manifest: Manifest): Declaration[] =>
  manifest.modules.flatMap(({ declarations }) => declarations).sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));

/** "ew-nps-donut" → "nps-donut", the name of its entry. */
export const entryOf = ({ tagName }: Pick<Declaration, 'tagName'>): string => tagName.slice('ew-'.length);

/** What a page can set. */
export const propertiesOf = ({ members = [] }: Declaration): Member[] => members.filter(({ kind, readonly }) => kind === 'field' && !readonly);

export const methodsOf = ({ members = [] }: Declaration): Member[] => members.filter(({ kind }) => kind === 'method');

/** Attributes that bear the name of a method: who sets them as a property would put a value in its place. */
export function shadowsOf(declaration: Declaration): string[] {
  const methods = new Set(methodsOf(declaration).map(({ name }) => name));
  return (declaration.attributes ?? []).map(({ name }) => name).filter((name) => methods.has(name));
}

/** Type of the detail: "CustomEvent<LoadDetail>" → "LoadDetail". */
export const detailOf = ({ type }: Item): string => /^CustomEvent<(.+)>$/.exec(type?.text ?? '')?.[1] ?? 'unknown';

/** The values of a type made of strings, without quotes; none for any other type. */
export function valuesOf(text = ''): string[] {
  const parts = text.split('|').map((part) => part.trim()).filter((part) => part !== 'undefined');
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
}
