/** When parts are to be seen: at rest, and after what a reader does. Each moment brings an element there by its own controls. */
import { answersOf } from '../../sheet/answers.js';
import { docOf } from '../../sheet/manifest.js';
import type { State } from '../../sheet/states.js';

export interface Moment {
  name: string;
  state?: State;
  attributes?: Readonly<Record<string, string>>;
  /** What the provider has as chosen. */
  selection?: Readonly<Record<string, string>>;
  fetch?: typeof fetch;
  narrow?: boolean;
  act?(element: HTMLElement): Promise<void>;
}

/** Waits for what comes with the next drawings; a part that never comes ends the wait after some hundred of them. */
export async function found(element: HTMLElement, selector: string): Promise<HTMLElement | undefined> {
  for (let frames = 0; frames < 240; frames++) {
    const part = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (part) return part;
    await new Promise(requestAnimationFrame);
  }
  return undefined;
}

const press = (...selectors: string[]) => async (element: HTMLElement): Promise<void> => {
  for (const selector of selectors) (await found(element, selector))?.click();
};

const write = (selector: string, text: string, then: string) => async (element: HTMLElement): Promise<void> => {
  const field = (await found(element, selector)) as HTMLInputElement | undefined;
  if (!field) return;
  field.value = text;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  await found(element, then);
};

/** The keyboard's way to a tooltip. */
const walk = (selector: string, ...keys: string[]) => async (element: HTMLElement): Promise<void> => {
  const picture = await found(element, selector);
  picture?.focus();
  for (const key of keys) picture?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await found(element, '[part~=tooltip]:popover-open');
};

type Fetch = typeof fetch;

/** Everything but files, which never come or are refused. */
const withFile = (pattern: RegExp, file: Fetch): Fetch => (input, init) => (pattern.test(String(input instanceof Request ? input.url : input)) ? file(input, init) : answersOf('typical')(input, init));
const never: Fetch = () => new Promise(() => {});
const refused: Fetch = async () => new Response(JSON.stringify({ title: 'Not now', status: 403 }), { status: 403, headers: { 'content-type': 'application/problem+json', 'x-request-id': 'story-1' } });

const files = /answers\.csv|segment/;

const menu = press('[part~=menu-button]');
const hasMenu = (tag: string) => (docOf(tag).cssParts ?? []).some(({ name }) => name === 'menu');

const common: readonly Moment[] = [
  { name: 'menu open', act: menu },
  { name: 'figures as a table', act: press('[part~=menu-button]', '[data-item=table]') },
  { name: 'how the figures are made', act: press('[part~=menu-button]', '[data-item=explain]') },
  { name: 'loading', state: 'loading' },
  { name: 'no data', state: 'empty' },
  { name: 'error', state: 'error' },
  { name: 'stale', state: 'stale' },
];

const tooltip = (...keys: string[]): Moment => ({ name: 'keyboard on the picture', act: walk('[part~=picture]', ...(keys.length ? keys : ['ArrowRight'])) });

const own: Readonly<Record<string, readonly Moment[]>> = {
  'ew-period-picker': [{ name: 'dates of one’s own', act: press('[part~=preset]:last-of-type', '[part~=change]') }],
  'ew-decision-split': [tooltip(), { name: 'both periods', attributes: { 'side-by-side': '' } }],
  'ew-nps-donut': [tooltip()],
  'ew-nps-distribution': [{ name: 'a score chosen', act: press('[part~=column]') }, { name: 'keyboard on the columns', act: walk('[part~=column]', 'ArrowRight') }],
  'ew-nps-answers': [
    { name: 'a file on its way', fetch: withFile(files, never), act: press('[part~=download]', '[data-item=visible], #download-menu [data-item], [part~=menu-item]') },
    { name: 'a file refused', fetch: withFile(files, refused), act: press('[part~=download]', '[part~=menu-item]') },
    { name: 'nothing found', act: write('[part~=search]', 'zzzz', '[part~=none]') },
  ],
  'ew-heatmap-flow': [tooltip('ArrowDown'), { name: 'a node found', act: write('[part~=find]', 'a', '[part~=found]') }, { name: 'a node chosen', act: walk('[part~=picture]', 'ArrowDown', 'Enter') }, { name: 'narrow', narrow: true }],
  'ew-module-detail': [
    { name: 'a survey', attributes: { module: 'rate-us' } },
    { name: 'a decision, filtered', attributes: { module: 'what-brings-you' }, selection: { npsGroup: 'promoters' } },
    { name: 'a quiz', attributes: { module: 'sound-quiz' } },
    { name: 'chosen elsewhere', attributes: { module: '' }, selection: { module: 'ten-per-cent' } },
  ],
  'ew-kpi-tiles': [{ name: 'all figures', act: press('[part~=all]') }],
  'ew-kpi-trend': [tooltip(), { name: 'choice of figures', act: press('[part~=choose]') }],
  'ew-kpi-split': [{ name: 'hours', attributes: { by: 'hours' } }, { name: 'keyboard on the hours', attributes: { by: 'hours' }, act: walk('[part~=picture]', 'ArrowRight') }],
  'ew-mission-pie': [tooltip()],
  'ew-mission-bar': [tooltip()],
  'ew-mission-detail': [{ ...tooltip(), attributes: { mission: 'bring-a-friend', closable: '' } }, { name: 'closable', attributes: { mission: 'complete-profile', closable: '' } }],
  'ew-mission-list': [
    { name: 'nothing found', act: write('[part~=search]', 'zzzz', '[part~=none]') },
    { name: 'one type, some days', selection: { missionType: 'classic', day: '2026-09-01' } },
  ],
  'ew-demographics': [{ name: 'keyboard on a group', act: walk('[part~=group]', 'ArrowDown') }],
  'ew-leaderboard': [
    { name: 'nothing found', act: write('[part~=search]', 'zzzz', '[part~=none]') },
    { name: 'narrowed', selection: { missionType: 'classic' } },
  ],
  'ew-impact-table': [
    { name: 'how close both are', act: press('[part~=closeness-toggle]') },
    { name: 'keyboard on the ranges', act: walk('[part~=picture]', 'ArrowDown') },
    { name: 'a file on its way', fetch: withFile(files, never), attributes: { 'mission-count-property': 'mission_count' }, act: press('[part~=segment]') },
    { name: 'a file refused', fetch: withFile(files, refused), attributes: { 'mission-count-property': 'mission_count' }, act: press('[part~=segment]') },
  ],
  'ew-experience-list': [{ name: 'archived too', attributes: { archived: '' } }],
  'ew-experience-dashboard': [
    { name: 'drill-down', attributes: { tab: 'drill-down' } },
    { name: 'a module open', attributes: { tab: 'drill-down', module: 'rate-us' } },
    { name: 'error', state: 'error' },
  ],
  'ew-mission-dashboard': [{ name: 'a mission open', attributes: { mission: 'complete-profile' } }, { name: 'error', state: 'error' }],
  'ew-tenant-dashboard': [{ name: 'error', state: 'error' }],
  'ew-report-bell': [
    { name: 'switched on', act: press('[part~=bell]') },
    { name: 'settings', act: press('[part~=bell]', '[part~=change]') },
    { name: 'refused', fetch: (input, init) => ((init?.method ?? 'GET') === 'GET' ? answersOf('typical')(input, init) : refused(input, init)), act: press('[part~=bell]') },
  ],
};

export const atRest: Moment = { name: 'at rest' };

export const momentsOf = (tag: string): Moment[] => [atRest, ...(own[tag] ?? []), ...(hasMenu(tag) ? common : [])];

/** Without these it has nothing to show. */
export const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ew-nps-donut': { module: 'rate-us' },
  'ew-nps-distribution': { module: 'rate-us' },
  'ew-nps-answers': { module: 'rate-us' },
  'ew-decision-split': { module: 'what-brings-you' },
  'ew-quiz-questions': { module: 'sound-quiz' },
  'ew-module-detail': { module: 'ten-per-cent' },
  'ew-mission-detail': { mission: 'bring-a-friend' },
  'ew-report-bell': { 'experience-name': 'Summer of Sound' },
};
