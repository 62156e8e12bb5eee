// Defines <ew-mission-list>.
import { define } from '../../define.js';
import { MissionList } from '../../elements/missions/mission-list.js';

define('ew-mission-list', MissionList);

declare global {
  interface HTMLElementTagNameMap {
    'ew-mission-list': MissionList;
  }
}

export { MissionList };
