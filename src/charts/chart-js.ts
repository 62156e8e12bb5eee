// The parts of Chart.js that donut and bars need, registered once. Loaded on demand only; nothing else may import it.
import { ArcElement, BarElement, CategoryScale, Chart, DoughnutController, LinearScale, type ChartConfiguration } from 'chart.js';
import { PlainBars } from './bars/plain-bars.js';

const parts = [ArcElement, BarElement, CategoryScale, DoughnutController, LinearScale, PlainBars];

/** A function and no statement on its own: bundlers drop what only has an effect, and take the re-exported class from the library itself. */
export function makeChart(canvas: HTMLCanvasElement, config: ChartConfiguration): Chart {
  Chart.register(...parts);
  return new Chart(canvas, config);
}
