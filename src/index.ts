// The public classes, settings and types. Importing this defines no element; `engagement-widgets/<name>` and
// `engagement-widgets/all` do.
export { AnalyticsError, configure, errorKinds, logout } from './data/index.js';
export type {
  AdapterRequest,
  DaySelectDetail,
  ErrorKind,
  GetToken,
  MissionTypeSelectDetail,
  ModuleSelectDetail,
  NpsGroupSelectDetail,
  OptionSelectDetail,
  ResourceAdapter,
  SelectionChange,
  SelectionState,
  Settings,
  TokenAnswer,
  TokenRequest,
} from './data/index.js';
export { define, type ElementClass } from './define.js';
export { DecisionSplit } from './elements/chat/decision-split.js';
export { HeatmapFlow } from './elements/chat/heatmap-flow.js';
export { NpsDistribution } from './elements/chat/nps-distribution.js';
export { NpsAnswers } from './elements/chat/nps-answers.js';
export { ModuleDetail } from './elements/chat/module-detail.js';
export { NpsDonut } from './elements/chat/nps-donut.js';
export { QuizQuestions } from './elements/chat/quiz-questions.js';
export { ExperienceList, type ExperienceOpenDetail } from './elements/dashboards/experience-list.js';
export { ExperienceDashboard, type TabChangeDetail } from './elements/dashboards/experience-dashboard.js';
export { MissionDashboard } from './elements/dashboards/mission-dashboard.js';
export { TenantDashboard } from './elements/dashboards/tenant-dashboard.js';
export { defineModule } from './elements/modules/define-module.js';
export type { ErrorDetail, LoadDetail } from './elements/frame/events.js';
export { Widget } from './elements/frame/widget.js';
export { KpiFunnel } from './elements/kpi/kpi-funnel.js';
export { KpiSplit } from './elements/kpi/kpi-split.js';
export { KpiTiles } from './elements/kpi/kpi-tiles.js';
export { KpiTrend, type KpiSelectDetail } from './elements/kpi/kpi-trend.js';
export { Demographics } from './elements/missions/demographics.js';
export {
  activeAdvice, impactAdvice, oneMissionAdvice, riseAdvice,
  type AdviceAction, type AdviceContext, type AdviceFigures, type AdviceReason, type AdviceRow, type AdviceRule, type AdviceWords,
} from './elements/impact/advice.js';
export type { SegmentCustomer, SegmentExportDetail } from './elements/impact/segment.js';
export { ImpactTable } from './elements/missions/impact-table.js';
export { Leaderboard, type ProfileOpenDetail } from './elements/missions/leaderboard.js';
export { MissionBar, type MissionDaySelectDetail } from './elements/missions/mission-bar.js';
export { MissionDetail, type MissionCloseDetail } from './elements/missions/mission-detail.js';
export { MissionIndicators } from './elements/missions/mission-indicators.js';
export { MissionList, type MissionOpenDetail } from './elements/missions/mission-list.js';
export { MissionPie } from './elements/missions/mission-pie.js';
export { ReportBell, type ReportChangeDetail } from './elements/reports/report-bell.js';
export { Analytics, type PeriodChangeDetail, type SelectionChangeDetail } from './elements/shared/analytics.js';
export type { PeriodSelection } from './elements/shared/period-choice.js';
export { PeriodPicker } from './elements/shared/period-picker.js';
export { addWords, type Words, type WordsLoader } from './i18n/page-words.js';
export type { Language } from './i18n/index.js';
export type {
  CountFigure, DaysFigure, Figure, ModuleColumn, ModuleDeclaration, ModuleSums, ModuleTable, ModuleView, ModuleWords, ScoreFigure, Split, SplitWords, WordsByLanguage,
} from './modules/declaration.js';
export { version } from './version.js';
