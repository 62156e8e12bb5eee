// Vite wraps dynamic imports in a helper for pages of its own. The package has none of it: other bundlers add nothing, and one file cannot preload.
import type { Plugin } from 'vite';

export function plainImportsForVite(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
  };
}
