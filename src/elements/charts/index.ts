// Parts of chart widgets: the place of the picture, and the legend. Cursor and tooltip come with the picture itself.
import type { CSSResult } from 'lit';
import { legendStyles } from './legend.js';
import { pictureStyles } from './picture.js';
import { swatchStyles } from './swatch.js';

export { Legend, type LegendItem } from './legend.js';
export { Picture, type PointWords } from './picture.js';
export { swatch } from './swatch.js';

export const chartStyles: CSSResult[] = [swatchStyles, legendStyles, pictureStyles];
