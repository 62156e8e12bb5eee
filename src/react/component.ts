// Makes a React component (18 and later) of a custom element. Knows React and no element of ours; may run on a server, where it only writes markup.
import {
  createElement, forwardRef, useCallback, useEffect, useLayoutEffect, useRef,
  type ForwardedRef, type ForwardRefExoticComponent, type HTMLAttributes, type RefAttributes,
} from 'react';

/** A component: its own settings beside what any HTML element takes; `ref` is the element. */
export type ElementComponent<E extends HTMLElement, Settings extends object> = ForwardRefExoticComponent<
  Settings & Omit<HTMLAttributes<E>, keyof Settings> & RefAttributes<E>
>;

/** How the settings of a tag reach the element. */
export interface Wiring {
  /** Property → attribute. Written as markup, so that a server says the same and the element has them from its first moment. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Properties that no attribute can carry. */
  readonly properties: readonly string[];
  /** Handler → event. */
  readonly events: Readonly<Record<string, string>>;
}

type Props = Readonly<Record<string, unknown>>;
type Fields = HTMLElement & Record<string, unknown>;

// On a server React warns of layout effects, and runs none.
const useCommit = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** React 18 writes booleans of a custom element as words: `hidden={false}` would hide it. For these attributes the words are meant. */
const spelled = /^(aria-|data-)|^(contentEditable|draggable|spellCheck|translate)$/;

function markup(props: Props, { attributes, properties, events }: Wiring): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (properties.includes(name) || Object.hasOwn(events, name)) continue;
    const absent = value === false && !spelled.test(name);
    written[name === 'className' ? 'class' : (attributes[name] ?? name)] = absent || value === null ? undefined : value;
  }
  return written;
}

/** Sets what has changed since the last time; what is given no more goes back to what the element had. */
function useProperties(element: { readonly current: Fields | null }, props: Props, names: readonly string[]): void {
  const given = useRef<Record<string, unknown>>({});
  const before = useRef<Record<string, unknown>>({});
  useCommit(() => {
    const target = element.current;
    if (!target) return;
    for (const name of names) {
      const value = props[name];
      if (Object.is(value, given.current[name])) continue;
      if (!(name in before.current)) before.current[name] = target[name];
      given.current[name] = value;
      target[name] = value === undefined ? before.current[name] : value;
    }
  });
}

/** One listener for each event as long as the element is there; it calls the handler of the last drawing. */
function useEvents(element: { readonly current: Fields | null }, props: Props, events: Wiring['events']): void {
  const latest = useRef(props);
  useCommit(() => {
    latest.current = props;
  });
  useCommit(() => {
    const target = element.current;
    const listeners = Object.entries(events).map(([handler, event]) => {
      const listener = (heard: Event) => (latest.current[handler] as ((heard: Event) => void) | undefined)?.(heard);
      target?.addEventListener(event, listener);
      return () => target?.removeEventListener(event, listener);
    });
    return () => listeners.forEach((stop) => stop());
  }, [element, events]);
}

export function component<E extends HTMLElement, Settings extends object>(tag: string, wiring: Wiring): ElementComponent<E, Settings> {
  function Component(props: Props, ref: ForwardedRef<E>) {
    const element = useRef<Fields | null>(null);
    const keep = useCallback(
      (found: Fields | null) => {
        element.current = found;
        // Since React 19 such a callback may give back what ends it.
        if (typeof ref === 'function') return ref(found as E | null);
        if (ref) ref.current = found as E | null;
        return undefined;
      },
      [ref],
    );
    useProperties(element, props, wiring.properties);
    useEvents(element, props, wiring.events);
    return createElement(tag, { ...markup(props, wiring), ref: keep });
  }
  const made = forwardRef(Component as never) as unknown as ElementComponent<E, Settings>;
  made.displayName = tag;
  return made;
}
