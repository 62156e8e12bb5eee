// Customers by followers and age in the contract's form, made by hand: 240 customers, groups of at least 10.
const envelope = { period: { from: '2026-05-01', to: '2026-05-31' }, zone: 'Europe/Berlin', generatedAt: '2026-05-31T08:32:00Z' };

type Edge = number | null;
/** Classic, content, opinion, engagement; null where too few. */
type Types = readonly (number | null)[];

export const band = (from: Edge, below: Edge, people: number, types: Types = [null, null, null, null], unknown?: 'only' | 'too') => ({
  from, below, people, types: { classic: types[0]!, content: types[1]!, opinion: types[2]!, engagement: types[3]! }, ...(unknown ? { unknown } : {}),
});

export const instagram = [
  band(null, 100, 60, [40, 20, 12, 10]), band(100, 500, 72, [50, 31, 22, null]), band(500, 1000, 30, [20, 12, null, null]), band(1000, 10_000, 44, [12, 22, 14, 10]),
  band(10_000, null, 10), band(null, null, 24, [20, null, null, null], 'only'),
];
export const tiktok = [band(null, 1000, 180, [80, 40, 40, 30]), band(1000, null, 20, [10, 10, 0, null]), band(null, null, 40, [30, 12, 10, null], 'only')];
export const age = [band(null, 18, 14, [12, 10, null, null], 'too'), band(18, 25, 60, [30, 40, 20, 22]), band(25, 65, 156, [50, 44, 33, 22]), band(65, null, 10)];
const dimension = (name: string, bands: readonly object[]) => ({ name, bands });
const reach = (network: string, people: readonly (number | null)[]) => ({ network, atLeast: [100, 1000, 10_000].map((followers, index) => ({ followers, people: people[index]! })) });

export const customers = (more: object = {}) => ({
  ...envelope, people: 240, smallest: 10,
  dimensions: [dimension('instagram', instagram), dimension('tiktok', tiktok), dimension('age', age)],
  thresholds: [reach('instagram', [156, 54, 10]), reach('tiktok', [null, 20, null])],
  missions: { total: 40, needNetwork: 14, networks: [{ network: 'instagram', missions: 12 }, { network: 'tiktok', missions: 1 }] },
  ...more,
});

export const tooFew = customers({ people: 7, tooFew: true, dimensions: [], thresholds: [] });
export const nobody = customers({ people: 0, tooFew: true, dimensions: [], thresholds: [] });
export const nothingKnown = customers({
  dimensions: ['instagram', 'tiktok', 'age'].map((name) => dimension(name, [band(null, null, 240, [200, 100, 90, 80], 'only')])),
  thresholds: ['instagram', 'tiktok'].map((network) => reach(network, [null, null, null])),
});
/** Nineteen groups and the unknown. */
export const many = customers({
  dimensions: ['instagram', 'tiktok', 'age'].map((name) =>
    dimension(name, [...Array.from({ length: 19 }, (_, place) => band(place === 0 ? null : place * 5, place === 18 ? null : place * 5 + 5, 1_234_567, [1_000_000, 3, 500_000, 0])), band(null, null, 345_678, [10, 11, 12, null], 'only')]),
  ),
});
