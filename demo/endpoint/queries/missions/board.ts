// The board of customers by validations, as SQL made from the program's own pieces.
import type { MissionType } from 'engagement-widgets/contract';
import { missions, validated } from './validations.js';

export interface BoardShape {
  sort: 'rank' | 'name' | MissionType;
  descending: boolean;
  /** Names are neither shown, nor searched, nor sorted by. */
  masked: boolean;
  type: MissionType | null;
  search: boolean;
}

const countOf = (type: MissionType): string => `countIf(mission IN (SELECT mission FROM missions WHERE type = '${type}'))`;

const board = `
  ${validated},
  board AS (SELECT person, count() AS validations FROM validated GROUP BY person)`;

/*
 * A million customers share a few hundred numbers of validations: everything about the whole board comes from this
 * small table, and the statement that fetches a page sorts only the levels that the page touches.
 * The most engaged 1 % and 10 % are rounded up; who is tied at the edge counts as far as the number of people reaches.
 */
export const levelsSql = (descending: boolean): string => `
  WITH ${board},
  levels AS (SELECT validations AS level, count() AS customers FROM board GROUP BY level),
  placed AS (
    SELECT
      level, customers, sum(customers) OVER () AS people, sum(customers) OVER (ORDER BY level DESC) - customers AS above,
      sum(customers) OVER (ORDER BY level ${descending ? 'ASC' : 'DESC'}) - customers AS before,
      before < {offset:UInt32} + {size:UInt32} AND before + customers > {offset:UInt32} AS paged,
      intDiv(people + 99, 100) AS onePercent, intDiv(people + 9, 10) AS tenPercent
    FROM levels
  )
  SELECT
    sum(customers) AS people, sum(level * customers) AS validations,
    any(onePercent) AS onePercentPeople, sum(level * least(customers, greatest(0, onePercent - toInt64(above)))) AS onePercentValidations,
    any(tenPercent) AS tenPercentPeople, sum(level * least(customers, greatest(0, tenPercent - toInt64(above)))) AS tenPercentValidations,
    groupArray(level) AS levels, groupArray(1 + above) AS ranks,
    minIf(level, paged) AS low, maxIf(level, paged) AS high, minIf(before, paged) AS skipped
  FROM placed`;

const names = 'SELECT id AS person, name FROM customers FINAL WHERE tenant = {tenant:String}';

/** Who fits search and filter. The search is a part of the name, of the id where names are masked. */
function fits({ type, search, masked }: BoardShape): string {
  const matches = (text: string) => `positionCaseInsensitiveUTF8(${text}, {search:String}) > 0`;
  const conditions = ['validations BETWEEN {low:UInt64} AND {high:UInt64}'];
  if (type) conditions.push(`${countOf(type)} > 0`);
  if (search) conditions.push(masked ? matches('person') : `person IN (SELECT person FROM (${names}) WHERE ${matches('name')})`);
  return conditions.join(' AND ');
}

const fitting = (shape: BoardShape): string => {
  const sorted = shape.sort === 'rank' || shape.sort === 'name' ? '0' : countOf(shape.sort);
  return `
  WITH ${validated}, ${missions},
  fitting AS (SELECT person, count() AS validations, ${sorted} AS sorted FROM validated GROUP BY person HAVING ${fits(shape)})`;
};

export const totalSql = (shape: BoardShape): string => `
  ${fitting(shape)}
  SELECT count() AS total
  FROM fitting`;

// The page's customers are the smaller side of the join, so they are the one that is kept in memory.
/** Ties are in the order of names, then of ids. */
export function pageSql(shape: BoardShape): string {
  const { sort, descending, masked } = shape;
  const direction = descending ? 'DESC' : 'ASC';
  const label = masked ? '' : 'lowerUTF8(name), ';
  const first = {
    rank: `validations ${descending ? 'ASC' : 'DESC'}`,
    name: masked ? `person ${direction}` : `lowerUTF8(if(name = '', person, name)) ${direction}`,
    other: `sorted ${direction}, validations DESC`,
  }[sort === 'rank' || sort === 'name' ? sort : 'other'];
  return `
  ${fitting(shape)}
  SELECT person, validations, ${masked ? "''" : 'name'} AS name
  FROM ${masked ? '' : `(${names}) AS named RIGHT JOIN `}fitting${masked ? '' : ' USING (person)'}
  ORDER BY ${first}, ${label}person
  LIMIT {size:UInt32} OFFSET {skip:UInt32}`;
}

/** Validations by type of some customers. */
export const typesSql = `
  WITH ${validated}, ${missions}
  SELECT
    person, ${countOf('classic')} AS classic, ${countOf('content')} AS content, ${countOf('opinion')} AS opinion, ${countOf('engagement')} AS engagement
  FROM validated
  WHERE person IN {persons:Array(String)}
  GROUP BY person`;

/** Ranks of some customers. */
export const ranksSql = `
  WITH ${board},
  levels AS (SELECT validations AS level, count() AS customers FROM board GROUP BY level),
  placed AS (SELECT level AS validations, 1 + sum(customers) OVER (ORDER BY level DESC) - customers AS rank FROM levels)
  SELECT person, rank
  FROM (SELECT person, count() AS validations FROM validated WHERE person IN {persons:Array(String)} GROUP BY person) AS own INNER JOIN placed USING (validations)`;
