/** When parts are to be seen: at rest, and after what a reader does. Each moment brings an element there by its own controls. */
import type { PeriodPicker } from 'engagement-widgets';
import { rising, severalCurrencies } from '../../missions/impact-figures.js';
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
  /** Figures of the page's own. */
  data?: unknown;
  act?(element: HTMLElement): Promise<void>;
  /** A part that is there once the moment has come: much is loaded when it is needed. */
  until?: string;
}

/** Asks at every drawing until there is an answer. By the clock, not by drawings: what loads is no faster where they are. */
export async function untilThereIs<T>(ask: () => T | undefined | null | false, limitMs = 15_000): Promise<T | undefined> {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = ask();
    if (answer || performance.now() > end) return answer || undefined;
    await new Promise(requestAnimationFrame);
  }
}

/** What comes with one of the next drawings. */
export const found = (element: HTMLElement, selector: string): Promise<HTMLElement | undefined> =>
  untilThereIs(() => element.shadowRoot?.querySelector<HTMLElement>(selector));

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

/** The keyboard's way to a tooltip; what draws a chart may still be on its way, and hears nothing before. */
const walk = (selector: string, ...keys: string[]) => async (element: HTMLElement): Promise<void> => {
  const picture = await found(element, selector);
  const isTold = () => element.shadowRoot!.querySelector('[part~=tooltip]:popover-open') !== null;
  for (let tries = 0; picture && tries < 60 && !isTold(); tries++) {
    picture.focus();
    for (const key of keys) picture.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await untilThereIs(isTold, 200);
  }
};

type Fetch = typeof fetch;

/** Everything but files, which never come or are refused. */
const withFile = (pattern: RegExp, file: Fetch): Fetch => (input, init) => (pattern.test(String(input instanceof Request ? input.url : input)) ? file(input, init) : answersOf('typical')(input, init));
const never: Fetch = () => new Promise(() => {});
const refused: Fetch = async () => new Response(JSON.stringify({ title: 'Not now', status: 403 }), { status: 403, headers: { 'content-type': 'application/problem+json', 'x-request-id': 'story-1' } });

const refuseFiles = withFile(/\.csv/, refused);
const keepFiles = withFile(/\.csv/, never);

/** Somebody wrote more than fits. */
const longAnswers: Fetch = async (input, init) => {
  const response = await answersOf('typical')(input, init);
  const text = await response.text();
  return new Response(text.replace(/"text":"([^"]{20,})"/, (_, words: string) => `"text":"${`${words} `.repeat(20)}"`), response);
};

/** An answer without a row, and zero for every count; whoever asks for a list hears that there is none. */
const nothingAtAll: Fetch = async (input, init) => {
  const response = await answersOf('typical')(input, init);
  const kept = new Set(['position']);
  const empty = (key: string, value: unknown) => (Array.isArray(value) ? [] : typeof value === 'number' && !kept.has(key) ? 0 : value);
  return new Response(JSON.stringify(JSON.parse(await response.text(), empty)), response);
};
const none: Moment = { name: 'nothing at all', fetch: nothingAtAll, until: '[part~=empty]' };

const menu = press('[part~=menu-button]');
const hasMenu = (tag: string) => (docOf(tag).cssParts ?? []).some(({ name }) => name === 'menu');

const common: readonly Moment[] = [
  { name: 'menu open', act: menu, until: '[part~=menu]:popover-open' },
  { name: 'figures as a table', act: press('[part~=menu-button]', '[data-item=table]'), until: '[part~=row]' },
  { name: 'how the figures are made', act: press('[part~=menu-button]', '[data-item=explain]'), until: '[part~=explain]' },
  { name: 'loading', state: 'loading' },
  { name: 'no data', state: 'empty', until: '[part~=empty]' },
  { name: 'error', state: 'error', until: '[part~=error]' },
  { name: 'stale', state: 'stale', until: '[part~=foot]' },
];
/** A table is its own table; and where a list of what there is stays full without visits, there is a moment of its own for none. */
const apart: Readonly<Record<string, readonly string[]>> = {
  'ew-leaderboard': ['figures as a table'],
  'ew-impact-table': ['figures as a table'],
  'ew-mission-list': ['figures as a table', 'no data'],
  'ew-experience-list': ['no data'],
  'ew-module-detail': ['no data'],
};

const tooltip: Moment = { name: 'keyboard on the picture', act: walk('[part~=picture]', 'ArrowRight') };
const shortValue: Moment = { name: 'a shortened value', fetch: answersOf('huge'), act: walk('.shortened') };
const nothingFound: Moment = { name: 'nothing found', act: write('[part~=search]', 'zzzz', '[part~=none]') };

const own: Readonly<Record<string, readonly Moment[]>> = {
  'ew-period-picker': [
    { name: 'dates of one’s own', act: async (element) => void (element as PeriodPicker).select({ from: '2026-08-20', to: '2026-09-01' }), until: '[part~=change]' },
    { name: 'choosing dates', act: press('[value=dates]'), until: '[part~=form]' },
  ],
  'ew-decision-split': [tooltip, { name: 'both periods', attributes: { 'side-by-side': '' }, until: '[part~=period-row]' }],
  'ew-nps-donut': [tooltip],
  'ew-nps-distribution': [{ name: 'a score chosen', act: press('[part~=column]') }, { name: 'keyboard on the columns', act: walk('[part~=column]', 'ArrowRight') }],
  'ew-nps-answers': [
    { name: 'a long answer', fetch: longAnswers, until: '[part~=more]' },
    { name: 'a file on its way', fetch: keepFiles, act: press('[part~=download]', '[data-item=all]'), until: '[part~=download-line]' },
    { name: 'a file refused', fetch: refuseFiles, act: press('[part~=download]', '[data-item=all]'), until: '[part~=download-error]' },
    nothingFound,
  ],
  'ew-heatmap-flow': [
    { name: 'keyboard on a node', act: walk('[part~=picture]', 'ArrowDown') },
    { name: 'a node found', act: write('[part~=find]', 'a', '[part~=found]') },
    { name: 'a node chosen', act: walk('[part~=picture]', 'ArrowDown', 'Enter') },
    { name: 'narrow', narrow: true, until: '[part~=list]' },
  ],
  'ew-module-detail': [
    { name: 'a survey', attributes: { module: 'rate-us' }, until: '[part~=view]' },
    { name: 'personal data', attributes: { module: 'about-you' }, until: '[part~=bar]' },
    { name: 'appointments', attributes: { module: 'listening-hour' }, until: '[part~=split]' },
    { ...tooltip, attributes: { module: 'listening-hour' } },
    none,
    { name: 'one group of a survey', attributes: { module: 'what-brings-you' }, selection: { npsGroup: 'promoters', npsModule: 'rate-us' }, until: '[part~=filter]' },
    { name: 'chosen elsewhere', attributes: { module: '' }, selection: { module: 'ten-per-cent' }, until: '[part~=close]' },
  ],
  'ew-kpi-tiles': [{ name: 'all figures', act: press('[part~=all]'), until: '[part~=group]' }, shortValue],
  'ew-kpi-trend': [tooltip, { name: 'choice of figures', act: press('[part~=choose]'), until: '[part~=choices]:popover-open' }],
  'ew-kpi-split': [{ name: 'hours', attributes: { by: 'hours' } }, { name: 'keyboard on the hours', attributes: { by: 'hours' }, act: walk('[part~=picture]', 'ArrowRight') }],
  'ew-mission-indicators': [shortValue],
  'ew-mission-pie': [tooltip],
  'ew-mission-bar': [tooltip],
  'ew-mission-detail': [{ name: 'with a close button', attributes: { mission: 'complete-profile', closable: '' }, until: '[part~=close]' }, { ...tooltip, attributes: { mission: 'bring-a-friend' } }],
  'ew-mission-list': [nothingFound, { name: 'one day', selection: { day: '2026-09-14' }, until: '[part~=filter]' }, none],
  'ew-demographics': [{ name: 'keyboard on a group', act: walk('[part~=group]', 'ArrowDown') }],
  'ew-leaderboard': [nothingFound, { name: 'narrowed', selection: { missionType: 'classic' }, until: '[part~=filter]' }],
  'ew-impact-table': [
    { name: 'advice', data: rising, until: '[part~=advice-action]' },
    { name: 'currencies', fetch: severalCurrencies, until: '[part~=currency]' },
    { name: 'how close both are', data: rising, act: press('[part~=closeness-toggle]'), until: '[part~=closeness-figure]' },
    { name: 'keyboard on the ranges', data: rising, act: async (element) => (await press('[part~=closeness-toggle]')(element), walk('[part~=picture]', 'ArrowDown')(element)) },
    { name: 'a file on its way', fetch: keepFiles, act: press('[part~=segment]'), until: '[part~=segment-line]' },
    { name: 'a file refused', fetch: refuseFiles, act: press('[part~=segment]'), until: '[part~=segment-error]' },
  ],
  'ew-experience-list': [{ name: 'archived too', attributes: { archived: '' } }, none],
  'ew-experience-dashboard': [
    { name: 'drill-down', attributes: { tab: 'drill-down' }, until: '[part~=hint]' },
    { name: 'a module open', attributes: { tab: 'drill-down', module: 'rate-us' }, until: '[part~=open]' },
    { name: 'not signed in', state: 'unauthorized', until: '[part~=error]' },
  ],
  'ew-mission-dashboard': [{ name: 'a mission open', attributes: { mission: 'complete-profile' } }, { name: 'not signed in', state: 'unauthorized', until: '[part~=error]' }],
  'ew-report-bell': [
    { name: 'switched on', act: press('[part~=bell]'), until: '[part~=change]' },
    { name: 'settings', act: press('[part~=bell]', '[part~=change]'), until: '[part~=panel]:popover-open' },
    { name: 'refused', fetch: (input, init) => ((init?.method ?? 'GET') === 'GET' ? answersOf('typical')(input, init) : refused(input, init)), act: press('[part~=bell]'), until: '[part~=note]:popover-open' },
  ],
};

export const atRest: Moment = { name: 'at rest' };

export const momentsOf = (tag: string): Moment[] => [atRest, ...(own[tag] ?? []), ...(hasMenu(tag) ? common.filter(({ name }) => !apart[tag]?.includes(name)) : [])];

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
