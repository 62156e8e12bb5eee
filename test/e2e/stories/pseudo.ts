/** The language of brackets: finds text that was never translated, and text that is cut without a way to read it whole. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { recordings } from '../../../demo/recorded/index.js';
import { book, openStory } from './book.js';
import { whenSettled } from './visit.js';

const words = (text: string): string[] => text.match(/[A-Za-z]+/g) ?? [];

/** Words of names and texts in the recorded answers; ids and kinds are never shown. */
function wordsOfData(): Set<string> {
  const found = new Set<string>();
  const read = (value: unknown): void => {
    if (typeof value === 'string') words(value).forEach((word) => found.add(word));
    else if (value && typeof value === 'object') Object.entries(value).forEach(([key, each]) => ids.has(key) || read(each));
  };
  recordings.forEach(({ answer }) => read(answer));
  return found;
}
const ids = new Set(['id', 'type', 'key', 'status', 'kind', 'group', 'module', 'from', 'to', 'generatedAt', 'zone']);

/** Words that `Intl` writes by itself: months, weekdays, units, languages, and how long ago. */
function wordsOfIntl(): Set<string> {
  const parts = ['AM PM K M B'];
  for (const style of ['long', 'short'] as const) {
    const date = new Intl.DateTimeFormat('en', { month: style, weekday: style, timeZone: 'UTC' });
    // Every month, and every weekday.
    for (let day = 0; day < 365; day += 16) parts.push(date.format(Date.UTC(2026, 0, 1 + day)));
  }
  for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const)
    for (const count of [-1, -2]) {
      for (const unitDisplay of ['long', 'short', 'narrow'] as const) parts.push(new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay }).format(count));
      parts.push(new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(count, unit));
    }
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  for (const code of ['en', 'de', 'fr', 'es', 'ar', 'he']) parts.push(languages.of(code)!);
  return new Set(parts.flatMap(words));
}

/** Every text and every spoken name of a page, with the element it belongs to. Runs in the page. */
const textsIn = () => {
  const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  const found: { tag: string; text: string }[] = [];
  const walk = (root: ShadowRoot | Element, tag: string): void => {
    for (const node of root.querySelectorAll('*')) {
      if (['STYLE', 'SCRIPT'].includes(node.nodeName.toUpperCase())) continue;
      for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE && child.textContent!.trim()) found.push({ tag, text: child.textContent!.trim() });
      for (const name of spoken) if (node.getAttribute(name)) found.push({ tag: `${tag} ${name}`, text: node.getAttribute(name)! });
      if (node.shadowRoot) walk(node.shadowRoot, node.localName);
    }
  };
  for (const provider of document.querySelectorAll('#storybook-root ew-analytics')) for (const element of provider.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot, element.localName);
  return found;
};

/** Texts that end before they end: clipped, and whole neither in a title nor in a name nor in what is read aloud. Runs in the page. */
const cutIn = () => {
  const found: string[] = [];
  const isCut = (node: Element) => {
    const { overflowX, overflowY, display } = getComputedStyle(node);
    const clips = (value: string) => value === 'hidden' || value === 'clip';
    if (display === 'inline' || node.clientWidth < 2) return false;
    return (clips(overflowX) && node.scrollWidth > node.clientWidth + 1) || (clips(overflowY) && node.scrollHeight > node.clientHeight + 2);
  };
  const hasWhole = (node: Element, text: string): boolean => {
    for (let at: Element | null = node; at; at = at.parentElement) {
      const whole = `${at.getAttribute('title') ?? ''} ${at.getAttribute('aria-label') ?? ''} ${at.querySelector(':scope > title')?.textContent ?? ''}`;
      if (whole.includes(text)) return true;
    }
    return [...node.querySelectorAll('[title]')].some((inner) => inner.getAttribute('title')!.includes(text));
  };
  const walk = (root: ShadowRoot, tag: string): void => {
    for (const node of root.querySelectorAll<HTMLElement>('*')) {
      if (node.shadowRoot) walk(node.shadowRoot, node.localName);
      const text = (node.textContent ?? '').trim();
      const isHidden = node.closest('.visually-hidden, [aria-hidden=true], svg, style') || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (text && !isHidden && isCut(node) && !hasWhole(node, text)) found.push(`${tag} ${node.localName}.${[...node.classList].join('.')}: ${text.slice(0, 60)}`);
      if (node.classList.contains('card') && node.scrollWidth > node.clientWidth + 1) found.push(`${tag}: wider than its card by ${node.scrollWidth - node.clientWidth}`);
    }
  };
  for (const element of document.querySelectorAll('#storybook-root ew-analytics *')) if (element.shadowRoot) walk(element.shadowRoot, element.localName);
  return [...new Set(found)];
};

describe('in a language of brackets', () => {
  let page: Page;

  test('every word that is not in the answers was translated', async () => {
    page = await book().context.newPage();
    await openStory(page, 'theme-pseudo-language--pseudo-language');
    await whenSettled(page);
    const known = new Set([...wordsOfData(), ...wordsOfIntl()]);
    const texts = await page.evaluate(textsIn);
    assert.ok(texts.filter(({ text }) => text.includes('⟦')).length > 500, `${texts.length} texts`);
    const strange = texts.flatMap(({ tag, text }) => words(text).filter((word) => !known.has(word)).map((word) => `${tag}: ${word} in ${text.slice(0, 80)}`));
    assert.deepEqual([...new Set(strange)], []);
  });

  test('no text is cut without a way to read it whole, at 320, 400 and 1280 px', async () => {
    const cut: Record<number, string[]> = {};
    for (const width of [320, 400, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
      const found = await page.evaluate(cutIn);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (isWide) found.push('the page scrolls sideways');
      if (found.length) cut[width] = found;
    }
    await page.close();
    assert.deepEqual(cut, {});
  });
});
