// Unit tests in a real Chromium. Started by test/run.ts through tsx, so it may import TypeScript.
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, browserPath } from '../test/browser.js';
import { unitTests } from './engines/unit-tests.js';
import { emulateInChromium } from './media-features.js';

export default await unitTests({
  concurrency: 2,
  emulate: emulateInChromium,
  browser: chromeLauncher({
    concurrency: 2,
    launchOptions: { executablePath: browserPath(), args: browserFlags },
    // Two pages run at once, and one behind the other would have no animation frames and no intersections.
    createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
  }),
});
