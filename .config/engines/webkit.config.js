// Unit tests in WebKitGTK, over WebDriver.
import { unitTests } from './unit-tests.js';
import { webkitLauncher } from './webkit-launcher.js';

export default await unitTests({
  browser: webkitLauncher(),
  emulate: async (page, features) => { if (Object.keys(features).length) throw new Error('not here')},
});
