// A scope of settings: the page's, or one provider's within another. Widgets read the nearest.
import { preloadTokens } from './load.js';
import { Selection, type SelectionState } from './selection.js';
import { mergeSettings, sameSettings, type SettingName, type Settings } from './settings.js';

export interface Scope {
  /** Settings of this scope and all around it, nearest first. */
  readonly layers: readonly Settings[];
  /** The same as one object, nearest wins. */
  readonly settings: Settings;
  readonly selection: {
    readonly value: Readonly<SelectionState>;
    /** The last selected module of that type, as long as the experience is the same. */
    moduleOf(type: string, experience?: string): string | undefined;
  };
  /** False for the page, which holds no selection and no live region. */
  readonly provided: boolean;
  /** True after `logout()` until somebody signs in again. */
  readonly signedOut: boolean;
  /** Speaks to screen readers; false where no provider can, then the caller may speak by itself. */
  announce(text: string): boolean;
  /** Called after settings or selection changed, when a refresh is wanted, and after `logout()`. Returns the end of it. */
  subscribe(listener: ScopeListener): () => void;
}

export type ScopeChange = 'settings' | 'selection' | 'refresh' | 'signOut';
export type ScopeListener = (change: ScopeChange) => void;

const credentials = ['getToken', 'headers', 'credentials', 'endpoint'] as const satisfies readonly SettingName[];

/** What all widgets of the page share, set by `configure()`. */
export class PageScope implements Scope {
  readonly selection: Scope['selection'] = { value: {}, moduleOf: () => undefined };
  readonly provided: boolean = false;
  protected own: Settings = {};
  #signedOut = false;
  #listeners = new Set<ScopeListener>();

  get layers(): readonly Settings[] {
    return [this.own];
  }

  get settings(): Settings {
    return mergeSettings(this.layers);
  }

  get signedOut(): boolean {
    return this.#signedOut;
  }

  announce(_text: string): boolean {
    return false;
  }

  subscribe(listener: ScopeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces this scope's own settings. New credentials sign in again. */
  update(own: Settings): void {
    const before = this.own;
    if (sameSettings(before, own)) return;
    this.own = own;
    if (own.getToken) preloadTokens();
    if (credentials.some((name) => before[name] !== own[name])) this.#signedOut = false;
    this.notify('settings');
  }

  refresh(): void {
    this.#signedOut = false;
    this.notify('refresh');
  }

  /** Takes a `logout()` back. */
  signIn(): void {
    if (this.#signedOut) this.refresh();
  }

  logout(): void {
    this.#signedOut = true;
    this.notify('signOut');
  }

  protected notify(change: ScopeChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** The scope that `ew-analytics` gives to what it holds. */
export class ProviderScope extends PageScope {
  override readonly selection = new Selection(() => this.notify('selection'));
  override readonly provided = true;
  #parent: Scope | undefined;
  #leave: (() => void) | undefined;
  readonly #speak: (text: string) => void;

  constructor(speak: (text: string) => void) {
    super();
    this.#speak = speak;
  }

  override get layers(): readonly Settings[] {
    return [this.own, ...(this.#parent?.layers ?? [])];
  }

  override get signedOut(): boolean {
    return super.signedOut || (this.#parent?.signedOut ?? false);
  }

  override announce(text: string): boolean {
    this.#speak(text);
    return true;
  }

  /** Puts this scope inside another and follows it; inside none it follows nobody. */
  inside(parent: Scope | undefined): void {
    if (parent === this.#parent) return;
    this.#leave?.();
    this.#parent = parent;
    this.#leave = parent?.subscribe((change) => {
      if (change !== 'selection') this.notify(change);
    });
    if (parent) this.notify('settings');
  }
}

// On the global object, so that two copies of the library share what `configure()` was told.
const key = Symbol.for('engagement-widgets.page');

export function pageScope(): PageScope {
  const holder = globalThis as { [key]?: PageScope };
  return (holder[key] ??= new PageScope());
}

/** Sets defaults for all widgets of the page. Called again, only the named settings change; `undefined` takes one back. */
export function configure(settings: Settings): void {
  const page = pageScope();
  page.update({ ...page.layers[0], ...settings });
  // After a logout() the same callback may be given again.
  if (settings.getToken) page.signIn();
}
