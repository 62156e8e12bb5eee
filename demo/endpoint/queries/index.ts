// The queries: one for every resource of the contract that is answered from the store.
import type { Queries } from '../queries.types.js';
import { experience, experiences } from './experiences.js';
import { flow } from './flow.js';
import { impact } from './impact.js';
import { leaderboard } from './leaderboard.js';
import { missionsByDay } from './missions-by-day.js';
import { missionsByType } from './missions-by-type.js';
import { moduleDetail } from './module-detail.js';
import { tenant } from './tenant.js';

export const queries: Queries = { tenant, experiences, experience, flow, moduleDetail, missionsByType, missionsByDay, impact, leaderboard };
