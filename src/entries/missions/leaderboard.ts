// Defines <ew-leaderboard>.
import { define } from '../../define.js';
import { Leaderboard } from '../../elements/missions/leaderboard.js';

define('ew-leaderboard', Leaderboard);

declare global {
  interface HTMLElementTagNameMap {
    'ew-leaderboard': Leaderboard;
  }
}

export { Leaderboard };
