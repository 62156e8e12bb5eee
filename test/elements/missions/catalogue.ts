// A catalogue made by hand: missions of all types, names of every kind, and an endpoint that answers list and details of it.
import { missionTypes, type MissionListEntry, type MissionType } from '../../../src/contract/index.js';
import { json } from '../harness.js';

const period = { from: '2026-05-01', to: '2026-05-31' };
export const envelope = { period, zone: 'Europe/Berlin', generatedAt: '2026-05-31T08:32:00Z' };
export const before = { previousPeriod: { from: '2026-04-01', to: '2026-05-01' } };

const mission = (id: string, name: string, type: MissionType, validations: number, more: Partial<MissionListEntry> = {}): MissionListEntry => ({ id, name, type, validations, people: Math.ceil(validations / 2), description: null, ...more });

export const longName = 'Rückerstattungsbestätigungsmission '.repeat(9).slice(0, 300);
export const hostile = '<img src=x onerror="throw 1"> =1+1';

/** Four that count, and twenty that nobody did. */
export const catalogue: readonly MissionListEntry[] = [
  mission('photo', 'Post a picture', 'content', 120, { description: 'Show your shelf and tag the shop.', network: 'instagram', previousValidations: 80 }),
  mission('review', 'Write a review', 'opinion', 300, { previousValidations: 299 }),
  mission('long', longName, 'classic', 7, { description: 'So long that it needs lines. '.repeat(12), previousValidations: 0 }),
  mission('arabic', 'أخبر صديقًا', 'engagement', 40, { previousValidations: 10 }),
  ...Array.from({ length: 20 }, (_, index) => mission(`quiet-${index}`, `Quiet ${String(index).padStart(2, '0')}`, missionTypes[index % 4]!, 0, { previousValidations: 0 })),
];

/** 12 validations of missions that are in no entry. */
export const sums = { validations: 479, unknown: 12, missions: catalogue.length };

const orders: Record<string, (a: MissionListEntry, b: MissionListEntry) => number> = {
  popularity: (a, b) => b.validations - a.validations,
  name: (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
  type: (a, b) => missionTypes.indexOf(a.type) - missionTypes.indexOf(b.type),
};

/** The list as an endpoint answers it. */
export function listOf(query: URLSearchParams, all: readonly MissionListEntry[] = catalogue) {
  const asked = (name: string, otherwise: string) => query.get(name) ?? otherwise;
  const [page, pageSize] = [Number(asked('page', '0')), Number(asked('pageSize', '20'))];
  const fits = all.filter(({ type, name, description }) => type.includes(asked('type', '')) && `${name} ${description ?? ''}`.toLowerCase().includes(asked('search', '').toLowerCase()));
  const sign = query.get('descending') === 'true' ? -1 : 1;
  const entries = [...fits].sort((a, b) => sign * orders[asked('sort', 'popularity')]!(a, b)).slice(page * pageSize, (page + 1) * pageSize);
  const days = { from: asked('from', period.from), to: asked('to', period.to) };
  return { ...envelope, period: days, ...(query.get('compare') ? before : {}), ...sums, total: fits.length, page, pageSize, entries: query.get('compare') ? entries : entries.map(({ previousValidations: _, ...entry }) => entry) };
}

const customers = ['Ada', 'Bao', null, 'Cem', 'Dina', 'Eero', hostile];

/** 120 completions by 60 of 1,000 active customers; nothing on most days, and the 30th is not over. */
export const detail = (more: object = {}) => ({
  ...envelope, ...before, completeUntil: '2026-05-30T08:32:00Z',
  mission: { id: 'photo', name: 'Post a picture', type: 'content', description: 'Show your shelf and tag the shop.', network: 'instagram' },
  validations: 120, people: 60, active: 1000, base: { id: 'active-customers', days: 365 }, all: 479, revoked: 3,
  days: [{ date: '2026-05-02', validations: 100 }, { date: '2026-05-30', validations: 20 }],
  latest: customers.map((name, index) => ({ customer: `c/${index}`, name, at: `2026-05-30T0${7 - index}:15:00Z` })),
  previous: { validations: 80, people: 50, active: 900 },
  ...more,
});

export interface Asked {
  urls: URL[];
  fetch: typeof fetch;
}

/** Notes what it is asked. A mission that is not `photo` does not exist. */
export function endpoint(all: readonly MissionListEntry[] = catalogue): Asked {
  const urls: URL[] = [];
  const ask: typeof fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    urls.push(url);
    if (url.pathname.endsWith('/missions')) return json(listOf(url.searchParams, all));
    if (url.pathname.endsWith('/missions/photo/detail')) return json(detail(url.searchParams.get('masked') ? { latest: detail().latest.map((each) => ({ ...each, name: null })) } : {}));
    return json({ type: 'about:blank', kind: 'not-found', title: 'No', status: 404 }, 404, { 'content-type': 'application/problem+json' });
  };
  return { urls, fetch: ask };
}
