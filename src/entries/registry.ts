// Defines elements in a registry of the page's own and leaves the page's names alone. Imports each element only when it is asked for.
import { define, type ElementClass } from '../define.js';

const elements = {
  'ew-analytics': async () => (await import('../elements/shared/analytics.js')).Analytics,
  'ew-decision-split': async () => (await import('../elements/chat/decision-split.js')).DecisionSplit,
  'ew-demographics': async () => (await import('../elements/missions/demographics.js')).Demographics,
  'ew-experience-dashboard': async () => (await import('../elements/dashboards/experience-dashboard.js')).ExperienceDashboard,
  'ew-experience-list': async () => (await import('../elements/dashboards/experience-list.js')).ExperienceList,
  'ew-heatmap-flow': async () => (await import('../elements/chat/heatmap-flow.js')).HeatmapFlow,
  'ew-impact-table': async () => (await import('../elements/missions/impact-table.js')).ImpactTable,
  'ew-kpi-funnel': async () => (await import('../elements/kpi/kpi-funnel.js')).KpiFunnel,
  'ew-kpi-split': async () => (await import('../elements/kpi/kpi-split.js')).KpiSplit,
  'ew-kpi-tiles': async () => (await import('../elements/kpi/kpi-tiles.js')).KpiTiles,
  'ew-kpi-trend': async () => (await import('../elements/kpi/kpi-trend.js')).KpiTrend,
  'ew-leaderboard': async () => (await import('../elements/missions/leaderboard.js')).Leaderboard,
  'ew-mission-bar': async () => (await import('../elements/missions/mission-bar.js')).MissionBar,
  'ew-mission-dashboard': async () => (await import('../elements/dashboards/mission-dashboard.js')).MissionDashboard,
  'ew-mission-detail': async () => (await import('../elements/missions/mission-detail.js')).MissionDetail,
  'ew-mission-indicators': async () => (await import('../elements/missions/mission-indicators.js')).MissionIndicators,
  'ew-mission-list': async () => (await import('../elements/missions/mission-list.js')).MissionList,
  'ew-mission-pie': async () => (await import('../elements/missions/mission-pie.js')).MissionPie,
  'ew-module-detail': async () => (await import('../elements/chat/module-detail.js')).ModuleDetail,
  'ew-nps-answers': async () => (await import('../elements/chat/nps-answers.js')).NpsAnswers,
  'ew-nps-distribution': async () => (await import('../elements/chat/nps-distribution.js')).NpsDistribution,
  'ew-nps-donut': async () => (await import('../elements/chat/nps-donut.js')).NpsDonut,
  'ew-period-picker': async () => (await import('../elements/shared/period-picker.js')).PeriodPicker,
  'ew-quiz-questions': async () => (await import('../elements/chat/quiz-questions.js')).QuizQuestions,
  'ew-report-bell': async () => (await import('../elements/reports/report-bell.js')).ReportBell,
  'ew-tenant-dashboard': async () => (await import('../elements/dashboards/tenant-dashboard.js')).TenantDashboard,
} satisfies Record<string, () => Promise<ElementClass>>;

/** The tags of all elements. */
export type ElementTag = keyof typeof elements;
export const elementTags = Object.keys(elements) as readonly ElementTag[];

/** What elements draw with; elements of these bring their own. */
const within: { readonly [T in ElementTag]?: readonly ElementTag[] } = {
  'ew-experience-dashboard': ['ew-analytics', 'ew-period-picker', 'ew-report-bell', 'ew-kpi-tiles', 'ew-kpi-trend', 'ew-kpi-funnel', 'ew-kpi-split', 'ew-heatmap-flow', 'ew-module-detail'],
  'ew-experience-list': ['ew-report-bell'],
  'ew-mission-dashboard': [
    'ew-analytics', 'ew-period-picker', 'ew-mission-indicators', 'ew-mission-pie', 'ew-mission-bar', 'ew-mission-list', 'ew-mission-detail', 'ew-impact-table', 'ew-leaderboard', 'ew-demographics',
  ],
  'ew-module-detail': ['ew-nps-donut', 'ew-nps-distribution', 'ew-nps-answers', 'ew-decision-split', 'ew-quiz-questions'],
  'ew-tenant-dashboard': ['ew-analytics', 'ew-period-picker', 'ew-kpi-tiles', 'ew-kpi-trend', 'ew-experience-list'],
};

function withAllWithin(tags: Iterable<ElementTag>, found = new Set<ElementTag>()): Set<ElementTag> {
  for (const tag of tags) {
    if (found.has(tag)) continue;
    found.add(tag);
    withAllWithin(within[tag] ?? [], found);
  }
  return found;
}

/**
 * Defines elements in a registry, such as that of a shadow root of the page's own, together with those that they draw with. Tags that the
 * registry knows already stay as they are.
 *
 * ```js
 * const registry = new CustomElementRegistry();
 * await defineIn(registry, ['ew-experience-dashboard']);
 * panel.attachShadow({ mode: 'open', customElementRegistry: registry }).innerHTML = '<ew-experience-dashboard></ew-experience-dashboard>';
 * ```
 *
 * @param tags all elements where not given
 * @returns resolves when they are defined; rejects where a file of theirs could not be loaded
 */
export async function defineIn(registry: CustomElementRegistry, tags: Iterable<ElementTag> = elementTags): Promise<void> {
  const wanted = [...withAllWithin(tags)].filter((tag) => tag in elements);
  const classes = await Promise.all(wanted.map((tag) => elements[tag]()));
  wanted.forEach((tag, index) => define(tag, classes[index]!, registry));
}
