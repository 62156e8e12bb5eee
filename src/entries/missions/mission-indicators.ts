// Defines <ew-mission-indicators>.
import { define } from '../../define.js';
import { MissionIndicators } from '../../elements/missions/mission-indicators.js';

define('ew-mission-indicators', MissionIndicators);

declare global {
  interface HTMLElementTagNameMap {
    'ew-mission-indicators': MissionIndicators;
  }
}

export { MissionIndicators };
