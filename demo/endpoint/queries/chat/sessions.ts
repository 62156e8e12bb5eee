// Sessions started in a span, with all their facts, as SQL that the chat queries share.
import { counted } from '../question.js';
import type { Parameters, Store } from '../../store/port.js';

/** Facts that make a visit. Others, such as an opt-out by mail, may come without one. */
export const visitTypes = "('start', 'shown', 'click', 'message')";

/** Which experiences are looked at: the one of `{experience}`, or all. */
const scopes = { one: 'experience = {experience:String}', all: "experience != ''" } as const;
export type Scope = keyof typeof scopes;

// Codes that the host uploads are no part of anybody's visit.
const inScope = (scope: Scope): string => `${counted} AND ${scopes[scope]} AND type != 'coupon.uploaded'`;

const columns = 'experience, id, module, person, type, amount, at, seq, properties';
const inSpan = "at >= {from:DateTime64(3, 'UTC')} AND at < {until:DateTime64(3, 'UTC')}";

/*
 * A session id of the host is kept however long the session. A session that started in the span has a fact in it;
 * then all its facts are read, so that the order of arrival does not matter.
 */
const kept = `
    SELECT concat('s', session) AS key, ${columns}
    FROM scope
    WHERE session != '' AND (experience, session) IN (SELECT experience, session FROM scope WHERE session != '' AND ${inSpan})`;

/*
 * Facts without an id belong to what the person does at the time: a silence of 30 minutes ends it.
 * A fact with neither session nor person stands alone, since nothing ties it to others.
 */
const cut = `
    SELECT concat('p', toString(sum(fresh) OVER (PARTITION BY experience, person ORDER BY at, seq, id)), ' ', person) AS key, ${columns}
    FROM (
      SELECT *, at >= lagInFrame(at) OVER (PARTITION BY experience, person ORDER BY at, seq, id) + INTERVAL 30 MINUTE AS fresh
      FROM scope
      WHERE session = '' AND person != '' AND (experience, person) IN (SELECT experience, person FROM scope WHERE session = '' AND ${inSpan})
    )
    UNION ALL
    SELECT concat('f', id) AS key, ${columns}
    FROM scope
    WHERE session = '' AND person = '' AND ${inSpan}`;

const sessions = `
  sessions AS (
    SELECT
      experience, key,
      multiIf(countIf(type = 'start') > 0, minIf(at, type = 'start'), countIf(type = 'shown') > 0, minIf(at, type = 'shown'), min(at)) AS started,
      countIf(type IN ${visitTypes}) > 0 AS visit,
      countIf(type IN ('click', 'message')) > 0 AS conversation,
      max(at) AS last,
      argMinIf(person, (at, seq, id), person != '') AS who,
      groupUniqArrayIf(person, person != '') AS people,
      arrayMap(step -> (step.4, step.5), arraySort(groupArrayIf((at, seq, id, module, person), type = 'shown'))) AS path
    FROM keyed
    GROUP BY experience, key
    HAVING started >= {from:DateTime64(3, 'UTC')} AND started < {until:DateTime64(3, 'UTC')}
  )`;

const paths = `
  paths AS (
    SELECT
      key, conversation, who, people, path, arrayMap(step -> step.1, path) AS route, length(path) AS steps,
      multiIf(
        steps > 0 AND route[-1] IN {ends:Array(String)}, 'ended',
        last <= {now:DateTime64(3, 'UTC')} - INTERVAL 30 MINUTE, 'left',
        'active') AS state
    FROM sessions
    WHERE visit
  )`;

const told = `
  told AS (
    SELECT keyed.key AS key, module, if(keyed.person = '', of.who, keyed.person) AS person, type, amount, at, seq, id, properties
    FROM keyed INNER JOIN (SELECT key, who FROM sessions) AS of ON of.key = keyed.key
    WHERE module != ''
  )`;

const answered = `
  answered AS (
    SELECT
      module, type, key, showing, argMax(toUInt8(amount), (at, seq, id)) AS score, argMax(properties['option'], (at, seq, id)) AS option, argMax(person, (at, seq, id)) AS who
    FROM (
      SELECT
        *,
        greatest(1, countIf(type = 'shown') OVER (PARTITION BY key, module ORDER BY at, seq, type != 'shown', id)) AS showing,
        countIf(type = 'shown') OVER (PARTITION BY key, module) AS showings
      FROM told
      WHERE type IN ('shown', 'nps.scored', 'decision.chosen')
    )
    WHERE type != 'shown' AND showings > 0
    GROUP BY module, type, key, showing
  )`;

/** Tables to put behind `WITH`. All bind `tenant`, `preview`, `from`, `until` and, for one experience, `experience`. */
export interface SessionSql {
  /**
   * `sessions`: one row per session of the span. A session starts with its `start` fact, else with the first module,
   * else with its first fact; `visit` is 0 where nobody came by. `who` is the first person named in it.
   */
  sessions: string;
  /**
   * `paths`: visits with the modules they were shown, in order, and where they stand: `ended` at an end module, else
   * `left` after 30 minutes of silence, else `active`. Binds `ends` (ids of end modules) and `now`, too.
   */
  paths: string;
  /**
   * `told`: facts at modules; the session's person speaks for facts that name none. `answered`: the last score and the
   * last choice of each visit (one showing of a module in a session). What came before the first showing counts to it,
   * what was never shown has no visit; of the same moment, the showing comes first.
   */
  told: string;
}

function sessionSql(scope: Scope, loose: boolean): SessionSql {
  const base = `
  scope AS (SELECT session, ${columns} FROM facts WHERE ${inScope(scope)}),
  keyed AS (${kept}${loose ? `\n    UNION ALL${cut}` : ''}
  ),${sessions}`;
  return { sessions: base, paths: `${base},${paths}`, told: `${base},${told},${answered}` };
}

/** The statements' tables; cutting is left out where every fact has a session, which halves their cost. */
export async function sessionsFor(store: Store, scope: Scope, parameters: Parameters): Promise<SessionSql> {
  const facts = await store.query(`SELECT 1 AS one FROM facts WHERE ${inScope(scope)} AND session = '' LIMIT 1`, parameters);
  return sessionSql(scope, facts.length > 0);
}
