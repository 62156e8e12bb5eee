// Defines <ew-nps-donut>.
import { define } from '../../define.js';
import { NpsDonut } from '../../elements/chat/nps-donut.js';

define('ew-nps-donut', NpsDonut);

declare global {
  interface HTMLElementTagNameMap {
    'ew-nps-donut': NpsDonut;
  }
}

export { NpsDonut };
