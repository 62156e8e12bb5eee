/**
 * Puts the parts of Chart.js that we draw with into the one module that loads it.
 * Chart.js is one file, and four of its scales read properties as they are defined, so that a page's bundler keeps all four unused.
 * The same step for dist (`npm run build`), the one-file build and the weighing of bytes.
 */
import { readFileSync } from 'node:fs';
import { build, type Plugin, type Rolldown } from 'vite';

/** Where the library is imported, in src and in dist. */
export const chartsModule = /\/(src|dist)\/charts\/chart-js\.[jt]s$/;

/** The licences inside ask that they are named wherever their code goes. */
function banner(): string {
  const contained = ['chart.js', '@kurkle/color'].map((name) => {
    const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string; license: string };
    return `${name} ${version} (${license})`;
  });
  return `/*! contains ${contained.join(', ')} */`;
}

/** @param path the module of src or dist that imports Chart.js; what is given back imports nothing */
export async function leanCharts(path: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: path, formats: ['es'] },
      rolldownOptions: { treeshake: { propertyReadSideEffects: false }, output: { banner: banner() } },
    },
  });
  const [{ output }] = result as [Rolldown.RolldownOutput];
  return output[0].code;
}

/** For Vite and Rolldown. */
export function leanChartsForVite(): Plugin {
  return {
    name: 'lean-charts',
    enforce: 'pre',
    load: async (id) => (chartsModule.test(id) ? { code: await leanCharts(id), moduleType: 'js' } : null),
  };
}
