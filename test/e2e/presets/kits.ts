/** Pages as each kit's own users build them, in light and dark, and what of theirs a widget is held against. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from 'tailwindcss';
import { build } from 'vite';
import type { Surroundings } from '../theme/host.js';

export interface Kit {
  name: string;
  /** Text that the kit puts beside the widgets: a card, and something that can be clicked. */
  page(dark: boolean, folder: string): Promise<Surroundings> | Surroundings;
  /** A part of a light page that is dark by itself, with a card of the kit and a place for a widget; undefined where the kit has none. */
  part?: string;
  /** Which properties of the kit's card a widget's card shares. */
  same: readonly ('text' | 'surface' | 'border' | 'radius' | 'font')[];
}

const preset = (name: string) => `src/theme/presets/${name}.css`;
const everything = ['text', 'surface', 'border', 'radius', 'font'] as const;

/** Two columns of widgets below the kit's own things. */
const grid = '[data-widgets] > ew-analytics { display: grid !important; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 16px; margin-top: 16px; } body { padding: 16px; }';

const bootstrapBody = '<div class="card" data-card><div class="card-body"><h5 class="card-title">Card</h5><p class="card-text">Words of the kit. <a href="#" data-link>A link</a></p><button class="btn btn-primary">Button</button></div></div><div data-widgets></div>';

const bootstrapPart = '<div data-bs-theme="dark"><div class="card" data-part-card>Words</div><div data-part></div></div>';
const tailwindPart = '<div class="dark text-gray-100"><div class="rounded-lg border border-gray-200 bg-white dark:border-gray-700 dark:bg-gray-900" data-part-card>Words</div><div data-part></div></div>';

export const kits: readonly Kit[] = [
  {
    name: 'bootstrap',
    part: bootstrapPart,
    same: everything,
    page: (dark) => ({ root: `lang="en" data-bs-theme="${dark ? 'dark' : 'light'}"`, sheets: ['node_modules/bootstrap/dist/css/bootstrap.css', preset('bootstrap')], css: grid, body: bootstrapBody }),
  },
  {
    name: 'tabler',
    part: bootstrapPart,
    same: everything,
    page: (dark) => ({ root: `lang="en" data-bs-theme="${dark ? 'dark' : 'light'}"`, sheets: ['node_modules/@tabler/core/dist/css/tabler.css', preset('tabler')], css: grid, body: bootstrapBody }),
  },
  {
    name: 'adminlte',
    part: bootstrapPart,
    same: everything,
    page: (dark) => ({
      root: `lang="en" data-bs-theme="${dark ? 'dark' : 'light'}"`,
      sheets: ['node_modules/admin-lte/dist/css/adminlte.css', preset('adminlte')],
      css: grid,
      body: `<div class="app-wrapper"><main class="app-main"><div class="app-content"><div class="container-fluid">${bootstrapBody}</div></div></main></div>`,
    }),
  },
  { name: 'tailwind', part: tailwindPart, same: everything, page: tailwindPage },
  { name: 'material', same: everything, page: materialPage },
  { name: 'wordpress', same: ['surface', 'border', 'radius', 'font', 'text'], page: wordpressPage },
];

/** The kit's compiler with the classes that the page uses; dark by class, as most of its pages do. */
async function tailwindPage(dark: boolean, folder: string): Promise<Surroundings> {
  const body = `<div class="rounded-lg border border-gray-200 bg-white p-4 dark:border-gray-700 dark:bg-gray-900" data-card>Words of the kit. <a href="#" class="text-blue-600 dark:text-blue-400" data-link>A link</a></div><div data-widgets></div>`;
  const classes = [...body.matchAll(/class="([^"]+)"/g)].flatMap(([, list]) => list!.split(' '));
  const pageClasses = ['bg-gray-50', 'text-gray-900', 'dark:bg-gray-950', 'dark:text-gray-100', 'font-sans'];
  const loadStylesheet = async (id: string, base: string) => ({ path: id, base, content: await readFile(`node_modules/${id === 'tailwindcss' ? 'tailwindcss/index.css' : id}`, 'utf8') });
  const { build: make } = await compile('@import "tailwindcss"; @custom-variant dark (&:where(.dark, .dark *));', { loadStylesheet });
  await writeFile(join(folder, 'tailwind.css'), make([...classes, ...pageClasses, 'text-gray-100']));
  return { root: `lang="en" class="${dark ? 'dark ' : ''}${pageClasses.join(' ')}"`, sheets: [join(folder, 'tailwind.css'), preset('tailwind')], css: grid, body };
}

/** The roles that a Material page sets; a theme of its own in both modes, not the library's default. */
const roles = {
  light: { primary: '#415f91', 'on-primary': '#ffffff', surface: '#f9f9ff', 'on-surface': '#191c20', 'on-surface-variant': '#44474e', 'outline-variant': '#c4c6d0', outline: '#74777f', error: '#ba1a1a' },
  dark: { primary: '#aac7ff', 'on-primary': '#0a305f', surface: '#111318', 'on-surface': '#e2e2e9', 'on-surface-variant': '#c4c6d0', 'outline-variant': '#44474e', outline: '#8e9099', error: '#ffb4ab' },
} as const;

const declare = (set: Readonly<Record<string, string>>) => Object.entries(set).map(([role, colour]) => `--md-sys-color-${role}: ${colour};`).join(' ');

/** Components of the kit, bundled, in a page with its system tokens. */
async function materialPage(dark: boolean, folder: string): Promise<Surroundings> {
  await mkdir(join(folder, 'kit'), { recursive: true });
  const entry = join(folder, 'kit', 'material.ts');
  const root = `${process.cwd()}/node_modules/@material/web`;
  await writeFile(entry, `import '${root}/button/filled-button.js'; import '${root}/button/text-button.js'; import '${root}/labs/card/outlined-card.js';`);
  await build({ configFile: false, logLevel: 'error', build: { outDir: join(folder, 'material'), emptyOutDir: true, minify: false, rolldownOptions: { input: entry, output: { entryFileNames: 'kit.js' } } } });
  const css = `.light { ${declare(roles.light)} } .dark { ${declare(roles.dark)} } :root { --md-ref-typeface-brand: Roboto, sans-serif; --md-ref-typeface-plain: Roboto, sans-serif; }
    body { margin: 0; background: var(--md-sys-color-surface); color: var(--md-sys-color-on-surface); font: 400 14px/20px var(--md-ref-typeface-plain); } ${grid}`;
  const body = '<md-outlined-card data-card><div style="padding: 16px">Words of the kit. <md-text-button data-link>A link</md-text-button> <md-filled-button>Button</md-filled-button></div></md-outlined-card><div data-widgets></div>';
  return { root: `lang="en" class="${dark ? 'dark' : 'light'}"`, sheets: [preset('material')], scripts: ['material/kit.js'], css, body };
}

/** What the admin's own style sheets say of page, box and links, in one of its colour schemes; light words stand for a plugin's dark mode. */
function wordpressPage(dark: boolean): Surroundings {
  const css = `.admin-color-modern { --wp-admin-theme-color: #3858e9; }
    body { background: ${dark ? '#101517' : '#f0f0f1'}; color: ${dark ? '#dcdcde' : '#3c434a'}; font: 13px/1.4 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Oxygen-Sans, Ubuntu, Cantarell, "Helvetica Neue", sans-serif; }
    .postbox { border: 1px solid ${dark ? '#3c434a' : '#c3c4c7'}; background: ${dark ? '#1d2327' : '#fff'}; padding: 12px; } a { color: var(--wp-admin-theme-color); } ${grid}`;
  const body = '<div class="wrap"><div class="postbox" data-card>Words of the kit. <a href="#" data-link>A link</a></div><div data-widgets></div></div>';
  return { root: 'lang="en"', sheets: [preset('wordpress')], css, body: `<script>document.body.className = "wp-core-ui admin-color-modern"</script>${body}` };
}
