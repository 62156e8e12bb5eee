// The queries: one for every resource and file of the contract that is answered from the store.
import type { Downloads, Queries } from '../queries.types.js';
import { experience, experiences } from './chat/experiences.js';
import { flow } from './chat/flow.js';
import { kpis, kpisByDay } from './chat/kpis.js';
import { moduleDetail } from './chat/module-detail.js';
import { npsAnswers, npsAnswersFile } from './chat/nps-answers.js';
import { missionsByDay } from './missions/by-day.js';
import { missionsByType } from './missions/by-type.js';
import { impact } from './missions/impact.js';
import { leaderboard } from './missions/leaderboard.js';
import { tenant } from './tenant.js';

export const queries: Queries = { tenant, experiences, experience, kpis, kpisByDay, flow, moduleDetail, npsAnswers, missionsByType, missionsByDay, impact, leaderboard };

export const downloads: Downloads = { npsAnswersFile };
