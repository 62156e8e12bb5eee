// Sessions started in a span, with all their facts, as SQL that the chat queries share.
import { counted } from '../question.js';
import type { Parameters, Store } from '../../store/port.js';

/** Facts that make a visit. Others, such as an opt-out by mail, may come without one. */
export const visitTypes = "('start', 'shown', 'click', 'message')";

/** Facts that are a participation. */
export const participationTypes = "('instantWin.played', 'giveaway.entered')";

/** Which experiences are looked at: the one of `{experience}`, all, or all but those of `{archived}`. */
export const scopes = { one: 'experience = {experience:String}', all: "experience != ''", current: "experience != '' AND experience NOT IN {archived:Array(String)}" } as const;
export type Scope = keyof typeof scopes;

const columns = 'owner, experience, module, person, type, amount, at, seq, id, id_key, properties';
const inSpan = "at >= {from:DateTime64(3, 'UTC')} AND at < {until:DateTime64(3, 'UTC')}";
const inReach = "at >= {first:DateTime64(3, 'UTC')} AND at <= {last:DateTime64(3, 'UTC')}";

/*
 * The owner of a fact is its session, else its person, else the fact itself, since nothing ties it to others; a number,
 * because grouping millions by texts is dear. Codes that the host uploads are no part of anybody's visit.
 */
const ownerSql = "multiIf(session != '', cityHash64(experience, session), person != '', cityHash64(experience, '', person), id_key)";
const scoped = (scope: Scope, where: string): string => `
  scope AS (
    SELECT *, ${ownerSql} AS owner
    FROM facts
    WHERE ${counted} AND ${scopes[scope]} AND type != 'coupon.uploaded' AND ${where}
  )`;

/** Only facts of owners who have such a fact. */
const ofOwners = (scope: Scope, having: string): string => `
      owner IN (SELECT ${ownerSql} FROM facts WHERE ${counted} AND ${scopes[scope]} AND ${inReach} AND ${having})`;

/*
 * A session id of the host is kept however long the session. Facts without one belong to what their person does at the
 * time: a silence of 30 minutes ends it.
 */
const kept = `SELECT owner AS key, ${columns} FROM scope`;
const cut = `
    ${kept} WHERE session != '' OR person = ''
    UNION ALL
    SELECT cityHash64(owner, sum(fresh) OVER (PARTITION BY owner ORDER BY at, seq, id_key)) AS key, ${columns}
    FROM (
      SELECT *, at >= lagInFrame(at) OVER (PARTITION BY owner ORDER BY at, seq, id_key) + INTERVAL 30 MINUTE AS fresh
      FROM scope
      WHERE session = '' AND person != ''
    )`;

const sessions = `
  sessions AS (
    SELECT
      key, any(experience) AS experience,
      multiIf(countIf(type = 'start') > 0, minIf(at, type = 'start'), countIf(type = 'shown') > 0, minIf(at, type = 'shown'), min(at)) AS started,
      countIf(type IN ${visitTypes}) > 0 AS visit,
      countIf(type IN ('click', 'message')) > 0 AS conversation,
      countIf(type IN ${participationTypes}) > 0 AS participated,
      countIf(type = 'customer.created') > 0 AS created,
      greatest(1, countIf(type = 'start')) AS starts,
      max(at) AS latest,
      arraySum(arrayMap(gap -> least(gap, 1800000), arrayDifference(arraySort(groupArray(toUnixTimestamp64Milli(at)))))) AS milliseconds,
      max(person) AS who,
      argMinIf(properties['platform'], (at, seq, id_key), properties['platform'] != '') AS platform,
      argMinIf(properties['language'], (at, seq, id_key), properties['language'] != '') AS language,
      arrayMap(step -> step.4, arraySort(groupArrayIf((at, seq, id_key, module), type = 'shown'))) AS path
    FROM keyed
    GROUP BY key
    HAVING started >= {from:DateTime64(3, 'UTC')} AND started < {until:DateTime64(3, 'UTC')}
  )`;

const paths = `
  paths AS (
    SELECT
      conversation, who, path, length(path) AS steps,
      multiIf(
        steps > 0 AND path[-1] IN {ends:Array(String)}, 'ended',
        latest <= {now:DateTime64(3, 'UTC')} - INTERVAL 30 MINUTE, 'left',
        'active') AS state
    FROM sessions
    WHERE visit
  )`;

const told = (where: string): string => `
  told AS (
    SELECT key, of.started AS started, experience, module, of.who AS person, type, amount, at, seq, id, id_key, properties
    FROM keyed INNER JOIN (SELECT key, started, who FROM sessions) AS of USING (key)
    WHERE ${where}
  )`;

const answered = `
  answered AS (
    SELECT module, type, key, showing, argMax(toUInt8(amount), (at, seq, id_key)) AS score, argMax(properties['option'], (at, seq, id_key)) AS option, any(person) AS who, any(started) AS started
    FROM (
      SELECT
        *,
        greatest(1, countIf(type = 'shown') OVER (PARTITION BY key, module ORDER BY at, seq, type != 'shown', id_key)) AS showing,
        countIf(type = 'shown') OVER (PARTITION BY key, module) AS showings
      FROM told
      WHERE type IN ('shown', 'nps.scored', 'decision.chosen')
    )
    WHERE type != 'shown' AND showings > 0
    GROUP BY module, type, key, showing
  )`;

/** Tables to put behind `WITH`. All bind `tenant`, `preview`, `from`, `until`, what is in `reach` and, for one experience, `experience`. */
export interface SessionSql {
  /** Parameters: first and last moment of all these sessions. */
  reach: { first: string; last: string };
  /**
   * `sessions`: one row per session of the span. A session starts with its `start` fact, else with the first module,
   * else with its first fact; `visit` is 0 where nobody came by. `starts` are its `start` facts, 1 without any.
   * `participated` and `created` say whether somebody took part in it, or became a customer. `milliseconds` lie between its first and last fact, at most 30 minutes between two. `who` is its person: a session
   * is the visit of one, who may be named in a part of the facts only. `platform` and `language` are the first that were
   * named. `path` are the modules shown, in order.
   */
  sessions: string;
  /**
   * `paths`: the visits, and where they stand: `ended` at an end module, else `left` after 30 minutes of silence, else
   * `active`. Binds `ends` (ids of end modules) and `now`, too.
   */
  paths: string;
  /**
   * `told`: facts that the program's own condition names, such as those at a module. `answered`: the last score and the last choice
   * of each visit there (one showing of a module in a session). What came before the first showing counts to it, what was
   * never shown has no visit; of the same moment, the showing comes first.
   */
  told: (where: string) => string;
}

/**
 * Looks once through all facts for how far the span's sessions reach: every statement then reads no more than that, and
 * whatever else lies there did not start in the span. Cutting is left out where every fact has a session.
 * @param having The program's own condition on facts: sessions of whoever has no such fact are left out, where few have.
 */
export async function sessionsFor(store: Store, scope: Scope, parameters: Parameters, having?: string): Promise<SessionSql> {
  const sql = `
    WITH ${scoped(scope, 'true')}
    SELECT min(at) AS first, max(at) AS last, countIf(session = '') > 0 AS loose
    FROM scope
    WHERE owner IN (SELECT owner FROM scope WHERE ${inSpan})`;
  const [found] = await store.query<{ first: string; last: string; loose: boolean }>(sql, parameters);
  const { first, last, loose } = found!;
  const base = `${scoped(scope, having ? `${inReach} AND ${ofOwners(scope, having)}` : inReach)},
  keyed AS (${loose ? cut : kept}),${sessions}`;
  return { reach: { first, last }, sessions: base, paths: `${base},${paths}`, told: (where) => `${base},${told(where)},${answered}` };
}
