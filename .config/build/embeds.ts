/**
 * How a widget is embedded in each kind of host, in README.md between its markers: the files under test/hosts that really do it, word for word.
 * For `npm run docs`, and for the run of hosts, which builds each app from what README.md shows.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** Files of each host below test/hosts, in the order in which they are shown. */
export const embeds: Readonly<Record<string, readonly string[]>> = {
  plain: ['figures.html'],
  'react-19': ['src/Figures.tsx'],
  'react-18': ['src/Figures.tsx'],
  vue: ['src/Figures.vue', 'vite.config.ts'],
  svelte: ['src/Figures.svelte'],
  solid: ['src/Figures.tsx'],
  angular: ['src/figures.ts'],
  turbo: ['src/figures.js', 'figures.html'],
  shadow: ['src/figures.ts'],
};

/** Files of the hosts that draw on a server. */
export const servers: Readonly<Record<string, readonly string[]>> = {
  'node-server': ['figures.js'],
  astro: ['src/pages/index.astro'],
};

const shown = { ...embeds, ...servers };

export interface Embedded {
  /** Below the folder of the app. */
  readonly path: string;
  readonly code: string;
}

const start = (host: string) => `<!-- embed:${host}:start -->`;
const end = (host: string) => `<!-- embed:${host}:end -->`;
const fence = '```';

const install = (host: string) => [`${fence}sh`, `npm install engagement-widgets${host in servers ? ' @lit-labs/ssr parse5' : ''}`, fence].join('\n');

function block(host: string, path: string): string {
  const code = readFileSync(`test/hosts/${host}/${path}`, 'utf8').trimEnd();
  return `\`${path}\`:\n\n${fence}${extname(path).slice(1)}\n${code}\n${fence}`;
}

/** What stands between the markers of a host. */
export const embedSection = (host: string): string => [install(host), ...(shown[host] ?? []).map((path) => block(host, path))].join('\n\n');

function sectionOf(readme: string, host: string): string | undefined {
  return readme.split(start(host))[1]?.split(end(host))[0];
}

/** The text with the section of each host replaced; a host without markers is left out. */
export function withEmbeds(readme: string): string {
  return Object.keys(shown).reduce((text, host) => {
    const section = sectionOf(text, host);
    return section === undefined ? text : text.replace(`${start(host)}${section}${end(host)}`, () => `${start(host)}\n${embedSection(host)}\n${end(host)}`);
  }, readme);
}

/** The files of a host as README.md shows them. */
export function embeddedIn(readme: string, host: string): Embedded[] {
  const blocks = (sectionOf(readme, host) ?? '').matchAll(/^`([^`\n]+)`:\n\n```\w+\n([^]*?)\n```$/gm);
  return [...blocks].map(([, path = '', code = '']) => ({ path, code }));
}
