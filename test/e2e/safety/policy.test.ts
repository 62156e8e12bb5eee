// The strictest content security policy with Trusted Types: every element in all of its forms, and not one violation.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../browser.js';
import { policy, startSafetyHost, type SafetyHost } from './host.js';

interface Hands {
  walk(tag: string): Promise<string[]>;
  draw(tag: string): Promise<number>;
  tags: [string[], string[]];
}

let host: SafetyHost;
let browser: Browser;
let page: Page;
const noise: string[] = [];

before(async () => {
  [host, browser] = await Promise.all([startSafetyHost('test/e2e/safety/policy-page.ts'), launchBrowser()]);
  page = await browser.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.addInitScript(() => {
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => violations.push([violatedDirective, blockedURI, sample].join(' ')), true);
    Object.assign(window, { violations });
  });
  await page.goto(host.url);
  await page.waitForFunction(() => 'hands' in window);
});
after(async () => {
  await browser?.close();
  host?.stop();
});

const violations = (): Promise<string[]> => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
const walk = (tag: string): Promise<string[]> => page.evaluate((of) => (window as unknown as { hands: Hands }).hands.walk(of), tag);
const draw = (tag: string): Promise<number> => page.evaluate((of) => (window as unknown as { hands: Hands }).hands.draw(of), tag);

describe('under a strict content security policy with Trusted Types', () => {
  it('every element of the package is looked at', async () => {
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations?: { tagName?: string }[] }[] };
    const published = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
    const tags = await page.evaluate(() => (window as unknown as { hands: Hands }).hands.tags);
    assert.deepEqual(published.filter((tag) => tag !== 'ew-analytics').sort(), tags.flat().sort());
  });

  it('widgets draw, open their menus, tables and explanations, save their files, print and change their language', async () => {
    const [widgets] = await page.evaluate(() => (window as unknown as { hands: Hands }).hands.tags);
    for (const tag of widgets) {
      const names = await walk(tag);
      assert.ok(names.includes('csv') && names.includes('explain'), tag);
      assert.deepEqual([tag, await violations(), noise], [tag, [], []]);
    }
    assert.ok(host.scripts.length > 10, 'pieces are loaded when they are needed, each by its own request');
  });

  it('dashboards, bells and the choice of a period draw what they hold, and dashboards print it', async () => {
    const [, others] = await page.evaluate(() => (window as unknown as { hands: Hands }).hands.tags);
    for (const tag of others) {
      assert.ok((await draw(tag)) > 3, tag);
      assert.deepEqual([tag, await violations(), noise], [tag, [], []]);
    }
  });

  it('that is what README promises to be enough, and the browser does hold to it', async () => {
    assert.ok(readFileSync('README.md', 'utf8').includes(policy));
    const refused = await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.body.innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    assert.ok(refused);
    await page.waitForFunction(() => (window as unknown as { violations: string[] }).violations.length >= 2);
  });
});
