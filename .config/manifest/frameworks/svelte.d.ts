// Types of our tags in Svelte 5's templates. `import type {} from 'engagement-widgets/types/svelte'` once, in any file of the app.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementTypes } from './elements.js';
import type { Listeners, Settings, Tag } from './jsx.js';

/** Svelte sets a property only where there is one, so every attribute can be written. */
type Own<T extends Tag> = Settings<T, ElementTypes[T]['attributes']> & Listeners<T, 'on'> & Listeners<T, 'on:'>;

export type ElementProps<T extends Tag> = Own<T> & Omit<HTMLAttributes<ElementTypes[T]['element']>, keyof Own<T>>;

export type EngagementWidgets = { [T in Tag]: ElementProps<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends EngagementWidgets {}
}
