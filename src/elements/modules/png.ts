// A module's detail as a picture: its chart, figures and bars. Loaded on first use.
import { drawPicture } from '../../charts/picture.js';
import type { Language } from '../../i18n/index.js';
import type { Theme } from '../../theme/index.js';
import { barsOf } from './bars.js';
import type { DetailContext } from './context.js';
import { tileTexts } from './tiles.js';

export interface DetailPicture {
  context: DetailContext;
  theme: Theme;
  chartWords: Language['chart'];
  heading: string;
  sub: string;
  /** The first chart on a canvas, if there is one. */
  canvas: HTMLCanvasElement | null;
}

export function drawDetail({ context, theme, chartWords, heading, sub, canvas }: DetailPicture): Promise<Blob | undefined> {
  const figures = tileTexts(context).map(({ label, value, notes }) => ({ color: 'muted', text: [`${label}: ${value.text}`, ...notes].join(' · ') }));
  const inBars = context.reading.splits.filter(({ split }) => split.draw === 'bars' || split.draw === 'rates');
  const bars = inBars.flatMap((reading) => barsOf(reading, context, chartWords));
  const rows = bars.map(({ label, figures: numbers, notes, length }) => ({ color: 'option-1', text: [label, ...numbers, ...notes].join('  '), bar: length }));
  const image = canvas ? { image: canvas, width: canvas.clientWidth, height: canvas.clientHeight } : undefined;
  return drawPicture(image, theme, { heading, sub, legend: [...figures, ...rows] });
}
