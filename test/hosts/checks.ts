/** What every host that embeds the widgets of README.md has to stand: one table of checks, whatever framework draws the page. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { App, Asked, Check, Host, Site, Stand, Visit } from './host.js';
import { tokenPath } from './site.js';

/*
 * A page of a host, besides what README.md shows:
 *   #here      holds what README.md shows; #there is an empty place to move it to
 *   #opened    says which module the page has opened, from the detail of ew-module-select
 *   #toggle    takes what README.md shows out of the page, and puts it back
 *   #late      holds an ew-mission-pie with `data`, whose element is not defined before #define is pressed
 *   #more      sets other `data` there
 */
const heading = 'Would you recommend us?';
const flow = (page: Page): Locator => page.locator('ew-heatmap-flow');
const donut = (page: Page): Locator => page.locator('ew-nps-donut');
const pie = (page: Page): Locator => page.locator('#late ew-mission-pie');
const moduleId = 'what-brings-you';

const isReady = (widget: Locator): Promise<void> => widget.and(widget.page().locator(':state(ready)')).waitFor();
const figure = (widget: Locator): Locator => widget.locator('[part~=figure]');

/** Questions for figures so far. */
export const questions = (asked: readonly Asked[]): string[] => asked.filter(({ path }) => path !== tokenPath).map(({ path }) => path);
const calls = (asked: readonly Asked[]): Asked[] => asked.filter(({ path }) => path === tokenPath);

/** Both widgets show their figures. */
export async function shown(page: Page): Promise<void> {
  await Promise.all([isReady(flow(page)), isReady(donut(page)), donut(page).locator('canvas[data-drawn]').waitFor()]);
  assert.match(await figure(donut(page)).innerText(), /^[+−]?\d+\.\d$/);
}

/** The module's box in the flow, by the name that the endpoint has for it. */
async function nodeOf(page: Page, id: string): Promise<Locator> {
  const name = await flow(page).evaluate((element, wanted) => (element as unknown as { getData(): { modules: { id: string; name: string }[] } }).getData().modules.find((module) => module.id === wanted)!.name, id);
  return flow(page).locator(`[part~=node][aria-label*=", ${name},"]`);
}

/** Moves an element to another parent of the same tree, and back. */
async function moveAndBack(page: Page, between: () => Promise<void>): Promise<void> {
  const there = await page.locator('#there').elementHandle();
  const home = await page.locator('ew-analytics').evaluateHandle((element, to) => {
    const place = { element, parent: element.parentNode!, next: element.nextSibling };
    to!.append(element);
    return place;
  }, there);
  await between();
  await home.evaluate(({ element, parent, next }) => void parent.insertBefore(element, next));
  await between();
}

async function firstLook({ page }: Visit, site: Site, check: Check): Promise<void> {
  await check('two widgets show heading, figures and picture', async () => {
    await shown(page);
    assert.equal(await donut(page).locator('[part=heading]').innerText(), heading);
  });
  await check('the token comes by one call for both, and stands in the Authorization header', () => {
    assert.equal(calls(site.asked).length, 1);
    const asked = site.asked.filter(({ path }) => path !== tokenPath);
    assert.deepEqual([asked.every(({ token }) => token), new Set(asked.map(({ token }) => token)).size, asked.filter(({ status }) => status !== 200)], [true, 1, []]);
  });
  await check('each of the two questions is asked once', () => {
    const paths = questions(site.asked).map((path) => path.split('?')[0]).sort();
    assert.deepEqual(paths, ['/analytics/v1/experiences/summer-of-sound/flow', '/analytics/v1/experiences/summer-of-sound/modules/rate-us']);
  });
}

async function properties({ page }: Visit, check: Check): Promise<void> {
  await check('an object set as a property before the element is defined is there when it is', async () => {
    assert.equal(await page.evaluate(() => customElements.get('ew-mission-pie')), undefined);
    await page.locator('#define').click();
    await isReady(pie(page));
    assert.equal(await figure(pie(page)).innerText(), '82');
  });
  await check('so is one that is set after that', async () => {
    await page.locator('#more').click();
    await figure(pie(page)).getByText('120', { exact: true }).waitFor();
  });
}

async function events({ page }: Visit, check: Check): Promise<void> {
  await check('an event is heard with its detail, and a handler that cancels it has taken over', async () => {
    assert.equal(await page.locator('#opened').innerText(), '');
    await (await nodeOf(page, moduleId)).click();
    await page.locator('#opened').getByText(moduleId, { exact: true }).waitFor();
    assert.equal(await flow(page).locator('[part~=selected]').count(), 0);
  });
  await check('an event that nobody cancels is carried out by the widget', async () => {
    await donut(page).locator('.legend-item').first().click();
    await donut(page).locator('.legend-item[aria-pressed=true]').first().waitFor();
  });
}

async function comingAndGoing({ page }: Visit, site: Site, check: Check): Promise<void> {
  const before = questions(site.asked).length;
  await check('moved to another parent and back it keeps its figures, and nothing is asked', async () => {
    await moveAndBack(page, () => shown(page));
    assert.equal(questions(site.asked).length, before);
  });
  await check('taken out and put back by the host it shows them again, and nothing is asked', async () => {
    await page.locator('#toggle').click();
    await donut(page).waitFor({ state: 'detached' });
    await page.locator('#toggle').click();
    await shown(page);
    assert.deepEqual([questions(site.asked).length, calls(site.asked).length], [before, 1]);
  });
  await check('with a refresh every minute it asks again after one, and taken out not once in an hour', async () => {
    await page.locator('ew-analytics').evaluate((provider) => provider.setAttribute('refresh', '60'));
    const again = page.waitForResponse((response) => response.url().includes('/flow'));
    await page.clock.fastForward('01:01');
    await again;
    await shown(page);
    await page.locator('#toggle').click();
    await donut(page).waitFor({ state: 'detached' });
    const asked = site.asked.length;
    await page.clock.fastForward('01:00:00');
    await page.evaluate(() => fetch('/')); // a way there and back after whatever those timers would have sent
    assert.equal(site.asked.length, asked);
  });
}

export interface EmbedSettings extends Partial<Host> {
  /** Done with the page before it is opened. */
  prepare?(page: Page): Promise<unknown>;
  /** Goes on in the same page, after the checks of all hosts. */
  further?(visit: Visit, stand: Stand, check: Check): Promise<void>;
  serve?(app: App): Promise<Site>;
}

/** A host with the widgets of README.md in a page as described above. */
export function embedding(name: string, { prepare, further, ...own }: EmbedSettings = {}): Host {
  return {
    name,
    async run(stand, check) {
      const visit = await stand.open('', {
        async prepare(page) {
          await page.clock.install();
          await prepare?.(page);
        },
      });
      await firstLook(visit, stand.site, check);
      await properties(visit, check);
      await events(visit, check);
      await comingAndGoing(visit, stand.site, check);
      await further?.(visit, stand, check);
      await check('the page has said nothing on the console and thrown nothing', () => assert.deepEqual(visit.noise, []));
    },
    ...own,
  };
}
