// The one list of what can be read; routes, OpenAPI, checks and recordings run over it.
import { demographics } from './demographics.js';
import { experience, experiences } from './experiences.js';
import { flow } from './flow.js';
import { health } from './health.js';
import { impact } from './impact.js';
import { kpis, kpisByDay } from './kpis.js';
import { leaderboard } from './leaderboard.js';
import { missionDetail } from './mission-detail.js';
import { missionIndicators } from './mission-indicators.js';
import { missionList } from './mission-list.js';
import { missionsByDay } from './missions-by-day.js';
import { missionsByType } from './missions-by-type.js';
import { moduleDetail } from './module-detail.js';
import { npsAnswers, npsAnswersFile } from './nps-answers.js';
import { report, reports } from './reports.js';
import { segment, segmentFile } from './segment.js';
import { tenant } from './tenant.js';

export const resources = {
  health, tenant, experiences, experience, kpis, kpisByDay, flow, moduleDetail, npsAnswers,
  missionIndicators, missionsByType, missionsByDay, missionList, missionDetail, impact, segment, leaderboard, demographics, reports, report,
} as const;
export type ResourceName = keyof typeof resources;

/** Files that can be had, as a stream. */
export const downloads = { npsAnswersFile, segmentFile } as const;
export type DownloadName = keyof typeof downloads;
