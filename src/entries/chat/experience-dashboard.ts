// Defines <ew-experience-dashboard>. What its tabs hold comes when a tab is shown first.
import { define } from '../../define.js';
import { ExperienceDashboard } from '../../elements/dashboards/experience-dashboard.js';
import '../analytics.js';
import '../period-picker.js';
import './report-bell.js';

ExperienceDashboard.parts = {
  kpi: () => Promise.all([import('./kpi-tiles.js'), import('./kpi-trend.js'), import('./kpi-funnel.js'), import('./kpi-split.js')]),
  'drill-down': () => Promise.all([import('./heatmap-flow.js'), import('./module-detail.js')]),
};
define('ew-experience-dashboard', ExperienceDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'ew-experience-dashboard': ExperienceDashboard;
  }
}

export { ExperienceDashboard };
