// The four types of missions, and what every answer about missions may say of itself.
import { nullable, optional } from 'valibot';
import { text } from './schema.js';

export const missionTypes = ['classic', 'content', 'opinion', 'engagement'] as const;
export type MissionType = (typeof missionTypes)[number];

/** Where figures rest on made-up facts the endpoint says so in one sentence, shown on the card. */
export const missionNote = { note: optional(nullable(text)) };
