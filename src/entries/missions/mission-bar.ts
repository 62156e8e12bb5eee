// Defines <ew-mission-bar>.
import { define } from '../../define.js';
import { MissionBar } from '../../elements/missions/mission-bar.js';

define('ew-mission-bar', MissionBar);

declare global {
  interface HTMLElementTagNameMap {
    'ew-mission-bar': MissionBar;
  }
}

export { MissionBar };
