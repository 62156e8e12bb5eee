/** Reads what the browser tells assistive technology: its accessibility tree, part by part. */
import type { CDPSession } from 'playwright-core';

interface Value {
  value?: unknown;
}

export interface Spoken {
  nodeId: string;
  ignored: boolean;
  parentId?: string;
  childIds?: string[];
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
}

export type Tree = ReadonlyMap<string, Spoken>;

export async function readTree(browser: CDPSession): Promise<Tree> {
  const { nodes } = (await browser.send('Accessibility.getFullAXTree')) as unknown as { nodes: Spoken[] };
  return new Map(nodes.map((node) => [node.nodeId, node]));
}

export const roleOf = ({ role }: Spoken): string => String(role?.value ?? '');
export const nameOf = ({ name }: Spoken): string => String(name?.value ?? '');

/** A node and all below it, in reading order. */
export function below(tree: Tree, node: Spoken): Spoken[] {
  return [node, ...(node.childIds ?? []).flatMap((id) => (tree.has(id) ? below(tree, tree.get(id)!) : []))];
}

/** The part of the tree that a widget makes: the region with its heading as name. */
export function regionOf(tree: Tree, heading: string): Spoken[] {
  const region = [...tree.values()].find((node) => roleOf(node) === 'region' && nameOf(node) === heading);
  if (!region) throw new Error(`No region is called ${heading}`);
  return below(tree, region);
}

/** All texts that can be heard of some nodes, blanks made plain. */
export function heard(nodes: readonly Spoken[]): Set<string> {
  const said = nodes.filter(({ ignored }) => !ignored).flatMap(({ name, value, description }) => [name?.value, value?.value, description?.value]);
  return new Set(said.map((text) => plain(String(text ?? ''))).filter(Boolean));
}

/** Without signs that only order digits, and with blanks of one kind. */
export const plain = (text: string): string => text.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '').replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim();
