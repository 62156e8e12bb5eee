// Unit tests in Firefox, over WebDriver BiDi.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { emulateInFirefox, firefoxLaunch } from '../../test/engines/firefox.js';
import { unitTests } from './unit-tests.js';

export default await unitTests({
  // Two engines share two cores.
  timeout: 30_000,
  browser: chromeLauncher({ puppeteer, concurrency: 1, launchOptions: firefoxLaunch() }),
  emulate: (page, features) => emulateInFirefox(page.browser(), features),
});
