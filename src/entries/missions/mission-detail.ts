// Defines <ew-mission-detail>.
import { define } from '../../define.js';
import { MissionDetail } from '../../elements/missions/mission-detail.js';

define('ew-mission-detail', MissionDetail);

declare global {
  interface HTMLElementTagNameMap {
    'ew-mission-detail': MissionDetail;
  }
}

export { MissionDetail };
