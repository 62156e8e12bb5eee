/** A plain Node server: figures are asked for on the server, and stand in the page that it sends. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { questions } from '../checks.js';
import type { App, Check, Host, Site, Stand } from '../host.js';
import { startSite, tokenPath } from '../site.js';

/** The server of the app, behind the site that has endpoint and tokens. */
async function serve({ folder }: App): Promise<Site> {
  let port = '';
  const site = await startSite({
    folders: { '/engagement-widgets/': join(folder, 'node_modules/engagement-widgets/dist') },
    page: async ({ url }) => fetch(new URL(new URL(url).pathname, `http://127.0.0.1:${port}/`)),
  });
  const child: ChildProcess = spawn('node', ['server.js'], { cwd: folder, env: { ...process.env, SITE: site.address }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  port = line.toString().trim();
  return {
    ...site,
    async stop() {
      child.kill();
      await site.stop();
    },
  };
}

const told = ['ew-nps-donut', 'ew-heatmap-flow'];

async function run({ site, open }: Stand, check: Check): Promise<void> {
  await check('without script the page shows the figures, under a policy with a nonce', async () => {
    const { page, noise } = await open('', { javaScriptEnabled: false });
    const text = await page.evaluate((tags) => tags.map((tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.card')!.innerText).join('\n'), told);
    for (const figure of [/Net Promoter Score/, /[+−]\d+\.\d/, /Detractors\s+\d+\s+\d+%/, /Welcome/]) assert.match(text, figure);
    assert.deepEqual(noise, []);
  });
  const before = site.asked.length;
  const { page, noise } = await open();
  await check('with script the elements take the drawing over: one copy, one picture, no question of their own', async () => {
    await page.locator('ew-nps-donut canvas[data-drawn]').waitFor();
    await page.locator('ew-heatmap-flow [part~=node]').first().waitFor();
    assert.equal(await page.locator('ew-nps-donut .card').count(), 1);
    const asked = site.asked.slice(before);
    assert.equal(asked.filter(({ path }) => path === tokenPath).length, 1, 'the token of the server');
    assert.equal(new Set(questions(asked)).size, questions(asked).length, 'nothing is asked twice');
  });
  await check('the server’s token is not in the page', async () => {
    const html = await (await fetch(site.address)).text();
    assert.deepEqual(site.asked.filter(({ token }) => token && html.includes(token)), []);
  });
  await check('another period is asked by the page, with a token of its own', async () => {
    const count = site.asked.length;
    await page.locator('ew-period-picker [part~=preset]', { hasText: 'All time' }).click();
    await page.waitForFunction(() => document.querySelector('ew-nps-donut')!.matches(':state(ready):not(:state(refreshing))'));
    const asked = site.asked.slice(count);
    assert.ok(questions(asked).some((path) => path.includes('/modules/rate-us') && path.includes('from=')));
    assert.deepEqual(asked.filter(({ status }) => status !== 200), []);
  });
  await check('nothing is said on the console', () => assert.deepEqual(noise, []));
}

export const nodeServer: Host = { name: 'node-server', serve, run };
