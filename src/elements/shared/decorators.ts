// `@property` and `@state` of Lit for the one kind of decorator that we compile to; Lit's own know a second kind, half a kilobyte on every page.
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: object, name: PropertyKey) => void;

/** A public property that draws the element anew when it changes, and by default an attribute of the same name in small letters. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) => {
    // What it gives back is for accessors: the compiler would put the undecorated one in its place.
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    return Object.getOwnPropertyDescriptor(prototype, name)!;
  };

/** An inner property that draws the element anew when it changes, and never an attribute. */
export const state = (): Decorator => property({ state: true, attribute: false });
