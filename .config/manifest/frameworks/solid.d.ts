// Types of our tags in the JSX of Solid. `import type {} from 'engagement-widgets/types/solid'` once, in any file of the app.
import type { JSX } from 'solid-js';
import type { ElementTypes } from './elements.js';
import type { Attributes, Listeners, Settings, Tag } from './jsx.js';

/** Solid's prefixes: `prop:data` sets the property, `attr:from` the attribute. */
type Prefixed<Values, Prefix extends string> = { [Name in keyof Values & string as `${Prefix}:${Name}`]?: Values[Name] };

type Own<T extends Tag> = Settings<T> & Prefixed<ElementTypes[T]['properties'], 'prop'> & Prefixed<Attributes<T>, 'attr'> & Listeners<T, 'on:'>;

/** The props of a tag. */
export type ElementProps<T extends Tag> = Own<T> & Omit<JSX.HTMLAttributes<ElementTypes[T]['element']>, keyof Own<T>>;

export type EngagementWidgets = { [T in Tag]: ElementProps<T> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends EngagementWidgets {}
  }
}
