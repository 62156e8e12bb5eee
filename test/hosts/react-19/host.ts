/** React 19 in StrictMode, as built for development: only then React mounts everything twice. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { embedding } from '../checks.js';

/** Stands for React's own tools, which it recommends on the console of a developer who has none. */
const withTools = (page: Page) => page.addInitScript(() => Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: { isDisabled: true } }));

export const react19 = embedding('react-19', {
  prepare: withTools,
  async further({ page }, _stand, check) {
    await check('all this was mounted twice', async () => assert.equal(await page.locator('html').getAttribute('data-mounts'), '2'));
  },
});
