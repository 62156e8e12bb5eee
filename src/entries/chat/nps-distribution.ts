// Defines <ew-nps-distribution>.
import { define } from '../../define.js';
import { NpsDistribution } from '../../elements/chat/nps-distribution.js';

define('ew-nps-distribution', NpsDistribution);

declare global {
  interface HTMLElementTagNameMap {
    'ew-nps-distribution': NpsDistribution;
  }
}

export { NpsDistribution };
