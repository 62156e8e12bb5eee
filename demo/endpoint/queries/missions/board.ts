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
const names = 'SELECT id AS person, name FROM customers FINAL WHERE tenant = {tenant:String}';

/** More validations than anybody has: counts are turned around by it, and two of them make one number. */
const most = 4_294_967_295;

/** Who comes first, as a number that ascends; names and ids decide among equals. Small enough to be exact in every engine and in JSON. */
function placeOf({ sort, descending }: BoardShape): string {
  if (sort === 'name') return '0';
  if (sort === 'rank') return descending ? 'validations' : `${most} - validations`;
  // Beyond a million validations of one customer the second number gives way.
  return `(${descending ? `1000000 - least(1000000, sorted)` : 'least(1000000, sorted)'}) * 4294967296 + ${most} - validations`;
}

/** Who fits search and filter. The search is a part of the name, of the id where names are masked. */
function fits({ type, search, masked }: BoardShape): string {
  const matches = (text: string) => `positionCaseInsensitiveUTF8(${text}, {search:String}) > 0`;
  const conditions = ['1'];
  if (type) conditions.push('filtered > 0');
  if (search) conditions.push(masked ? matches('person') : `person IN (SELECT person FROM (${names}) WHERE ${matches('name')})`);
  return conditions.join(' AND ');
}

const board = (shape: BoardShape): string => {
  const { sort, type } = shape;
  const sorted = sort === 'rank' || sort === 'name' ? '' : `, ${countOf(sort)} AS sorted`;
  return `
  WITH ${validated}, ${missions},
  board AS (SELECT person, count() AS validations${sorted}${type ? `, ${countOf(type)} AS filtered` : ''}, ${placeOf(shape)} AS place FROM validated GROUP BY person)`;
};

/** Everything about the board as a whole, and where its pages are, comes from this small table; see levels.ts. */
export const levelsSql = (shape: BoardShape): string => `
  ${board(shape)}
  SELECT place, validations, count() AS customers, countIf(${fits(shape)}) AS fitting
  FROM board
  GROUP BY place, validations`;

// The page's customers are the smaller side of the join, so they are the one that is kept in memory.
/** Sorts only the places that the page touches. Equals are in the order of what is shown, names or else ids, then of ids. */
export function pageSql(shape: BoardShape): string {
  const { sort, descending, masked } = shape;
  const direction = sort === 'name' && descending ? 'DESC' : 'ASC';
  const label = masked ? 'person' : "lowerUTF8(if(name = '', person, name))";
  return `
  ${board(shape)},
  chosen AS (SELECT person, validations, place FROM board WHERE place BETWEEN {low:UInt64} AND {high:UInt64} AND ${fits(shape)})
  SELECT person, validations, ${masked ? "''" : 'name'} AS name
  FROM ${masked ? '' : `(${names}) AS named RIGHT JOIN `}chosen${masked ? '' : ' USING (person)'}
  ORDER BY place, ${label} ${direction}, person
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

/** Customers by number of validations, and which of some customers are among them. */
export const ranksSql = `
  WITH ${validated}
  SELECT validations, count() AS customers, groupArrayIf(person, person IN {persons:Array(String)}) AS asked
  FROM (SELECT person, count() AS validations FROM validated GROUP BY person)
  GROUP BY validations`;
