// Defines <ew-mission-pie>.
import { define } from '../../define.js';
import { MissionPie } from '../../elements/missions/mission-pie.js';

define('ew-mission-pie', MissionPie);

declare global {
  interface HTMLElementTagNameMap {
    'ew-mission-pie': MissionPie;
  }
}

export { MissionPie };
