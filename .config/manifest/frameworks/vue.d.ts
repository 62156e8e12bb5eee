// Types of our tags in Vue's templates, for Volar and vue-tsc. `import type {} from 'engagement-widgets/types/vue'` once, in any file of the app.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementTypes } from './elements.js';
import type { Settings, Tag } from './jsx.js';

/** To Vue's tools `heading-level="2"` is `headingLevel`, so a number may be text. */
type Written<Values> = { [Name in keyof Values]: Values[Name] | ([Extract<Values[Name], number>] extends [never] ? never : `${number}`) };

/** `.data` is `data` set as a property in any case. */
type AsProperties<Values> = { [Name in keyof Values & string as `.${Name}`]?: Values[Name] };

export type ElementProps<T extends Tag> = Written<Settings<T>> & AsProperties<ElementTypes[T]['properties']> & Omit<HTMLAttributes, keyof Settings<T>> & PublicProps;

/** A tag as Vue's tools see one: props by `$props`, `@ew-load` by `$emit`, a template ref as the element. */
export type ElementComponent<T extends Tag> = new () => ElementTypes[T]['element'] & {
  $props: ElementProps<T>;
  $emit: EmitFn<{ [Name in keyof ElementTypes[T]['events']]: (event: ElementTypes[T]['events'][Name]) => void }>;
};

export type EngagementWidgets = { [T in Tag]: ElementComponent<T> };

declare module 'vue' {
  interface GlobalComponents extends EngagementWidgets {}
}
