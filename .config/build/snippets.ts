/** The script tags of README.md with their integrity hashes, between its markers; for `npm run docs` and the test that holds them true. */
import { existsSync, readFileSync } from 'node:fs';

const start = '<!-- scripts:start -->';
const end = '<!-- scripts:end -->';

const tag = (path: string, integrity: string) => `<script src="/engagement-widgets/${path}" integrity="${integrity}" crossorigin="anonymous"></script>`;

/** @param integrities as in dist/integrity.json */
export function scriptTags(integrities: Readonly<Record<string, string>>): string {
  const block = (path: string) => ['```html', tag(path, integrities[path] ?? ''), '```'].join('\n');
  return [
    'The loader: one kilobyte, and after it the files of the elements that are on the page, also of those that come later:',
    block('loader/loader.js'),
    'Or one file with every element, Chart.js and all languages inside:',
    block('bundle/engagement-widgets.js'),
  ].join('\n\n');
}

/** The text with its script tags replaced; a text without markers, or before the first build, stays as it is. */
export function withScriptTags(readme: string): string {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined || !existsSync('dist/integrity.json')) return readme;
  const integrities = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
  return `${before}${start}\n${scriptTags(integrities)}\n${end}${after}`;
}
