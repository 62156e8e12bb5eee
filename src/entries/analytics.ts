// Defines ew-analytics.
import { define } from '../define.js';
import { Analytics } from '../elements/shared/analytics.js';

define('ew-analytics', Analytics);

export { Analytics };

declare global {
  interface HTMLElementTagNameMap {
    'ew-analytics': Analytics;
  }
}
