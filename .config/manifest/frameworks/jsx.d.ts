// What the templates of frameworks have in common for our tags.
import type { ElementTypes } from './elements.js';

export type Tag = keyof ElementTypes;

/** Attributes by their names. One with the name of a method is left out, as these frameworks would set it as a property and so replace the method. */
export type Attributes<T extends Tag> = Omit<ElementTypes[T]['attributes'], ElementTypes[T]['shadows']> & { [Name in ElementTypes[T]['shadows']]?: never };

/** Attributes and properties as one: what has both names takes what the property takes. */
export type Settings<T extends Tag, Markup = Attributes<T>> = Omit<Markup, keyof ElementTypes[T]['properties']> & ElementTypes[T]['properties'];

/** A listener for each event, named with a prefix: `onew-load`, `on:ew-load`. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [Name in keyof ElementTypes[T]['events'] & string as `${Prefix}${Name}`]?: ((event: ElementTypes[T]['events'][Name]) => void) | undefined;
};
