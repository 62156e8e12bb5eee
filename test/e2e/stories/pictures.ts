/**
 * Pictures of stories against kept ones. Both are small: one pixel is the mean of 4 × 4 of the screen, so that how a machine
 * smooths letters and edges is lost, and a colour, a legend elsewhere or a bar that is missing is not.
 * `UPDATE_PICTURES=1 npx tsx test/run.ts stories` takes what is shown now as right.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Entry } from './book.js';
import type { Globals, Visit } from './visit.js';

const folder = 'test/e2e/pictures';
const side = 4;
/** How different two colours must be to count, from 0 to 1, as pixelmatch weighs them. */
const threshold = 0.06;
/** How many of the small pixels may differ: eight, and one in five thousand. Other fonts and smoothing make none to 18 in 153,000; a legend 24 px aside 37 in 30,000. */
const allowedOf = ({ width, height }: PNG): number => 8 + Math.floor((width * height) / 5_000);

export const isAccepting = process.env['UPDATE_PICTURES'] === '1';

const variants: Readonly<Record<string, Partial<Globals>>> = { light: {}, dark: { scheme: 'dark' }, rtl: { direction: 'rtl' } };

/** Every element as it is usually, and the sheets of all its states. */
export const isPictured = ({ name }: Entry): boolean => name === 'Default' || name.endsWith('States');

/** Five bits of each colour are kept: more are not compared, and files are half as large. */
const coarse = (value: number): number => Math.min(255, Math.round(value / 8) * 8);

/** Means of squares; what is left over at the edges is cut off. */
function small(whole: PNG): PNG {
  const [width, height] = [Math.floor(whole.width / side), Math.floor(whole.height / side)];
  const made = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      for (let dy = 0; dy < side; dy++)
        for (let dx = 0, at = ((y * side + dy) * whole.width + x * side) * 4; dx < side; dx++, at += 4)
          for (let colour = 0; colour < 3; colour++) sum[colour]! += whole.data[at + colour]!;
      const to = (y * width + x) * 4;
      sum.forEach((value, colour) => (made.data[to + colour] = coarse(value / side ** 2)));
      made.data[to + 3] = 255;
    }
  return made;
}

/** Each pixel as the mean of it and those around it: letters become grey stripes, areas stay. */
function blurred({ width, height, data }: PNG, rows: number): Buffer {
  const made = Buffer.alloc(width * rows * 4, 255);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < width; x++)
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0;
        let count = 0;
        for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
          for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++, count++) sum += data[(row * width + column) * 4 + colour]!;
        made[(y * width + x) * 4 + colour] = sum / count;
      }
  return made;
}

interface Compared {
  differing: number;
  difference?: PNG;
  /** Why they cannot be laid upon each other. */
  why?: string;
}

function compare(kept: PNG, now: PNG): Compared {
  if (kept.width !== now.width || Math.abs(kept.height - now.height) > 1) return { differing: Infinity, why: `it was ${kept.width * side} × ${kept.height * side} px and is ${now.width * side} × ${now.height * side}` };
  const [width, height] = [kept.width, Math.min(kept.height, now.height)];
  const difference = new PNG({ width, height });
  return { differing: pixelmatch(blurred(kept, height), blurred(now, height), difference.data, width, height, { threshold, includeAA: true }), difference };
}

const bytesOf = (picture: PNG): Buffer => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: 4 });

/** Where somebody can look at what is wrong; made with the first that is. */
let wrong: string | undefined;

function report(name: string, kept: PNG, now: PNG, { differing, difference, why }: Compared): never {
  wrong ??= mkdtempSync(join(tmpdir(), 'pictures-'));
  const files = { kept, now, ...(difference ? { difference } : {}) };
  for (const [which, picture] of Object.entries(files)) writeFileSync(join(wrong, `${name}.${which}.png`), PNG.sync.write(picture));
  assert.fail(`${name} looks different: ${why ?? `${differing} pixels of ${now.width * now.height}, ${allowedOf(now)} allowed`}. See ${wrong}/${name}.*.png; if it is right, accept it with UPDATE_PICTURES=1 npx tsx test/run.ts stories`);
}

async function shot({ page }: Visit): Promise<PNG> {
  const box = (await page.locator('#storybook-root').boundingBox())!;
  return small(PNG.sync.read(await page.screenshot({ clip: box, animations: 'disabled' })));
}

/** Two that are the same: nothing is still on its way. */
async function calmShot(visit: Visit): Promise<PNG> {
  for (let last = await shot(visit), tries = 0; ; tries++) {
    await pause(150);
    const next = await shot(visit);
    if (tries === 20 || compare(last, next).differing === 0) return next;
    last = next;
  }
}

async function check(visit: Visit, name: string): Promise<void> {
  const file = join(folder, `${name}.png`);
  if (isAccepting) {
    const now = await calmShot(visit);
    const isSame = existsSync(file) && compare(PNG.sync.read(readFileSync(file)), now).differing <= allowedOf(now);
    mkdirSync(folder, { recursive: true });
    if (!isSame) writeFileSync(file, bytesOf(now));
    return;
  }
  assert.ok(existsSync(file), `There is no picture of ${name} yet: UPDATE_PICTURES=1 npx tsx test/run.ts stories keeps one`);
  const kept = PNG.sync.read(readFileSync(file));
  const first = await shot(visit);
  if (compare(kept, first).differing <= allowedOf(first)) return;
  // A chart may have been on its way to the canvas.
  const now = await calmShot(visit);
  const compared = compare(kept, now);
  if (compared.differing > allowedOf(now)) report(name, kept, now, compared);
}

/** The story that is open, in light, in dark and from right to left. Throws with all that look different. */
export async function comparePictures(visit: Visit, { id }: Entry): Promise<void> {
  const faults: unknown[] = [];
  await visit.whole();
  for (const [variant, globals] of Object.entries(variants)) {
    await visit.turn(globals);
    await visit.drawn();
    await check(visit, `${id}.${variant}`).catch((fault: unknown) => faults.push(fault));
  }
  await visit.whole(false);
  if (faults.length) throw faults.length === 1 ? faults[0] : new AggregateError(faults, faults.map(String).join('\n'));
}

/** Pictures of stories that are gone; those are deleted as the others are accepted. */
export function orphans(entries: readonly Entry[]): string[] {
  const wanted = new Set(entries.filter(isPictured).flatMap(({ id }) => Object.keys(variants).map((variant) => `${id}.${variant}.png`)));
  const found = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !wanted.has(name));
  if (isAccepting) found.forEach((name) => rmSync(join(folder, name)));
  return isAccepting ? [] : found;
}
