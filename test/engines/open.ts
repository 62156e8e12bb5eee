/** Opens a window of either engine, with the same methods. */
import type { Engine } from './installed.js';
import { launchFirefox } from './firefox.js';
import { WebDriverPage, type EnginePage } from './page.js';
import { launchWebKit } from './webkit.js';

export interface Opened {
  page: EnginePage;
  /** Errors and warnings that the page has put on the console; undefined where the driver does not tell. */
  noise?: string[];
  close(): Promise<void>;
}

export const openIn = (engine: Engine, desktop?: readonly string[]): Promise<Opened> =>
  engine === 'firefox' ? openFirefox() : openWebKit(desktop);

async function openFirefox(): Promise<Opened> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${String(error)}`));
  // Functions keep their names by a call that only tsx knows.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  return { page: page as unknown as EnginePage, noise, close: () => browser.close() };
}

async function openWebKit(desktop?: readonly string[]): Promise<Opened> {
  const { driver, stop } = await launchWebKit(desktop);
  return { page: new WebDriverPage(driver), close: stop };
}
