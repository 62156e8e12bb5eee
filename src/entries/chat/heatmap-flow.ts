// Defines <ew-heatmap-flow>.
import { define } from '../../define.js';
import { HeatmapFlow } from '../../elements/chat/heatmap-flow.js';

define('ew-heatmap-flow', HeatmapFlow);

declare global {
  interface HTMLElementTagNameMap {
    'ew-heatmap-flow': HeatmapFlow;
  }
}

export { HeatmapFlow };
