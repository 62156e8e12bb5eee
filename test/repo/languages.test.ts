/** Languages as a page loads them: each a piece of its own, none before it is needed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weigh } from '../bundling.js';

test('every language is a piece of its own that no page loads at its start, of at most 26 kB', async () => {
  const { onDemand } = await weigh(['nps-donut']);
  const languages = [...onDemand].filter(([name]) => /^src\/i18n\/[a-z]{2}(-locale)?\.ts$/.test(name));
  assert.deepEqual(languages.map(([name]) => name).sort(), ['src/i18n/ar-locale.ts', 'src/i18n/de.ts', 'src/i18n/es.ts', 'src/i18n/fr.ts']);
  assert.deepEqual(languages.filter(([, bytes]) => bytes > 26_000), []);
  assert.ok((onDemand.get('src/i18n/live.ts') ?? Infinity) <= 2_500, 'what follows lang and host words live comes later, and is small');
});
