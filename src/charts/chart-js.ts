// The parts of Chart.js that donut and bars need, registered once. Loaded on demand only; nothing else may import it.
import { ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, LinearScale, type ChartConfiguration } from 'chart.js';

const parts = [ArcElement, BarController, BarElement, CategoryScale, DoughnutController, LinearScale];

/** A function and no statement on its own: bundlers drop what only has an effect, and take the re-exported class from the library itself. */
export function makeChart(canvas: HTMLCanvasElement, config: ChartConfiguration): Chart {
  Chart.register(...parts);
  return new Chart(canvas, config);
}
