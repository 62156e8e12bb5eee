/** The oldest browsers that everything works in, said once: `browserslist` of package.json. */
import { readFileSync } from 'node:fs';

/** Browser → oldest version, such as `{ chrome: '125' }`. */
export function browserFloor(): Record<string, string> {
  const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as { browserslist: string[] };
  return Object.fromEntries(browserslist.map((line) => line.split(' >= ') as [string, string]));
}

const names: Readonly<Record<string, string>> = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari' };

/** "Chrome 125, Edge 125 …" */
export const floorText = (floor: Readonly<Record<string, string>>): string =>
  Object.entries(floor).map(([browser, version]) => `${names[browser] ?? browser} ${version}`).join(', ');
