// Defines <ew-kpi-funnel>.
import { define } from '../../define.js';
import { KpiFunnel } from '../../elements/kpi/kpi-funnel.js';

define('ew-kpi-funnel', KpiFunnel);

declare global {
  interface HTMLElementTagNameMap {
    'ew-kpi-funnel': KpiFunnel;
  }
}

export { KpiFunnel };
