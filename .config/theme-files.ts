/** Part of `npm run build:modules`: writes the tokens as W3C design-token JSON, and puts presets and other style sheets of the theme into dist. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { designTokens } from '../src/theme/design-tokens.js';
import { squeezeCss } from './minify-templates.js';

/** The first comment says what the file is for and stays. */
export function squeezeSheet(text: string): string {
  const [, head = '', rest = text] = /^(\/\*[^]*?\*\/\n)?([^]*)$/.exec(text) ?? [];
  return `${head}${squeezeCss(rest).trim()}\n`;
}

export const tokensJson = (): string => `${JSON.stringify(designTokens(), null, 2)}\n`;

function copySheets(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.endsWith('.css')) writeFileSync(`${to}/${name}`, squeezeSheet(readFileSync(`${from}/${name}`, 'utf8')));
  }
}

if (process.argv[1]?.endsWith('theme-files.ts')) {
  copySheets('src/theme', 'dist');
  copySheets('src/theme/presets', 'dist/presets');
  writeFileSync('dist/tokens.json', tokensJson());
}
