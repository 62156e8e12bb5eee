/** Plain HTML: no bundler, the loader and its files from the installed package's `dist`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { embedding } from '../checks.js';
import { startSite } from '../site.js';

export const plain = embedding('plain', {
  serve: ({ folder }) => startSite({ folders: { '/': join(folder, 'dist'), '/engagement-widgets/': join(folder, 'node_modules/engagement-widgets/dist') } }),
  async further(_visit, { open }, check) {
    await check('what README.md shows is a page by itself', async () => {
      const { page, noise } = await open('figures.html');
      await page.locator('ew-nps-donut canvas[data-drawn]').waitFor();
      assert.deepEqual(noise, []);
    });
  },
});
