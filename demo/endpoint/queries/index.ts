// The queries: one for every resource and file of the contract that is answered from the store.
import type { Downloads, Queries } from '../queries.types.js';
import { experience, experiences } from './chat/experiences.js';
import { flow } from './chat/flow.js';
import { kpis, kpisByDay } from './chat/kpis.js';
import { moduleDetail } from './chat/module-detail.js';
import { npsAnswers, npsAnswersFile } from './chat/nps-answers.js';
import { demographics } from './missions/demographics.js';
import { missionsByDay } from './missions/by-day.js';
import { missionsByType } from './missions/by-type.js';
import { missionDetail } from './missions/detail.js';
import { impact } from './missions/impact.js';
import { missionIndicators } from './missions/indicators.js';
import { leaderboard } from './missions/leaderboard.js';
import { missionList } from './missions/list.js';
import { segment, segmentFile } from './missions/segment.js';
import { tenant } from './tenant.js';

export const queries: Queries = {
  tenant, experiences, experience, kpis, kpisByDay, flow, moduleDetail, npsAnswers,
  missionIndicators, missionsByType, missionsByDay, missionList, missionDetail, impact, segment, leaderboard, demographics,
};

export const downloads: Downloads = { npsAnswersFile, segmentFile };
