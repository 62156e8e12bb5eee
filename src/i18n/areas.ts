// The names of all areas of words, so that a misspelt one can be told without loading the words. Imports nothing of ours.
import type { Area } from './index.js';

export const areas: Readonly<Record<Area, true>> = {
  frame: true, change: true, chart: true, flow: true, period: true, flowLater: true, explain: true, fault: true, nps: true, decision: true,
  npsTwin: true, decisionTwin: true, moduleDetail: true, moduleTypes: true, moduleTwin: true, moduleRules: true,
  distribution: true, answers: true, quiz: true, twoPeriods: true, kpi: true, kpiTrend: true, kpiFunnel: true, kpiSplit: true,
  kpiTwin: true, experiences: true, dashboard: true, bell: true, report: true, missions: true, indicators: true,
  missionsTwin: true, indicatorsTwin: true, missionList: true, missionDetail: true, missionDashboard: true,
  missionListTwin: true, missionDetailTwin: true, impact: true, impactParts: true, impactAdvice: true, impactCloseness: true,
  segmentExport: true, impactTwin: true, leaderboard: true, leaderboardScroll: true, leaderboardFilter: true,
  leaderboardTwin: true, demographics: true, demographicsTwin: true,
};
