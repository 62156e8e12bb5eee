// Defines <ew-demographics>.
import { define } from '../../define.js';
import { Demographics } from '../../elements/missions/demographics.js';

define('ew-demographics', Demographics);

declare global {
  interface HTMLElementTagNameMap {
    'ew-demographics': Demographics;
  }
}

export { Demographics };
