// What people wrote at a survey, as SQL that the page and the file of answers share.
import type { NpsGroup } from 'engagement-widgets/contract';
import type { Parameters } from '../../store/port.js';
import { sessionsFor, type SessionSql } from './sessions.js';
import type { Store } from '../../store/port.js';

/** Scores of a group, both ends included. */
export const groupRanges: Readonly<Record<NpsGroup, { low: number; high: number }>> = {
  detractors: { low: 0, high: 6 },
  passives: { low: 7, high: 8 },
  promoters: { low: 9, high: 10 },
};

const texts = "type = 'nps.commented' AND module = {module:String}";
const between = "at >= {earliest:DateTime64(3, 'UTC')} AND at < {latest:DateTime64(3, 'UTC')}";

/** Further than anything can be stored, as the store takes moments. */
export const allMoments = { earliest: '1900-01-01 00:00:00.000', latest: '2299-12-31 23:59:59.999' } as const;

/** Which answers are asked for. */
export interface Filter {
  group: NpsGroup | null;
  /** Part of a text, letter case ignored; empty for all. */
  search: string;
}

/** An answer as it is stored; `score` is the last one of its visit. */
export interface Written {
  id: string;
  at: string;
  score: number | null;
  text: string;
}

export function filterParameters({ group, search }: Filter): Parameters {
  return { grouped: group !== null, ...(group ? groupRanges[group] : { low: 0, high: 10 }), search };
}

/** As the endpoint's own condition on `written`. Every text holds the empty one. */
export const fits = '(NOT {grouped:Bool} OR score BETWEEN {low:UInt8} AND {high:UInt8}) AND positionCaseInsensitiveUTF8(text, {search:String}) > 0';

/** The newest first. */
export const newest = 'at DESC, seq DESC, id_key DESC';

/** Sessions of who wrote something between `earliest` and `latest`; both are bound with each statement. */
export function writersFor(store: Store, parameters: Parameters): Promise<SessionSql> {
  return sessionsFor(store, 'one', parameters, `${texts} AND ${between}`);
}

/*
 * Text and score of one showing of the survey belong together, whichever came first. As with the score itself, what came
 * before the first showing counts to it, and where nothing was shown there is no visit, so no score.
 */
/** More than blanks and signs that nobody sees. */
const visible = String.raw`[^\\s\\p{Z}\\p{Cc}\\p{Cf}]`;

/** `written`: one row for each text, with its score. */
export const writtenTable = ({ told }: SessionSql): string => `${told("module = {module:String} AND type IN ('shown', 'nps.scored', 'nps.commented')")},
  parted AS (
    SELECT
      *, countIf(type = 'shown') OVER (PARTITION BY key) AS showings,
      greatest(1, countIf(type = 'shown') OVER (PARTITION BY key ORDER BY at, seq, type != 'shown', id_key)) AS showing
    FROM told
  ),
  scored AS (
    SELECT
      *, argMaxIf(toUInt8(amount), (at, seq, id_key), type = 'nps.scored') OVER (PARTITION BY key, showing) AS last,
      showings > 0 AND countIf(type = 'nps.scored') OVER (PARTITION BY key, showing) > 0 AS rated
    FROM parted
  ),
  written AS (
    SELECT id, at, seq, id_key, properties['text'] AS text, if(rated, last, NULL) AS score
    FROM scored
    WHERE type = 'nps.commented' AND ${between} AND match(text, '${visible}')
  )`;

/** Moments at which to cut what was written, the latest first, so that no part is much larger than `bytes`. */
export const cutsSql = `
  SELECT DISTINCT toString(min(at)) AS earliest
  FROM (
    SELECT at, intDiv(sum(200 + length(properties['text'])) OVER (ORDER BY at DESC, id_key), {bytes:UInt64}) AS part
    FROM facts
    WHERE tenant = {tenant:String} AND experience = {experience:String} AND ${texts} AND at >= {first:DateTime64(3, 'UTC')} AND at <= {last:DateTime64(3, 'UTC')}
  )
  GROUP BY part
  ORDER BY earliest DESC`;
