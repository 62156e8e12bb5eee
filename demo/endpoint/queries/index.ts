// The queries: one for every resource of the contract that is answered from the store.
import type { Queries } from '../queries.types.js';
import { experience, experiences } from './chat/experiences.js';
import { flow } from './chat/flow.js';
import { moduleDetail } from './chat/module-detail.js';
import { missionsByDay } from './missions/by-day.js';
import { missionsByType } from './missions/by-type.js';
import { impact } from './missions/impact.js';
import { leaderboard } from './missions/leaderboard.js';
import { tenant } from './tenant.js';

export const queries: Queries = { tenant, experiences, experience, flow, moduleDetail, missionsByType, missionsByDay, impact, leaderboard };
