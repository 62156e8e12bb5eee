// Defines <ew-kpi-split>.
import { define } from '../../define.js';
import { KpiSplit } from '../../elements/kpi/kpi-split.js';

define('ew-kpi-split', KpiSplit);

declare global {
  interface HTMLElementTagNameMap {
    'ew-kpi-split': KpiSplit;
  }
}

export { KpiSplit };
