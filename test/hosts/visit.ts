/** Opens pages of a host and notes all that they say. */
import type { Browser, BrowserContext } from 'playwright-core';
import { keepNames } from '../browser.js';
import type { Opening, Visit } from './host.js';

export interface Opener {
  open(path?: string, options?: Opening): Promise<Visit>;
  close(): Promise<void>;
}

/** @param address of the site, with a slash at the end */
export function opener(browser: Browser, address: string): Opener {
  const contexts: BrowserContext[] = [];
  return {
    async open(path = '', { prepare, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1200, height: 1500 }, locale: 'en-US', ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const noise: string[] = [];
      page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => noise.push(`thrown: ${error.stack ?? error.message}`));
      await keepNames(page);
      await prepare?.(page);
      await page.goto(new URL(path, address).href);
      return { page, noise };
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}
