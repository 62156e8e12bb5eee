// Types of our tags in the JSX of Preact. `import type {} from 'engagement-widgets/types/preact'` once, in any file of the app.
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementTypes } from './elements.js';
import type { Listeners, Settings, Tag } from './jsx.js';

type Own<T extends Tag> = Settings<T> & Listeners<T, 'on'>;

/** The props of a tag. */
export type ElementProps<T extends Tag> = Own<T> & Omit<HTMLAttributes<ElementTypes[T]['element']>, keyof Own<T>> & ClassAttributes<ElementTypes[T]['element']>;

export type EngagementWidgets = { [T in Tag]: ElementProps<T> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends EngagementWidgets {}
  }
}
