// Two pages. What README.md shows is put into the first one, as a server's template would.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const figures = { name: 'figures', transformIndexHtml: (page) => page.replace('<!-- figures -->', () => readFileSync('figures.html', 'utf8')) };

export default defineConfig({
  plugins: [figures],
  build: { rolldownOptions: { input: ['index.html', 'customers.html'] } },
});
