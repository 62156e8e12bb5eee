// Real pages of admin templates, as their packages have them, and where in each a widget is put. Imports nothing of ours.
export interface Template {
  readonly name: string;
  /** The page's files, below the app's node_modules. */
  readonly folder: string;
  readonly page: string;
  /** CSS px with the row in it, at 1200 of width. */
  readonly height: number;
  /** What the page asks for outside that folder: prefix of the path → folder below node_modules. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** The page's own text after which the widgets' row begins; it stands there once. */
  readonly after: string;
  /** Whether the page follows the system's dark scheme. */
  readonly hasDark?: boolean;
  /** CSS that takes away what of the page lies over the row. */
  readonly uncover?: string;
  /** Such a row as the template's author would write it. */
  readonly row: (widgets: readonly string[]) => string;
}

const adminLtePlugins = {
  '/plugins/bootstrap/js/': 'admin-lte/node_modules/bootstrap/dist/js/',
  '/plugins/chart.js/': 'chart.js/dist/',
  '/plugins/fontawesome-free/': '@fortawesome/fontawesome-free/',
  '/plugins/jquery/': 'jquery/dist/',
};

const rowOf = (row: string, column: string) => (widgets: readonly string[]) =>
  `<div class="${row}" data-place>${widgets.map((widget) => `<div class="${column}">${widget}</div>`).join('')}</div>`;

export const templates: readonly Template[] = [
  {
    name: 'gentelella',
    folder: 'gentelella/dist',
    page: 'production/index2.html',
    height: 3050,
    after: '<!-- ── Row 2: Live counter + Big revenue chart ── -->',
    hasDark: true,
    row: rowOf('row col-2', ''),
  },
  {
    name: 'sb-admin-2',
    folder: 'startbootstrap-sb-admin-2',
    page: 'index.html',
    height: 2300,
    after: '<h1 class="h3 mb-0 text-gray-800">Dashboard</h1>',
    row: (widgets) => `</div>${rowOf('row', 'col-lg-6 mb-4')(widgets)}<div>`,
  },
  {
    name: 'adminlte',
    folder: 'admin-lte',
    page: 'pages/charts/chartjs.html',
    height: 2350,
    elsewhere: adminLtePlugins,
    uncover: '.main-sidebar { box-shadow: none !important; }',
    after: '<!-- Main content -->\n    <section class="content">\n      <div class="container-fluid">',
    row: rowOf('row', 'col-md-6 mb-3'),
  },
];
