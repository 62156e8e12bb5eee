/** Astro: a page that is built with its figures in it. */
import assert from 'node:assert/strict';
import type { Check, Host, Stand } from '../host.js';

async function run({ site, open }: Stand, check: Check): Promise<void> {
  await check('without script the page shows the figures', async () => {
    const { page, noise } = await open('', { javaScriptEnabled: false });
    const text = await page.evaluate(() => document.querySelector('ew-nps-donut')!.shadowRoot!.querySelector<HTMLElement>('.card')!.innerText);
    for (const figure of [/Would you recommend us\?/, /\+12\.3/, /Detractors\s+64\s+29%/]) assert.match(text, figure);
    assert.deepEqual(noise, []);
  });
  const { page, noise } = await open();
  await check('with script the element takes the drawing over: one copy with its picture, and nothing is asked', async () => {
    await page.locator('ew-nps-donut canvas[data-drawn]').waitFor();
    assert.equal(await page.locator('ew-nps-donut .card').count(), 1);
    assert.equal(await page.locator('ew-nps-donut').evaluate((element) => element.shadowRoot!.querySelectorAll('style').length), 0);
    assert.deepEqual(site.asked, []);
  });
  await check('its menu opens a table with the same figures', async () => {
    await page.locator('ew-nps-donut [part=menu-button]').click();
    await page.locator('ew-nps-donut [data-item=table]').click();
    assert.match(await page.locator('ew-nps-donut [part=table]').first().innerText(), /Detractors.*\t64/);
  });
  await check('nothing is said on the console', () => assert.deepEqual(noise, []));
}

export const astro: Host = { name: 'astro', run };
