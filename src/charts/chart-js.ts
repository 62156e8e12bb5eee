// The parts of Chart.js that donut and bars need, registered once. Loaded on demand only; nothing else may import it.
import { ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, LinearScale } from 'chart.js';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, LinearScale);

export { Chart };
