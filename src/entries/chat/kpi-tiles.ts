// Defines <ew-kpi-tiles>.
import { define } from '../../define.js';
import { KpiTiles } from '../../elements/kpi/kpi-tiles.js';

define('ew-kpi-tiles', KpiTiles);

declare global {
  interface HTMLElementTagNameMap {
    'ew-kpi-tiles': KpiTiles;
  }
}

export { KpiTiles };
