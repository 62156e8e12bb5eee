/** Nothing is left of elements that were on the page. `npm run bench -- leaks` does the same with many more rounds, element by element. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { onPage } from '../bench/built-page.js';
import { leakFlags, leftovers, mostGrowth, openLeakStage, warmUp, type LeakStage } from '../bench/leaks.js';

/** Of every element; all together must keep the limits of one. */
const rounds = { mounts: 6, refreshes: 6 };

/** What every element leaves behind, and by how much memory has grown. */
async function pass(stage: LeakStage): Promise<number> {
  const before = await stage.census();
  for (const tag of stage.tags) {
    await stage.mount(tag, rounds.mounts);
    await stage.refresh(tag, rounds.refreshes);
  }
  const after = await stage.census();
  const counts = (of: typeof before) => Object.fromEntries(leftovers.map((name) => [name, of[name]]));
  assert.deepEqual(counts(after), counts(before));
  assert.equal(after.timers, 0);
  return after.heap - before.heap;
}

async function nothingIsLeft(stage: LeakStage): Promise<void> {
  for (const tag of stage.tags) await warmUp(stage, tag);
  const grown = [await pass(stage)];
  // A table that the browser enlarges is one step; what leaks grows in every pass.
  while (Math.min(...grown) >= mostGrowth && grown.length < 3) grown.push(await pass(stage));
  assert.ok(Math.min(...grown) < mostGrowth, `The page holds ${grown.join(', then ')} bytes more.`);
}

test('every element may be put on a page, moved, used, refreshed and taken away: no node, listener, timer, observer, chart or memory stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leaks-'));
  try {
    await onPage(folder, 'leaks-page', async (browser, address) => nothingIsLeft(await openLeakStage(browser, address)), leakFlags);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
