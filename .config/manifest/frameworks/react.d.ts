// Types of our tags in the JSX of React 19. `import type {} from 'engagement-widgets/types/react'` once, in any file of the app.
// React 18 sets no properties and hears no events of custom elements: there `engagement-widgets/react` has components.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { ElementTypes } from './elements.js';
import type { Listeners, Settings, Tag } from './jsx.js';

type Own<T extends Tag> = Settings<T> & Listeners<T, 'on'>;

/** The props of a tag. */
export type ElementProps<T extends Tag> = Own<T> & Omit<HTMLAttributes<ElementTypes[T]['element']>, keyof Own<T>> & ClassAttributes<ElementTypes[T]['element']> & { class?: string };

export type EngagementWidgets = { [T in Tag]: ElementProps<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends EngagementWidgets {}
  }
}
