// The four types of missions, and what every answer about missions may say of itself.
import { maxLength, nullable, optional, pipe, string, type InferOutput } from 'valibot';
import { count, looseObject, text } from './schema.js';

export const missionTypes = ['classic', 'content', 'opinion', 'engagement'] as const;
export type MissionType = (typeof missionTypes)[number];

/** Where figures rest on made-up facts the endpoint says so in one sentence, shown on the card. */
export const missionNote = { note: optional(nullable(text)) };

/** Social networks that a mission may need. */
export const missionNetworks = ['instagram', 'tiktok'] as const;
export type MissionNetwork = (typeof missionNetworks)[number];

/** Who a participation rate is measured against. */
export const participationBase = looseObject({
  /** `active-customers`: any order, visit or validation in the `days` before the period's end; or an id of the endpoint's own. */
  id: pipe(string(), maxLength(60)),
  /** Days before the period's end that count; null where there is no such limit. */
  days: optional(nullable(count)),
  /** Said where `id` is not `active-customers`. */
  name: optional(nullable(text)),
});
export type ParticipationBase = InferOutput<typeof participationBase>;
