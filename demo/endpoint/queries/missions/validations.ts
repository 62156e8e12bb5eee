// Validations of missions in a span, as SQL that the mission queries share.
import { factKeySql } from '../../ingest/rows.js';
import { counted } from '../question.js';

/** `revoked`: keys of validations that were taken back, whenever that was. Numbers: to look for millions of texts costs as much as to group them. */
export const revoked = `revoked AS (SELECT ${factKeySql('validation')} AS id_key FROM facts WHERE ${counted} AND type = 'mission.revoked')`;

/** Validations, of any time, that were not taken back. */
export const isValid = `${counted} AND type = 'mission.validated' AND id_key NOT IN (SELECT id_key FROM revoked)`;

/** All that the catalogue says of each mission; absent texts are empty. */
export const catalogue = `
  catalogue AS (
    SELECT
      id AS mission, JSONExtractString(body, 'name') AS name, JSONExtractString(body, 'type') AS type,
      JSONExtractString(body, 'description') AS description, JSONExtractString(body, 'network') AS network
    FROM catalog FINAL
    WHERE tenant = {tenant:String} AND kind = 'mission'
  )`;

/** Mission and type; the newest entry of the catalogue counts. */
export const missions = `
  missions AS (
    SELECT id AS mission, toLowCardinality(JSONExtractString(body, 'type')) AS type
    FROM catalog FINAL
    WHERE tenant = {tenant:String} AND kind = 'mission'
  )`;

/** `validated`: one row per validation of the span that was not taken back. */
export const validated = `
  ${revoked},
  validated AS (
    SELECT id, person, at, mission
    FROM facts
    WHERE ${isValid} AND at >= {from:DateTime64(3, 'UTC')} AND at < {until:DateTime64(3, 'UTC')}
  )`;

/** `typed`: the same with the mission's type, empty for a mission that the catalogue does not know. */
export const typed = `
  ${validated},
  ${missions},
  typed AS (SELECT person, at, missions.type AS type FROM validated LEFT JOIN missions USING (mission))`;
