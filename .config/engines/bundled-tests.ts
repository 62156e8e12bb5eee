/**
 * Serves all unit tests from one bundle: a page then loads a handful of files, where module by module it would be hundreds.
 * Each test file keeps its page, its address and its place in messages; every module still runs when it is first imported.
 */
import type { Middleware } from '@web/test-runner';
import { build, type Rolldown } from 'vite';
import { packageSourcesForVite } from '../package-sources.js';
import { plainImportsForVite } from '../plain-imports.js';

/** Each module once, in the file of its origin. */
const groups = [
  { name: 'libraries', test: /node_modules/ },
  { name: 'sources', test: /\/src\// },
  { name: 'recorded', test: /\/demo\// },
];

/** Served by the runner itself. */
const external = ['/__web-dev-server__web-socket.js'];

async function bundle(files: string[]): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [packageSourcesForVite(), plainImportsForVite()],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [file, file])),
        external,
        output: {
          entryFileNames: '[name]',
          chunkFileNames: '.bundled/[name]-[hash].js',
          codeSplitting: { groups },
          strictExecutionOrder: true,
        },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]));
}

/** Middleware of the test server: in place of each test file the bundle's, beside it what it imports. */
export async function bundledTests(files: string[]): Promise<Middleware> {
  const bundled = await bundle(files);
  return (context, next) => {
    const body = bundled.get(context.path);
    if (body === undefined) return next();
    // The names of shared files change with their content.
    if (context.path.startsWith('/.bundled/')) context.set('Cache-Control', 'public, max-age=31536000, immutable');
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    context.body = body;
    return undefined;
  };
}
