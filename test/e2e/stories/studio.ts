/** The theming studio: what it warns of, what it hands out, and that widgets follow at once and without a request. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { publicTokens } from 'engagement-widgets/theme';
import { painted, usualPage } from '../../../stories/theme/studio/painted.js';
import { atFirst, hashOf, shownOf } from '../../../stories/theme/studio/share.js';
import { cssOf, themeOf, themeOfCss, type Theme } from '../../../stories/theme/studio/theme.js';
import { matrixOf, warningsOf, type Warning } from '../../../stories/theme/studio/warnings.js';
import { book, newContext, openStory } from './book.js';
import { violations, whenSettled } from './visit.js';

const warn = (values: Record<string, string>): Warning[] => {
  const theme = themeOf(Object.entries(values));
  return warningsOf({ light: painted(theme, usualPage, 'light'), dark: painted(theme, usualPage, 'dark') });
};
const inWords = (warnings: readonly Warning[]) => warnings.map(({ kind, scheme, names }) => `${kind} ${scheme} ${names.join(' ')}`);

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const valueOf: Record<string, fc.Arbitrary<Theme[string]>> = {
  color: fc.record({ light: colour, dark: colour }, { noNullPrototype: true }),
  dimension: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('px', 'rem')).map(([value, unit]) => `${value}${unit}`),
  fontFamily: fc.constantFrom('Georgia, serif', '"Source Sans 3", sans-serif', 'system-ui'),
};
const anyTheme = fc.record(Object.fromEntries(publicTokens.map(({ name, type }) => [name, valueOf[type]!])), { requiredKeys: [], noNullPrototype: true });

describe('the theming studio', () => {
  test('has nothing to warn of in the library’s own colours', () => {
    assert.deepEqual(warn({}), []);
  });

  test('warns of text and graphics that are too pale on what they stand on, in the scheme where they are', () => {
    assert.deepEqual(inWords(warn({ muted: 'light-dark(#999999, #b7b9bc)' })), ['contrast light muted surface', 'contrast light muted ground']);
    assert.deepEqual(inWords(warn({ 'mission-classic': 'light-dark(#415fcb, #2a4a90)' })), ['contrast dark mission-classic surface']);
    // Words follow the surface: a surface of the page's own is judged with all that stands on it.
    assert.ok(inWords(warn({ surface: '#2f5bd0' })).includes('contrast light accent surface'));
    // Half of a text's opacity is half of its contrast.
    assert.ok(inWords(warn({ text: 'rgb(28 31 36 / 0.4)' })).includes('contrast light text surface'));
  });

  test('names two colours of one chart that people with a colour-vision deficiency cannot tell apart', () => {
    const found = warn({ 'mission-opinion': 'light-dark(#9a8a00, #75e8ba)' }).filter(({ kind }) => kind === 'sight');
    assert.deepEqual(inWords(found), ['sight light mission-content mission-opinion']);
    assert.ok(found.every((warning) => warning.kind === 'sight' && warning.sight !== 'usual' && warning.chart === 'missions' && warning.figure < 12));
    assert.equal(matrixOf('usual').join(), '1,0,0,0,1,0,0,0,1');
  });

  test('hands out CSS and addresses that are read back as the same theme', () => {
    fc.assert(
      fc.property(anyTheme, fc.constantFrom('light', 'dark'), (theme, scheme) => {
        assert.deepEqual(themeOfCss(cssOf(theme as Theme)), theme);
        const shown = { ...atFirst, theme: theme as Theme, scheme } as const;
        assert.deepEqual(shownOf(hashOf(shown)), shown);
      }),
      { numRuns: 60 },
    );
  });

  test('takes nothing from an address or from pasted CSS that is no value of a token', () => {
    const hostile = ['red;} body{display:none', 'url(https://evil.example)', 'var(--x)', '</style><script>', 'expression(1)', 'blurple', ''];
    for (const value of hostile) {
      const hash = new URLSearchParams({ accent: value, radius: value, font: `${value}}`, 'page-ground': value, scheme: value, sight: value, nonsense: value });
      assert.deepEqual(shownOf(String(hash)), atFirst, value);
    }
    assert.deepEqual(themeOfCss('a{--ew-accent: url(x); --ew-nope: red; --ew-radius: calc(1px + 1vw); color: red}'), {});
  });
});

const id = 'theme-studio--studio';

/** Types into a field and leaves it, as people do. */
async function set(page: Page, field: string, value: string): Promise<void> {
  await page.locator(`#token-${field}`).fill(value);
  await page.locator(`#token-${field}`).press('Tab');
}

const surfaceOf = (page: Page) => page.evaluate(() => getComputedStyle(document.querySelector('ew-nps-donut')!.shadowRoot!.querySelector('.card')!).backgroundColor);
const report = (page: Page) => page.locator('.report').innerText();

describe('the page of the studio', () => {
  test('warns, mends, copies and keeps what is set, and every widget follows without a request', async () => {
    const context = await newContext(book().browser, 1280);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.addInitScript(() => {
      const Original = Response;
      Object.assign(globalThis, { answers: 0, Response: class extends Original { constructor(...given: ConstructorParameters<typeof Response>) { super(...given); (globalThis as unknown as { answers: number }).answers++; } } });
    });
    const page = await context.newPage();
    await openStory(page, id);
    await whenSettled(page);
    assert.match(await report(page), /^No warnings/);

    // Within two frames of the event, on the same elements and canvases.
    const followed = await page.evaluate(async () => {
      const donut = document.querySelector('ew-nps-donut')!;
      const canvas = donut.shadowRoot!.querySelector('canvas')!;
      const asked = (globalThis as unknown as { answers: number }).answers;
      const pick = (name: string, value: string) => {
        const field = document.querySelector<HTMLInputElement>(`input[type=color][aria-label="${name}, light"]`)!;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const has = (wanted: string) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4) if (`${data[at]},${data[at + 1]},${data[at + 2]},${data[at + 3]}` === wanted) return true;
        return false;
      };
      pick('surface', '#fff8e7');
      pick('nps-promoters', '#123456');
      let frames = 0;
      while (frames < 30 && !has('18,52,86,255')) await new Promise((resolve) => requestAnimationFrame(() => resolve(frames++)));
      const card = donut.shadowRoot!.querySelector('.card')!;
      const sameCanvas = donut.shadowRoot!.querySelector('canvas') === canvas && document.querySelector('ew-nps-donut') === donut;
      return { frames, surface: getComputedStyle(card).backgroundColor, sameCanvas, asked: (globalThis as unknown as { answers: number }).answers - asked };
    });
    assert.deepEqual({ ...followed, frames: 0 }, { frames: 0, surface: 'rgb(255, 248, 231)', sameCanvas: true, asked: 0 });
    assert.ok(followed.frames <= 2, `${followed.frames} frames`);

    await set(page, 'muted-light', '#aaaaaa');
    assert.match(await report(page), /muted on surface: contrast 2\.\d : 1, text needs 4\.5 : 1/);
    await page.locator('summary', { hasText: 'Mission types' }).click();
    await set(page, 'mission-opinion-light', '#9a8a00');
    assert.match(await report(page), /mission-content and mission-opinion look alike with \w+ vision/);
    await page.locator('li[data-names="mission-content mission-opinion"] button').first().click();
    assert.match(await page.locator('.studio-stage').evaluate((stage) => getComputedStyle(stage).filter), /sight-(protan|deutan)/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'token-mission-content-light');
    // Of the widgets axe says the same as the studio.
    assert.deepEqual(await violations(page, '.studio-panel'), []);

    // A text that is no colour stays where it is, says so, and changes nothing.
    await set(page, 'accent-light', 'blu');
    assert.equal(await page.locator('#token-accent-light').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('#token-accent-light').inputValue(), 'blu');

    await page.getByRole('button', { name: 'Copy CSS' }).click();
    const css = await page.evaluate(() => navigator.clipboard.readText());
    const theme = themeOfCss(css);
    assert.deepEqual(theme, {
      muted: { light: '#aaaaaa', dark: '#b7b9bc' },
      surface: { light: '#fff8e7', dark: '#1b1d22' },
      'mission-opinion': { light: '#9a8a00', dark: '#75e8ba' },
      'nps-promoters': { light: '#123456', dark: '#57c4fe' },
    });
    await page.getByRole('button', { name: 'Copy JSON' }).click();
    const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { light: { surface: { $type: string; $value: { hex: string } } } };
    assert.deepEqual([json.light.surface.$type, json.light.surface.$value.hex], ['color', '#fff8e7']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const other = await context.newPage();
    await other.goto(link);
    await whenSettled(other);
    assert.equal(await surfaceOf(other), 'rgb(255, 248, 231)');
    assert.equal(await other.locator('#studio-css').inputValue(), css);
    await other.reload();
    await whenSettled(other);
    assert.equal(await other.locator('#studio-css').inputValue(), css);
    await other.getByRole('button', { name: 'Reset', exact: true }).click();
    assert.equal(await surfaceOf(other), 'rgb(255, 255, 255)');
    await other.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await surfaceOf(other), 'rgb(255, 248, 231)');
    await context.close();
  });

  test('starts from every preset, and says what each keeps of contrast', async () => {
    const page = await book().context.newPage();
    await openStory(page, id);
    await whenSettled(page);
    const start = page.getByLabel('Start from');
    const names = await start.locator('option').allInnerTexts();
    for (const name of names.slice(2)) {
      await start.selectOption(name);
      assert.match(await page.locator('#studio-css').inputValue(), /--ew-accent: .*--ew-radius: /s, name);
      assert.equal(await start.inputValue(), name);
      assert.doesNotMatch(await report(page), /contrast \d/, `${name}: ${await report(page)}`);
    }
    assert.ok(names.length >= 8, names.join());
    await page.close();
  });

  test('works with the keyboard alone, in the dark and at 400 px', async () => {
    const page = await book().context.newPage();
    await page.setViewportSize({ width: 400, height: 900 });
    await openStory(page, id);
    await whenSettled(page);
    const reach = async (found: () => Promise<boolean>) => {
      for (let stops = 0; stops < 60; stops++) {
        await page.keyboard.press('Tab');
        if (await found()) return;
      }
      assert.fail('not reached by Tab');
    };
    const focused = (wanted: string) => () => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted);
    await reach(focused('input[type=radio]'));
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.studio-stage').evaluate((stage) => getComputedStyle(stage).colorScheme), 'dark');
    await reach(focused('input[type=range][aria-label=radius]'));
    await page.keyboard.press('End');
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('ew-nps-donut')!.shadowRoot!.querySelector('.card')!).borderTopLeftRadius), '24px');
    assert.deepEqual(await violations(page, '.studio-panel'), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'the page scrolls sideways');
    await page.close();
  });
});
