// Defines <ew-tenant-dashboard>.
import { define } from '../../define.js';
import { TenantDashboard } from '../../elements/dashboards/tenant-dashboard.js';
import '../analytics.js';
import '../period-picker.js';
import './experience-list.js';
import './kpi-tiles.js';
import './kpi-trend.js';

define('ew-tenant-dashboard', TenantDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'ew-tenant-dashboard': TenantDashboard;
  }
}

export { TenantDashboard };
