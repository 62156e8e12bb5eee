// For Angular. With `strictTemplates` its compiler takes `$event` and template references of our tags from the global maps that this file
// loads: `import type {} from 'engagement-widgets/types/angular'` once. Bindings such as `[data]` it does not check on custom elements;
// the types below are for the fields that are bound.
import type {} from '../entries/all.js';
import type { ElementTypes } from './elements.js';

export type Tag = keyof ElementTypes;

/** The element: `viewChild<ElementRef<ElementOf<'ew-nps-donut'>>>('donut')`. */
export type ElementOf<T extends Tag> = ElementTypes[T]['element'];

/** What can be bound: `figures: InputsOf<'ew-nps-donut'>['data']` for `[data]="figures"`. */
export type InputsOf<T extends Tag> = ElementTypes[T]['properties'];

/** An event by tag and name: `loaded(event: EventOf<'ew-nps-donut', 'ew-load'>)` for `(ew-load)="loaded($event)"`. */
export type EventOf<T extends Tag, Name extends keyof ElementTypes[T]['events']> = ElementTypes[T]['events'][Name];
