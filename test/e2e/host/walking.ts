// Goes through a page as people do who have only a keyboard, and waits for widgets inside dashboards.
import type { Page } from 'playwright-core';

/** Waits until the widgets with these tags inside a dashboard, as far as they can be seen, show figures. */
export async function inside(page: Page, selector: string, tags: readonly string[]): Promise<void> {
  await page.waitForFunction(
    ([dashboard, names]) => {
      const root = document.querySelector(dashboard as string)?.shadowRoot;
      const found = (names as string[]).map((name) => [...(root?.querySelectorAll(name) ?? [])].filter((element) => element.checkVisibility()));
      // What is far from the viewport asks later.
      return found.every((elements) => elements.length > 0 && elements.every((element) => element.matches(':state(ready)') || element.getBoundingClientRect().top > innerHeight + 300));
    },
    [selector, tags] as const,
    { timeout: 60_000 },
  );
}

/** Whether what has the focus, through all shadow roots, is or stands in something. */
export function deepFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((query) => {
    let active = document.activeElement;
    for (;;) {
      if (active?.closest(query)) return true;
      const inner = active?.shadowRoot?.activeElement;
      if (!inner) return false;
      active = inner;
    }
  }, selector);
}

/** Presses Tab until the focus is there. `a *` means: anywhere within `a`. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  const query = selector.replace(/ \*$/, '');
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press(key);
    if (await deepFocus(page, query)) return;
  }
  throw new Error(`150 presses of ${key} lead to no ${selector}`);
}

/** Waits until a reading is what it should be. */
export async function within<T>(page: Page, read: () => Promise<T>, wanted: T): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if ((await read()) === wanted) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`It stays ${String(await read())} and does not become ${String(wanted)}`);
}

/** Waits until the widgets that can be seen, in dashboards too, are in a state. What is far from the viewport asks later. */
export async function inState(page: Page, selector: string, state = 'ready'): Promise<void> {
  await page.waitForFunction(
    ([query, name]) => {
      const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [...(element.matches(query!) ? [element] : []), ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
      const found = within(document).filter((element) => element.checkVisibility());
      return found.length > 0 && found.every((element) => element.matches(`:state(${name})`) || element.getBoundingClientRect().top > innerHeight + 300);
    },
    [selector, state] as const,
  );
}
