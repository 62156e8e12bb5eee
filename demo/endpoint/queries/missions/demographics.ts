// Who the engaged customers are: bands of followers and ages, made so that no small number of customers comes to light.
import { missionNetworks, missionTypes, type DemographicBand, type DemographicDimension, type Demographics, type MissionNetwork } from 'engagement-widgets/contract';
import { shiftDays } from 'engagement-widgets/format';
import type { Queries } from '../../queries.types.js';
import type { Parameters, Store } from '../../store/port.js';
import { questionOf, spanParameters, type Question } from '../question.js';
import { bandsOf, peopleIn, type Band, type BySet } from '../disclosure/bands.js';
import { hiddenCells } from '../disclosure/cells.js';
import { typed } from './validations.js';

/** No band and no figure in it stands for fewer customers. */
const smallest = 10;
const thresholds = [100, 1_000, 10_000] as const;
/** Where a band may begin, besides the lowest. */
const edges = { followers: [100, 500, 1_000, 5_000, 10_000, 100_000], age: [18, 25, 35, 45, 55, 65] } as const;
const oldest = 120;
const sets = 2 ** missionTypes.length;
const edgesOf = (name: DemographicDimension): readonly number[] => (name === 'age' ? edges.age : edges.followers);

const setOfTypes = missionTypes.map((type, bit) => `if(type = '${type}', ${1 << bit}, 0)`).join(' + ');
/** Number of the fine band, from 0; −1 where the value is not known. */
const bandOf = (name: DemographicDimension, value: string): string => `('${name}', toInt8(if(isNull(${value}), -1, arrayCount(edge -> edge <= ${value}, [${edgesOf(name).join(', ')}]))))`;

/*
 * Profiles and validations are put together in one grouping by person, which is far cheaper than a join.
 * Customers without a profile, and ages that nobody has, are among the unknown.
 */
const customersSql = `
  WITH ${typed},
  engaged AS (
    SELECT person, groupBitOr(types) AS types, max(instagram) AS instagram, max(tiktok) AS tiktok, toInt32({year:UInt16}) - max(birth) AS years, if(years BETWEEN 0 AND ${oldest}, years, NULL) AS age
    FROM (
      SELECT person, 1 AS engaged, toUInt8(${setOfTypes}) AS types, NULL AS instagram, NULL AS tiktok, NULL AS birth
      FROM typed
      UNION ALL
      SELECT id AS person, 0 AS engaged, 0 AS types, instagram_followers AS instagram, tiktok_followers AS tiktok, birth_year AS birth
      FROM customers FINAL
      WHERE tenant = {tenant:String}
    )
    GROUP BY person
    HAVING max(engaged) = 1
  )
  SELECT arrayJoin([${bandOf('instagram', 'instagram')}, ${bandOf('tiktok', 'tiktok')}, ${bandOf('age', 'age')}]) AS fine, fine.1 AS dimension, fine.2 AS band, types, count() AS people
  FROM engaged
  GROUP BY fine, types`;

const missionsSql = `
  SELECT JSONExtractString(body, 'network') AS network, count() AS missions
  FROM catalog FINAL
  WHERE tenant = {tenant:String} AND kind = 'mission'
  GROUP BY network`;

interface Row {
  dimension: DemographicDimension;
  band: number;
  types: number;
  people: number;
}

function finely(rows: readonly Row[], name: DemographicDimension, band: number): BySet {
  const counts = new Array<number>(sets).fill(0);
  for (const row of rows) if (row.dimension === name && row.band === band) counts[row.types]! += row.people;
  return counts;
}

function bandsFrom(rows: readonly Row[], name: DemographicDimension): Band[] {
  const limits = [null, ...edgesOf(name), null];
  const values = limits.slice(1).map((below, index) => ({ from: limits[index]!, below, sets: finely(rows, name, index) }));
  return bandsOf(values, finely(rows, name, -1), smallest, name === 'age' ? [] : thresholds);
}

function shown(bands: readonly Band[]): DemographicBand[] {
  const hidden = hiddenCells(bands.map((band) => band.sets), missionTypes.length, smallest);
  const doers = (band: Band, bit: number) => band.sets.reduce((sum, people, set) => sum + ((set >> bit) % 2 ? people : 0), 0);
  return bands.map((band, index) => {
    const types = missionTypes.map((type, bit) => [type, hidden[index]![bit] ? null : doers(band, bit)]);
    const { from, below, unknown } = band;
    return { from, below, ...(unknown && { unknown }), people: peopleIn(band), types: Object.fromEntries(types) as DemographicBand['types'] };
  });
}

/** The bands tell a threshold where one of them begins at it. */
function atLeast(bands: readonly DemographicBand[], followers: number): number | null {
  if (!bands.some(({ from }) => from === followers)) return null;
  return bands.reduce((sum, { from, people }) => sum + (from !== null && from >= followers ? people : 0), 0);
}

/** What is shown of customers by value and by the set of their types. Pure, and all that tells anything of their values. */
export function disclosed(rows: readonly Row[]): Pick<Demographics, 'people' | 'smallest' | 'tooFew' | 'dimensions' | 'thresholds'> {
  const people = rows.reduce((sum, row) => sum + (row.dimension === 'age' ? row.people : 0), 0);
  const names = people < smallest ? [] : [...missionNetworks, 'age' as const];
  const dimensions = names.map((name) => ({ name, bands: shown(bandsFrom(rows, name)) }));
  const bandsOfNetwork = (network: MissionNetwork) => dimensions.find(({ name }) => name === network)?.bands ?? [];
  return {
    people,
    smallest,
    ...(people < smallest && { tooFew: true }),
    dimensions,
    thresholds: missionNetworks.map((network) => ({ network, atLeast: thresholds.map((followers) => ({ followers, people: atLeast(bandsOfNetwork(network), followers) })) })),
  };
}

async function missionsOf(store: Store, { common }: Question): Promise<Demographics['missions']> {
  const rows = await store.query<{ network: string; missions: number }>(missionsSql, { tenant: common.tenant });
  const sum = (of: typeof rows) => of.reduce((total, { missions }) => total + missions, 0);
  const networks = missionNetworks.map((network) => ({ network, missions: sum(rows.filter((row) => row.network === network)) }));
  return { total: sum(rows), needNetwork: networks.reduce((total, { missions }) => total + missions, 0), networks };
}

/**
 * Customers with a validation in the period by bands of followers (as of now) and of ages, and by the mission types that they did. Age is the year of the
 * period's last day minus the year of birth; below 0 and above 120 it is not known. What may be shown is decided in ../disclosure:
 * every band has 10 customers or more, cells below 10 are null, and no hidden number comes back from what is shown here or by another resource
 * for the same period and filter; answers over different periods may be subtracted from one another. With fewer than 10 customers there are
 * no bands. Thresholds are null where no band begins at them.
 */
export const demographics: Queries['demographics'] = async (context) => {
  const { store } = context;
  const question = await questionOf(context);
  const year = Number(shiftDays(question.period.to, -1).slice(0, 4));
  const parameters: Parameters = { ...spanParameters(question, question.period), year };
  const rows = await store.query<Row>(customersSql, parameters);
  return { ...question.envelope, note: question.tenant.missionNote, ...disclosed(rows), missions: await missionsOf(store, question) };
};
