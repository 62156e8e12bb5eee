/** The pages of Storybook that explain: their code is the code that is built, their tables the contract, their widgets alive. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { downloads, resources } from 'engagement-widgets/contract';
import { embeds } from '../../../.config/build/embeds.js';
import { elements } from '../../../stories/sheet/manifest.js';
import { methodsOf } from '../../../stories/events/calls.js';
import { violations, Visit } from './visit.js';

let visit: Visit;

/** One page for all of them, loaded with the first. */
async function show(id: string): Promise<void> {
  visit ??= await Visit.begin();
  await visit.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.show(id);
}

describe('the page Embed', () => {
  const shown = () => visit.page.locator('[role=tabpanel] code-panel').evaluateAll((panels) => panels.map((panel) => ({ path: panel.querySelector('.name')!.textContent, code: panel.querySelector('code')!.textContent })));

  test('shows for each of nine hosts the files that are built, reached by arrow keys', async () => {
    await show('embed-nine-hosts--embed');
    const hosts = Object.keys(embeds);
    assert.equal(hosts.length, 9);
    await visit.page.locator('[role=tab][tabindex="0"]').focus();
    for (const host of hosts) {
      assert.equal(await visit.page.evaluate(() => document.activeElement?.id), `tab-${host}`);
      const files = (await shown()).filter(({ path }) => path !== 'Terminal');
      assert.deepEqual(files, embeds[host]!.map((path) => ({ path, code: readFileSync(`test/hosts/${host}/${path}`, 'utf8').trimEnd() })));
      assert.deepEqual(await violations(visit.page, '[role=tabpanel]'), [], host);
      await visit.page.keyboard.press('ArrowRight');
    }
    // Round, and back.
    assert.equal(await visit.page.evaluate(() => document.activeElement?.id), `tab-${hosts[0]}`);
    await visit.page.keyboard.press('End');
    assert.equal(await visit.page.evaluate(() => document.activeElement?.id), `tab-${hosts.at(-1)}`);
    await visit.page.keyboard.press('Home');
  });

  test('copies a file and says so', async () => {
    const panel = visit.page.locator('[role=tabpanel] code-panel').last();
    await panel.getByRole('button', { name: /^Copy/ }).press('Enter');
    await panel.getByRole('status').getByText('Copied.').waitFor();
    assert.equal(await visit.page.evaluate(() => navigator.clipboard.readText()), await panel.locator('code').textContent());
  });

  test('runs what it shows: a choice in the heatmap is the page’s', async () => {
    await visit.page.locator('ew-heatmap-flow').evaluate((flow) => (flow as HTMLElementTagNameMap['ew-heatmap-flow']).select({ module: 'rate-us' }));
    assert.equal(await visit.page.locator('.example output').textContent(), 'rate-us');
    assert.deepEqual(visit.heard, { complaints: [], foreign: [] });
  });
});

describe('the page Connect your endpoint', () => {
  test('has every resource of the contract, with its parameters and every field of its answer', async () => {
    await show('connect-your-endpoint-contract-and-try-it--contract');
    const listed = await visit.page.locator('.resource').evaluateAll((items) => items.map(({ id }) => id));
    assert.deepEqual(listed.sort(), [...Object.keys(resources), ...Object.keys(downloads)].sort());
    const fieldsOf = (name: string) => visit.page.locator(`#${name} tbody th`).allTextContents();
    assert.deepEqual((await fieldsOf('missionsByType')).filter((field) => /^(from|compare|validations|types.*)$/.test(field)), ['from', 'compare', 'validations', 'types', 'types[].type', 'types[].validations', 'types[].people']);
    const empty = await visit.page.locator('.resource').evaluateAll((items) => items.filter((item) => !item.querySelector('tbody tr, p:not(.quiet)')).map(({ id }) => id));
    assert.deepEqual(empty, []);
    await visit.page.locator('.resource').evaluateAll((items) => items.forEach((item) => item.toggleAttribute('open', true)));
    assert.deepEqual(await violations(visit.page, '.resources'), []);
    await visit.page.locator('.resource').evaluateAll((items) => items.forEach((item) => item.toggleAttribute('open', false)));
  });

  const tryIt = () => visit.page.locator('try-it');
  const choose = async (label: string, option: string) => void (await tryIt().locator('label', { hasText: new RegExp(`^\\s*${label}`) }).locator('select').selectOption(option));
  const answered = async () => {
    await visit.settled();
    await tryIt().locator('code-panel').first().waitFor();
    return (await tryIt().locator('code-panel .name').allTextContents()).filter((name) => name.startsWith('Answer')).at(-1)!;
  };

  test('asks every resource that was recorded, and draws the widget from what it heard', async () => {
    const names = await tryIt().getByLabel('Resource').locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    assert.ok(names.length >= 18, names.join());
    for (const name of names) {
      await choose('Resource', name);
      assert.match(await answered(), /^Answer.*: 200 · application\/json/, name);
      const states = await tryIt().locator('ew-analytics > :not(slot, div)').evaluateAll((widgets) => widgets.map((widget) => [widget.localName, ['ready', 'empty', 'error'].find((state) => widget.matches(`:state(${state})`))].join(' ')));
      assert.ok(states.every((state) => !/ (error|empty)$/.test(state)), `${name}: ${states.join()}`);
    }
  });

  test('shows what goes wrong as an endpoint would, and as the widget says it', async () => {
    await choose('Resource', 'missionsByType');
    const wanted = { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited', 500: 'server', broken: 'contract', page: 'contract', offline: 'offline', none: 'empty', recorded: 'ready' };
    for (const [reply, state] of Object.entries(wanted)) {
      await choose('Answer', reply);
      const said = await answered();
      if (/^\d+$/.test(reply)) assert.match(said, new RegExp(`: ${reply} · application/problem\\+json`));
      assert.ok(await tryIt().locator('ew-mission-pie').evaluate((pie, name) => pie.matches(`:state(${name})`), state), `${reply}: not ${state}`);
    }
    assert.deepEqual(visit.heard.foreign, []);
    assert.deepEqual(await violations(visit.page, 'try-it'), []);
  });
});

describe('the page Events and methods', () => {
  test('lists every event and method of every element, hears it load, and calls each method', async () => {
    await show('events-and-methods-live--live');
    const live = visit.page.locator('live-element');
    for (const doc of elements) {
      await live.getByLabel('Element').selectOption(doc.tagName);
      await visit.settled();
      const events = (doc.events ?? []).map(({ name }) => name);
      assert.deepEqual(await live.locator('.told dt code').allTextContents(), events, doc.tagName);
      if (events.includes('ew-load')) await live.locator('.log code', { hasText: 'ew-load' }).first().waitFor();
      const methods = methodsOf(doc).map(({ name }) => name);
      assert.deepEqual(await live.locator('.method button').allTextContents(), methods.map((name) => `${name}()`));
      // Print opens a window of the browser's own; after abort and logout nothing else would have a result.
      for (const name of methods.filter((name) => !['print', 'abort', 'logout'].includes(name))) {
        await live.getByRole('button', { name: `${name}()`, exact: true }).click();
        const result = live.getByRole('region', { name: `Result of ${name}`, exact: true });
        await result.waitFor();
        assert.doesNotMatch(await result.innerText(), /^(This is not JSON|\w*Error)/, `${doc.tagName} ${name}`);
      }
    }
    assert.deepEqual(visit.heard, { complaints: [], foreign: [] });
    assert.deepEqual(await violations(visit.page, 'live-element'), []);
  });

  test('writes down a choice with its detail', async () => {
    const live = visit.page.locator('live-element');
    await live.getByLabel('Element').selectOption('ew-nps-donut');
    await visit.settled();
    await live.getByRole('button', { name: 'select()' }).click();
    assert.match(await live.locator('.log li').first().innerText(), /ew-nps-group-select|ew-selection-change/);
    assert.match(await live.getByRole('log').innerText(), /"promoters"/);
  });
});
