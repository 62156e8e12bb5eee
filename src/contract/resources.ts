// The one list of what can be read; routes, OpenAPI, checks and recordings run over it.
import { experience, experiences } from './experiences.js';
import { flow } from './flow.js';
import { health } from './health.js';
import { impact } from './impact.js';
import { leaderboard } from './leaderboard.js';
import { missionsByDay } from './missions-by-day.js';
import { missionsByType } from './missions-by-type.js';
import { moduleDetail } from './module-detail.js';
import { tenant } from './tenant.js';

export const resources = { health, tenant, experiences, experience, flow, moduleDetail, missionsByType, missionsByDay, impact, leaderboard } as const;
export type ResourceName = keyof typeof resources;
