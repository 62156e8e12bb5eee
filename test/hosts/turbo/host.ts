/** Turbo: pages are swapped without a load, and come back as the copy that Turbo has kept. */
import assert from 'node:assert/strict';
import { embedding, questions, shown } from '../checks.js';

export const turbo = embedding('turbo', {
  async further(_visit, { open, site }, check) {
    await check('swapped for another page and back, by the back button and by a link, it shows its figures and asks nothing again', async () => {
      const before = questions(site.asked).length;
      const { page, noise } = await open();
      const swap = async (leave: () => Promise<unknown>, title: string) => {
        await leave();
        await page.waitForFunction((wanted) => document.title === wanted, title);
      };
      await page.evaluate(() => Object.assign(globalThis, { loaded: 'once' }));
      await shown(page);
      await swap(() => page.getByText('Customers').click(), 'Customers');
      assert.equal(await page.locator('ew-nps-donut').count(), 0);
      await swap(() => page.goBack(), 'Figures');
      await shown(page);
      await swap(() => page.getByText('Customers').click(), 'Customers');
      await swap(() => page.getByText('Figures').click(), 'Figures');
      await shown(page);
      assert.deepEqual([await page.evaluate('loaded'), questions(site.asked).length - before, noise], ['once', 2, []]);
    });
  },
});
