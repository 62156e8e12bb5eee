// The public classes, settings and types. Importing this defines no element; `engagement-widgets/<name>` and
// `engagement-widgets/all` do.
export { AnalyticsError, configure, errorKinds } from './data/index.js';
export type {
  DaySelectDetail,
  ErrorKind,
  MissionTypeSelectDetail,
  ModuleSelectDetail,
  NpsGroupSelectDetail,
  OptionSelectDetail,
  SelectionChange,
  SelectionState,
  Settings,
} from './data/index.js';
export { define } from './define.js';
export { Widget, type ErrorDetail, type LoadDetail } from './elements/frame/widget.js';
export { ImpactTable } from './elements/missions/impact-table.js';
export { Leaderboard } from './elements/missions/leaderboard.js';
export { Analytics, type PeriodChangeDetail, type SelectionChangeDetail } from './elements/shared/analytics.js';
export { version } from './version.js';
