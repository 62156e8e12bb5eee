// Module details on a page, and ways to read what they show.
import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { recordedFetch } from '../../../demo/recorded/index.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import 'engagement-widgets/analytics';
import 'engagement-widgets/module-detail';
import { inState, soon } from '../harness.js';
import { plain } from '../../format/civil-cases.js';

export type Detail = HTMLElementTagNameMap['ew-module-detail'];

/** A module of each type in the recorded campaign. */
export const moduleOfType = {
  'web-push': 'browser-news', 'share-link': 'tell-a-friend', 'nps': 'rate-us', 'sign-in': 'sign-in', 'decision': 'what-brings-you', 'loyalty-points': 'club-points',
  'rewards': 'rewards', 'opt-in': 'newsletter', 'quiz': 'sound-quiz', 'instant-win': 'lucky-spin', 'giveaway': 'festival-tickets', 'coupon': 'ten-per-cent',
  'appointments': 'listening-hour', 'code-entry': 'receipt-code', 'personal-data': 'about-you',
} as const;

const text = (element: Element | null | undefined): string => plain(element?.textContent ?? '').trim();

export const inside = <E extends Element = HTMLElement>(detail: LitElement, selector: string): E | null => detail.renderRoot.querySelector<E>(selector);
export const allInside = (detail: LitElement, selector: string): HTMLElement[] => [...detail.renderRoot.querySelectorAll<HTMLElement>(selector)];
export const wordsOf = (detail: LitElement, selector: string): string => text(inside(detail, selector));

/** Tiles by name: value first, then what stands below it. */
export function tilesOf(detail: LitElement): Record<string, string[]> {
  const tiles = allInside(detail, '[part~=tile]');
  return Object.fromEntries(tiles.map((tile) => [tile.dataset['figure'], [...tile.querySelectorAll('[part~=tile-value], [part~=tile-note]')].map(text)]));
}

export const labelsOf = (detail: LitElement): string[] => allInside(detail, '[part~=tile-label]').map(text);
export const barsOf = (detail: LitElement, split: string): string[] => allInside(detail, `[data-split="${split}"] [part=bar]`).map(text);

/** A detail with figures of the page's own; nothing is asked. */
export async function showDetail(data: unknown, attributes: Record<string, string> = {}): Promise<Detail> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const detail = document.createElement('ew-module-detail');
  for (const [name, value] of Object.entries({ locale: 'en-GB', ...attributes })) detail.setAttribute(name, value);
  detail.data = data as Detail['data'];
  box.append(detail);
  await detail.updateComplete;
  // What stands in for figures loads on first use.
  while (data !== undefined && detail.matches(':state(loading)')) await soon();
  await detail.updateComplete;
  return detail;
}

/** A detail of the recorded campaign within a provider. */
export async function askDetail(module: string, set: Record<string, string> = {}, answer: typeof fetch = recordedFetch): Promise<{ provider: Analytics; detail: Detail }> {
  const provider = await fixture<Analytics>(html`<ew-analytics endpoint="https://analytics.example/api" experience="summer-of-sound" locale=${set['locale'] ?? 'en'} compare></ew-analytics>`);
  provider.fetch = answer;
  if (set['from']) Object.assign(provider, { from: set['from'], to: set['to'] });
  const detail = document.createElement('ew-module-detail');
  detail.module = module;
  provider.append(detail);
  while (!detail.matches(':state(ready), :state(empty), :state(error)')) await soon();
  await detail.updateComplete;
  return { provider, detail };
}

export { inState, soon };

const envelope = { period: { from: '2026-05-01', to: '2026-05-31' }, zone: 'Europe/Berlin', generatedAt: '2026-05-30T08:32:00Z' };
export const previousPeriod = { from: '2026-04-01', to: '2026-05-01' };

/** An answer in the contract's form. */
export const answer = (type: string, more: object = {}) => ({
  ...envelope, type, module: { id: 'm', type, name: 'Module', position: 3 }, visits: 50, sessions: 48, people: 45, figures: {}, breakdowns: {}, tables: {}, ...more,
});
