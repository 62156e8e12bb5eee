// The imports of the package as it is shipped. Vite wraps dynamic imports in a helper for pages of its own, of which the package has none:
// other bundlers add nothing, and one file cannot preload. What is imported of Chart.js is inside.
import type { Plugin } from 'vite';
import { leanChartsForVite } from './lean-charts.js';

export function plainImportsForVite(): Plugin[] {
  const withoutHelper: Plugin = {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
  };
  return [withoutHelper, leanChartsForVite()];
}
