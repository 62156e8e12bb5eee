/**
 * `npm run build:integrity`: dist/integrity.json, the SHA-384 of every file that a script tag or the loader fetches, by its path under dist,
 * in the form that `integrity` takes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const integrityOf = (content: string | Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** @param folder the package's dist */
export function integrities(folder: string): Record<string, string> {
  const files = ['bundle', 'loader'].flatMap((part) => readdirSync(`${folder}/${part}`, { recursive: true, encoding: 'utf8' }).map((path) => `${part}/${path.replaceAll('\\', '/')}`));
  const scripts = files.filter((path) => path.endsWith('.js')).sort();
  return Object.fromEntries(scripts.map((path) => [path, integrityOf(readFileSync(`${folder}/${path}`))]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync('dist/integrity.json', `${JSON.stringify(integrities('dist'), null, 2)}\n`);
