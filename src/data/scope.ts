// A scope of settings: the page's, or one provider's within another. Widgets read the nearest.
import { mergeSettings, sameSettings, type SettingName, type Settings } from './settings.js';
import { Selection } from './selection.js';

export interface Scope {
  /** Settings of this scope and all around it, nearest first. */
  readonly layers: readonly Settings[];
  /** The same as one object, nearest wins. */
  readonly settings: Settings;
  readonly selection: Selection;
  /** False for the page, which holds no selection and no live region. */
  readonly provided: boolean;
  /** True after `logout()` until somebody signs in again. */
  readonly signedOut: boolean;
  /** Speaks to screen readers; false where no provider can, then the caller may speak by itself. */
  announce(text: string): boolean;
  /** Called after settings, selection or sign-in changed, or a refresh is wanted. */
  subscribe(listener: ScopeListener): () => void;
}

export type ScopeChange = 'settings' | 'selection' | 'refresh' | 'signOut';
export type ScopeListener = (change: ScopeChange) => void;

const credentialNames = ['getToken', 'headers', 'credentials', 'endpoint'] as const satisfies readonly SettingName[];

/** The scope that `ew-analytics` gives to what it holds. */
export class ProviderScope implements Scope {
  readonly selection = new Selection();
  readonly provided: boolean = true;
  #own: Settings = {};
  #parent: Scope | undefined;
  #leave: (() => void) | undefined;
  #signedOut = false;
  #listeners = new Set<ScopeListener>();
  #speak: ((text: string) => void) | undefined;

  constructor(speak?: (text: string) => void) {
    this.#speak = speak;
    this.selection.subscribe(() => this.notify('selection'));
  }

  get layers(): readonly Settings[] {
    return [this.#own, ...(this.#parent?.layers ?? [])];
  }

  get settings(): Settings {
    return mergeSettings(this.layers);
  }

  get signedOut(): boolean {
    return this.#signedOut || (this.#parent?.signedOut ?? false);
  }

  announce(text: string): boolean {
    this.#speak?.(text);
    return this.#speak !== undefined;
  }

  subscribe(listener: ScopeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces this scope's own settings. New credentials sign in again. */
  update(own: Settings): void {
    const before = this.#own;
    if (sameSettings(before, own)) return;
    this.#own = own;
    if (credentialNames.some((name) => before[name] !== own[name])) this.#signedOut = false;
    this.notify('settings');
  }

  /** Puts this scope inside another and follows it. */
  inside(parent: Scope | undefined): void {
    if (parent === this.#parent) return;
    this.#leave?.();
    this.#parent = parent;
    this.#leave = parent?.subscribe((change) => {
      if (change !== 'selection') this.notify(change);
    });
    this.notify('settings');
  }

  /** Stops listening to the scope around it; the settings stay until it is put somewhere else. */
  detach(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#parent = undefined;
  }

  refresh(): void {
    this.#signedOut = false;
    this.notify('refresh');
  }

  /** Takes a `logout()` back. */
  signIn(): void {
    if (!this.#signedOut) return;
    this.#signedOut = false;
    this.notify('settings');
  }

  logout(): void {
    this.#signedOut = true;
    this.notify('signOut');
  }

  protected notify(change: ScopeChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

class PageScope extends ProviderScope {
  override readonly provided = false;
}

// On the global object, so that two copies of the library share what `configure()` was told.
const key = Symbol.for('engagement-widgets.page');

export function pageScope(): ProviderScope {
  const holder = globalThis as { [key]?: ProviderScope };
  return (holder[key] ??= new PageScope());
}

/** Sets defaults for all widgets of the page. Called again, only the named settings change; `undefined` takes one back. */
export function configure(settings: Settings): void {
  const page = pageScope();
  page.update({ ...page.layers[0], ...settings });
  // After a logout() the same callback may be given again.
  if (settings.getToken) page.signIn();
}
