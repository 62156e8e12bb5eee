// Static pages of three admin templates with our widgets in them, by the loader as a template's author would add it.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { App, Host, Site } from '../host.js';
import { startSite } from '../site.js';
import { checkGuest, widgets, type Look } from './guest.js';
import { templates, type Template } from './pages.js';

const ours = '/engagement-widgets/';
const loader = `<script src="${ours}loader/loader.js"></script>`;

/** The pages ask other hosts for fonts and pictures, which a test must not; one policy stops it in all looks alike. */
const policy = "default-src 'self' 'unsafe-inline' data: blob:";
/** Charts of the pages draw random figures. */
const steady = '<script>Math.random = () => 0.5;</script>';

function dressed(html: string, { after, row }: Template, look: Look): string {
  if (html.split(after).length !== 2) throw new Error(`"${after}" is not in the page once`);
  const added = row(look === 'widgets' ? widgets : widgets.map(() => '<div></div>'));
  return html
    .replace('<head>', `<head>${steady}`)
    .replace(after, `${after}${added}`)
    .replace('</body>', look === 'widgets' ? `${loader}</body>` : '</body>');
}

const page = (html: string) => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } });
const bare = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>${loader}<body></body></html>`;

/** A name that no file has, beside the page, so that what it asks for relative to itself is found. */
const pathOf = ({ page }: Template, look: Look): string => join(dirname(page), `${look}~${basename(page)}`);

/** A site for one template: its pages expect to be at the root. */
function serveTemplate({ folder }: App, template: Template): Promise<Site> {
  const inside = (path: string) => join(folder, 'node_modules', path, '/');
  const looks: readonly Look[] = ['boxes', 'widgets'];
  return startSite({
    folders: {
      '/': inside(template.folder),
      [ours]: inside('engagement-widgets/dist'),
      ...Object.fromEntries(Object.entries(template.elsewhere ?? {}).map(([prefix, path]) => [prefix, inside(path)])),
    },
    open: true,
    page: (request) => {
      const path = new URL(request.url).pathname.slice(1);
      const look = looks.find((each) => path === pathOf(template, each));
      if (look) return readFile(join(inside(template.folder), template.page), 'utf8').then((html) => page(dressed(html, template, look)));
      return path === 'bare' ? Promise.resolve(page(bare)) : undefined;
    },
  });
}

export const adminTemplates: Host = {
  name: 'templates',
  async run(stand, check) {
    for (const template of templates) {
      const site = await serveTemplate(stand.app, template);
      const at = (path: string) => site.address + path;
      const guest = { name: template.name, path: (look: Look) => at(pathOf(template, look)), bare: at('bare'), height: template.height, uncover: template.uncover };
      try {
        await checkGuest(stand, check, guest);
        if (template.hasDark) await checkGuest(stand, check, guest, { colorScheme: 'dark' });
      } finally {
        await site.stop();
      }
    }
  },
};
