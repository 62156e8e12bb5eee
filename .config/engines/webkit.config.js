// Unit tests in WebKitGTK, over WebDriver.
import { unitTests } from './unit-tests.js';
import { webkitLauncher } from './webkit-launcher.js';

export default await unitTests({
  // Two engines share two cores.
  timeout: 30_000,
  browser: webkitLauncher(),
  emulate: () => {
    throw new Error('WebKitGTK shows no other media than its desktop has: see test/engines/lacking.ts.');
  },
});
