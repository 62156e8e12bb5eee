// Unit tests in a real Chromium. Started by test/run.ts through tsx, so it may import TypeScript.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, browserPath } from '../test/browser.js';
import { faultEndpoint, secondOrigin } from './fault-endpoint.js';
import { mediaFeatures } from './media-features.js';
import { packageSources } from './package-sources.js';
import { countReporter } from './count-reporter.js';

const folders = 'stats,format,flow,data,theme,charts,export,i18n,contract,modules,elements,entries';

// Taken from the system, so that two runs side by side never meet on one port.
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: [`test/{${folders}}/**/*.test.ts`, 'test/*.test.ts'],
  hostname: '127.0.0.1',
  port: await freePort(),
  concurrency: 2,
  coverage: false,
  // "production" keeps Lit's notes for developers off the console, which tests want silent
  nodeResolve: { exportConditions: ['browser', 'production'] },
  middleware: [faultEndpoint],
  plugins: [
    packageSources(),
    mediaFeatures(),
    secondOrigin(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      launchOptions: { executablePath: browserPath(), args: browserFlags },
      // Two pages run at once, and one behind the other would have no animation frames and no intersections.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
};
