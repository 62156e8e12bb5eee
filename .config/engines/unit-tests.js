// The unit tests as @web/test-runner runs them, whichever engine they run in.
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from '../count-reporter.js';
import { faultEndpoint, secondOrigin } from '../fault-endpoint.js';
import { mediaFeatures } from '../media-features.js';
import { packageSources } from '../package-sources.js';
import { bundledTests } from './bundled-tests.js';

const folders = ['stats', 'format', 'flow', 'data', 'theme', 'charts', 'export', 'i18n', 'contract', 'modules', 'elements', 'entries'];

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && (folders.includes(name.split('/')[0]) || !name.includes('/')))
  .map((name) => `test/${name}`);

/** Some files alone load their modules faster than all can be bundled, and are served as they are. */
const isNarrowed = process.argv.includes('--files');

// Taken from the system, so that two runs side by side never meet on one port.
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * `timeout` in milliseconds is of one test; a page may take twelve times as long.
 * `emulate(page, features)` sets the media features given and takes all others back, by the means of the engine.
 * @returns {Promise<import('@web/test-runner').TestRunnerConfig>}
 */
export const unitTests = async ({ browser, emulate, concurrency = 1, timeout = 10_000 }) => ({
  files,
  hostname: '127.0.0.1',
  port: await freePort(),
  concurrency,
  coverage: false,
  // "production" keeps Lit's notes for developers off the console, which tests want silent
  nodeResolve: { exportConditions: ['browser', 'production'] },
  middleware: isNarrowed ? [faultEndpoint] : [faultEndpoint, await bundledTests(files)],
  plugins: [
    packageSources(),
    mediaFeatures(emulate),
    secondOrigin(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [browser],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  testsFinishTimeout: 12 * timeout,
  testFramework: { config: { ui: 'bdd', timeout } },
});
