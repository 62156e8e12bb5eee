/** How Storybook builds: the package by its public names, from the sources; nothing of the one-file build. */
import { defineConfig } from 'vite';
import { packageSourcesForVite } from '../package-sources.js';

export default defineConfig({
  plugins: [packageSourcesForVite()],
  build: { target: 'es2022', chunkSizeWarningLimit: 4_000 },
});
