/** custom-elements.json as stories read it: controls, events and tokens of each tag. */
import type { ArgTypes } from '@storybook/web-components-vite';
import type { Declaration } from '../../.config/manifest/model.js';
import file from '../../custom-elements.json';

export type { Item, Member } from '../../.config/manifest/model.js';
export type ElementDoc = Declaration;

export const manifest = file as unknown as { modules: { declarations: ElementDoc[] }[] };

export const elements: ElementDoc[] = manifest.modules.flatMap(({ declarations }) => declarations);

export function docOf(tag: string): ElementDoc {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`${tag} is not in custom-elements.json`);
  return found;
}

/** Set by the stage for all widgets, so that the toolbar is not overruled by a control. */
const fromStage = new Set(['endpoint', 'locale']);

function controlOf(text: string): Pick<ArgTypes[string], 'control' | 'options'> {
  const options = [...text.matchAll(/'([^']+)'/g)].map(([, option]) => option);
  if (options.length > 0) return { control: 'select', options };
  if (/boolean/.test(text)) return { control: 'boolean' };
  return { control: /number/.test(text) ? 'number' : 'text' };
}

/** One control for each attribute. */
export function controlsOf(tag: string): ArgTypes {
  const attributes = (docOf(tag).attributes ?? []).filter(({ name }) => !fromStage.has(name));
  return Object.fromEntries(
    attributes.map(({ name, description = '', type }) => [
      name,
      { name, description, ...controlOf(type?.text ?? ''), table: { category: 'attributes' } },
    ]),
  );
}

export const eventsOf = (tag: string): string[] => (docOf(tag).events ?? []).map(({ name }) => name);
