// Defines <ew-mission-dashboard>. What is below the charts comes once it is drawn, the figures of a mission when the first one is opened.
import { define } from '../../define.js';
import { MissionDashboard } from '../../elements/dashboards/mission-dashboard.js';
import '../analytics.js';
import '../period-picker.js';
import './mission-bar.js';
import './mission-indicators.js';
import './mission-pie.js';

MissionDashboard.parts = {
  below: () => Promise.all([import('./mission-list.js'), import('./impact-table.js'), import('./leaderboard.js'), import('./demographics.js')]),
  detail: () => import('./mission-detail.js'),
};
define('ew-mission-dashboard', MissionDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'ew-mission-dashboard': MissionDashboard;
  }
}

export { MissionDashboard };
