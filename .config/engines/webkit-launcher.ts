/**
 * Lets @web/test-runner run its pages in WebKitGTK. It calls itself "puppeteer" since its page has that library's methods:
 * with the type "webdriver" the runner's own commands could set no viewport.
 */
import type { BrowserLauncher } from '@web/test-runner';
import { WebDriverPage } from '../../test/engines/page.js';
import { launchWebKit, type WebKit } from '../../test/engines/webkit.js';

export function webkitLauncher(): BrowserLauncher & { getPage(id: string): WebDriverPage } {
  const urls = new Map<string, string>();
  let starting: Promise<WebKit> | undefined;
  let page: WebDriverPage | undefined;

  async function opened(): Promise<WebDriverPage> {
    const { driver } = await (starting ??= launchWebKit());
    return (page ??= new WebDriverPage(driver));
  }
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      const window = await opened();
      urls.set(id, url);
      await window.setViewport({ width: 800, height: 600 });
      await window.goto(url);
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id) ?? '',
    getPage: () => page!,
    async stopSession(id) {
      urls.delete(id);
      // Ends timers and endless loops of the page that was.
      await page?.goto('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no session to debug in.');
    },
    async stop() {
      await (await starting)?.stop();
    },
  };
}
