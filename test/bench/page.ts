/** What the bench measures, inside the browser: our widgets from answer to picture, and the same two charts by other libraries. */
import 'engagement-widgets/all';
import { BarController, BarElement, CategoryScale, Chart, DoughnutController, ArcElement, Legend, LinearScale } from 'chart.js';
import * as echarts from 'echarts';
import { configure } from 'engagement-widgets';
import Highcharts from 'highcharts';
import { recorded, recordedFetch, recordedPeriods } from '../../demo/recorded/index.js';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend, LinearScale);
configure({ loading: 'eager' });

const survey = recorded('moduleDetail', { experience: 'summer-of-sound', module: 'rate-us' });
const days = recorded('missionsByDay').days;
const types = ['classic', 'content', 'opinion', 'engagement'] as const;
const colours = ['#415fcb', '#d76f00', '#028c64', '#941862'];
const groups = ['detractors', 'passives', 'promoters'] as const;

const stage = document.querySelector('main') as HTMLElement;
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Held back until the runner has read the clock. */
let release: () => void = () => {};
let loaded: Promise<unknown> = Promise.resolve();

function box(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { inlineSize: '800px', blockSize: '320px' });
  stage.append(element);
  return element;
}

/** Puts a widget there that waits for its answer. */
async function waiting(tag: string): Promise<void> {
  const provider = document.createElement('ew-analytics');
  const gate = new Promise<void>((resolve) => (release = resolve));
  provider.endpoint = `https://bench-${performance.now()}.invalid`;
  provider.experience = 'summer-of-sound';
  Object.assign(provider, recordedPeriods.days30, { compare: true });
  provider.fetch = async (input, init) => {
    const response = await recordedFetch(input, init);
    await gate;
    return response;
  };
  const widget = document.createElement(tag);
  if (tag === 'ew-nps-donut') widget.setAttribute('module', 'rate-us');
  if (tag === 'ew-decision-split') widget.setAttribute('module', 'what-brings-you');
  loaded = new Promise((resolve) => widget.addEventListener('ew-load', resolve, { once: true }));
  provider.append(widget);
  stage.append(provider);
  await frame();
}

/** Lets the answer come and waits until it is painted. */
async function answered(): Promise<void> {
  release();
  await loaded;
  await frame();
  await frame();
}

type Draw = () => void;

const ours = (tag: 'ew-nps-donut' | 'ew-mission-bar', data: unknown): Draw => () => {
  const widget = document.createElement(tag);
  Object.assign(widget, { data });
  stage.append(widget);
};

const bareChart = (config: () => object): Draw => () => {
  const canvas = document.createElement('canvas');
  box().append(canvas);
  new Chart(canvas, config() as never);
};

const chartOptions = { animation: false, responsive: true, maintainAspectRatio: false };
const labels = days.map(({ date }) => date);

const donuts: Record<string, Draw> = {
  ours: ours('ew-nps-donut', survey),
  'Chart.js': bareChart(() => ({
    type: 'doughnut',
    data: { labels: [...groups], datasets: [{ data: groups.map((group) => survey.figures[group]), backgroundColor: colours }] },
    options: chartOptions,
  })),
  ECharts: () =>
    echarts.init(box()).setOption({
      animation: false,
      legend: {},
      series: [{ type: 'pie', radius: ['60%', '80%'], data: groups.map((name) => ({ name, value: survey.figures[name] })) }],
    }),
  Highcharts: () =>
    void Highcharts.chart(box(), {
      chart: { type: 'pie', animation: false },
      plotOptions: { series: { animation: false } },
      series: [{ type: 'pie', innerSize: '60%', data: groups.map((name) => ({ name, y: survey.figures[name] ?? 0 })) }],
    }),
};

const bars: Record<string, Draw> = {
  ours: ours('ew-mission-bar', recorded('missionsByDay')),
  'Chart.js': bareChart(() => ({
    type: 'bar',
    data: { labels, datasets: types.map((type, index) => ({ label: type, stack: 'a', backgroundColor: colours[index], data: days.map((day) => day[type]) })) },
    options: { ...chartOptions, scales: { x: { stacked: true }, y: { stacked: true } } },
  })),
  ECharts: () =>
    echarts.init(box()).setOption({
      animation: false,
      legend: {},
      xAxis: { type: 'category', data: labels },
      yAxis: { type: 'value' },
      series: types.map((name) => ({ name, type: 'bar', stack: 'a', data: days.map((day) => day[name]) })),
    }),
  Highcharts: () =>
    void Highcharts.chart(box(), {
      chart: { type: 'column', animation: false },
      xAxis: { categories: labels },
      plotOptions: { series: { animation: false, stacking: 'normal' } },
      series: types.map((name) => ({ type: 'column' as const, name, data: days.map((day) => day[name]) })),
    }),
};

const charts = { donut: donuts, 'stacked bar': bars };

async function draw(chart: keyof typeof charts, library: string): Promise<void> {
  charts[chart][library]?.();
  await frame();
  await frame();
}

function clear(): void {
  Chart.instances && Object.values(Chart.instances).forEach((chart) => chart.destroy());
  stage.replaceChildren();
}

const longTasks: number[] = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });

const bench = { waiting, answered, draw, clear, frame, longTasks };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
