// Defines <ew-kpi-trend>.
import { define } from '../../define.js';
import { KpiTrend } from '../../elements/kpi/kpi-trend.js';

define('ew-kpi-trend', KpiTrend);

declare global {
  interface HTMLElementTagNameMap {
    'ew-kpi-trend': KpiTrend;
  }
}

export { KpiTrend };
