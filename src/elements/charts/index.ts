// Parts of chart widgets: the picture with its cursor and tooltip, and the legend.
import type { CSSResult } from 'lit';
import { legendStyles } from './legend.js';
import { pictureStyles } from './picture.js';
import { swatchStyles } from './swatch.js';
import { tooltipStyles } from './tooltip.js';

export { Legend, type LegendItem } from './legend.js';
export { Picture, type PointWords } from './picture.js';
export { swatch } from './swatch.js';

export const chartStyles: CSSResult[] = [swatchStyles, tooltipStyles, legendStyles, pictureStyles];
