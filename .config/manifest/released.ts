/**
 * `npm run changes` says what has changed for pages since the last release and which step of the version that asks for;
 * with `-- --keep` it keeps the manifest of the version that is released now, for the next comparison.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compare, stepOf, suffices, type Level, type Verdict } from './changes.js';
import { elementsOf, readManifest, type Declaration, type Item, type Manifest } from './model.js';

export interface Released extends Manifest {
  version: string;
}

const path = 'test/repo/types/released.json';

/** Only what a comparison looks at; of words whether an event can be cancelled. */
function bare<T extends Item>({ description, ...item }: T): T {
  return { ...item, ...(/cancelable/.test(description ?? '') ? { description: 'cancelable' } : {}) } as T;
}

function surface({ name, tagName, attributes, members, events, slots, cssParts, cssProperties, cssStates }: Declaration): Declaration {
  const lists = { attributes, members, events, slots, cssParts, cssProperties, cssStates };
  return { name, tagName, ...Object.fromEntries(Object.entries(lists).map(([list, items]) => [list, (items as Item[] | undefined)?.map(bare)])) };
}

/** One element a line, so that a change can be read. */
export function toText(manifest: Manifest, version: string): string {
  const elements = elementsOf(manifest).map((element) => JSON.stringify(surface(element)));
  return `{"version":"${version}","browsers":${JSON.stringify(manifest.browsers ?? {})},"modules":[{"path":"","declarations":[\n${elements.join(',\n')}\n]}]}\n`;
}

export const readReleased = (): Released => JSON.parse(readFileSync(path, 'utf8')) as Released;

export const packageVersion = (): string => (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** What has changed since the last release, and the step that the version has made. */
export function standing(): Verdict & { from: string; step: Level | 'none'; enough: boolean } {
  const released = readReleased();
  const verdict = compare(released, readManifest());
  const step = stepOf(released.version, packageVersion());
  return { ...verdict, from: released.version, step, enough: verdict.reasons.length === 0 || suffices(step, verdict.level) };
}

if (process.argv[1]?.endsWith('released.ts')) {
  if (process.argv.includes('--keep')) writeFileSync(path, toText(readManifest(), packageVersion()));
  const { from, level, reasons, step, enough } = standing();
  for (const reason of reasons) console.log(`${reason.level}  ${reason.text}`);
  console.log(`Since ${from}: ${reasons.length === 0 ? 'nothing that a page sees' : level}; the version has made a step of ${step}${enough ? '' : ', which is too small'}.`);
}
