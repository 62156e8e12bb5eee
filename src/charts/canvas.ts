// The controller of a chart's canvas: makes, updates and destroys the chart as its element comes, changes and goes.
// The only place that holds a chart of the library.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chart, ChartConfiguration, ChartType } from 'chart.js';
import type { Theme } from '../theme/index.js';
import { donutConfig } from './donut.js';
import { loadLibrary } from './load.js';
import { Paint } from './paint.js';
import { isWhole, type ChartSpec, type Point } from './spec.js';
import { stackedBarConfig } from './bars/stacked-bar.js';

type AnyChart = Chart<ChartType, unknown[], unknown>;
type AnyConfig = ChartConfiguration<ChartType, unknown[], unknown>;

const isNumber = (value: unknown): value is number => typeof value === 'number';

export interface CanvasSource {
  /** What to show; undefined while there is nothing. */
  spec: () => ChartSpec | undefined;
  theme: () => Theme | undefined;
  /** The canvas that the element has rendered, inside a box that alone decides its size. */
  canvas: () => HTMLCanvasElement | null;
  /** The library could not be loaded or drew nothing; called with undefined when it is well again. */
  onFault: (error: Error | undefined) => void;
  /** After each drawing. */
  onDraw?: () => void;
}

export class CanvasController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: CanvasSource;
  #chart: AnyChart | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #observer: ResizeObserver | undefined;
  #frame = 0;
  #loading = false;
  #drawn: { theme: Theme; signature: string; ratio: number } | undefined;
  #active: Point | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: CanvasSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** True once something is on the canvas. */
  get isDrawn(): boolean {
    return this.#chart !== undefined;
  }

  hostUpdated(): void {
    const canvas = this.#source.canvas() ?? undefined;
    if (canvas !== this.#canvas) this.#adopt(canvas);
    if (canvas) void this.#draw();
  }

  hostDisconnected(): void {
    this.#adopt(undefined);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Marks a place, or none. */
  highlight(point: Point | undefined): void {
    this.#active = point;
    const chart = this.#chart;
    if (!chart) return;
    chart.setActiveElements(this.#elementsAt(point));
    chart.render();
  }

  /** The place under a pointer. */
  pointAt(event: MouseEvent): Point | undefined {
    const chart = this.#chart;
    const spec = this.#source.spec();
    if (!chart || !spec) return undefined;
    const hit = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, true)[0];
    if (hit) return { series: hit.datasetIndex, column: hit.index };
    if (spec.kind === 'donut') return undefined;
    const column = chart.getElementsAtEventForMode(event, 'index', { intersect: false }, true)[0];
    return column && { series: spec.series.length, column: column.index };
  }

  /** Where a place is, in CSS pixels of the canvas; for bars the top of the column. */
  locate(point: Point): { x: number; y: number } | undefined {
    const elements = this.#elementsAt(point).map(({ datasetIndex, index }) => this.#chart?.getDatasetMeta(datasetIndex).data[index]);
    const places = elements.map((element) => element?.tooltipPosition(true)).filter((place) => place !== undefined);
    const [x] = places.map((place) => place.x).filter(isNumber);
    const y = Math.min(...places.map((place) => place.y).filter(isNumber));
    return x === undefined || !Number.isFinite(y) ? undefined : { x, y };
  }

  #elementsAt(point: Point | undefined): { datasetIndex: number; index: number }[] {
    const spec = this.#source.spec();
    if (!point || !spec) return [];
    if (!isWhole(spec, point)) return [{ datasetIndex: point.series, index: point.column }];
    return spec.kind === 'donut' ? [] : spec.series.map((_, datasetIndex) => ({ datasetIndex, index: point.column }));
  }

  #adopt(canvas: HTMLCanvasElement | undefined): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#chart?.destroy();
    this.#chart = this.#drawn = this.#observer = undefined;
    this.#canvas = canvas;
    if (!canvas?.parentElement) return;
    // Resizing inside the observer's own callback would be reported as a loop.
    this.#observer = new ResizeObserver(() => this.#later());
    this.#observer.observe(canvas.parentElement);
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      void this.#draw();
    });
  }

  async #draw(): Promise<void> {
    const canvas = this.#canvas;
    if (!canvas || this.#loading) return;
    try {
      this.#loading = true;
      const { makeChart } = await loadLibrary();
      this.#loading = false;
      if (canvas !== this.#canvas) return void this.#draw();
      this.#show(canvas, (config) => makeChart(canvas, config as never));
      this.#source.onFault(undefined);
    } catch (error) {
      this.#loading = false;
      this.#source.onFault(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #show(canvas: HTMLCanvasElement, make: (config: AnyConfig) => AnyChart): void {
    const [spec, theme, box] = [this.#source.spec(), this.#source.theme(), canvas.parentElement];
    if (!spec || !theme || !box?.clientWidth || !box.clientHeight) return;
    const ratio = globalThis.devicePixelRatio || 1;
    const next = { theme, signature: JSON.stringify(spec), ratio };
    const before = this.#drawn;
    const resized = this.#fit(box, ratio);
    if (this.#chart && before && before.theme === theme && before.signature === next.signature && before.ratio === ratio) {
      if (resized) this.#source.onDraw?.();
      return;
    }
    const config = this.#configure(spec, theme, { canvas, ratio });
    if (this.#chart) this.#renew(this.#chart, config, before?.signature === next.signature);
    else this.#start(make, config, { canvas, box });
    this.#drawn = next;
    this.#source.onDraw?.();
  }

  #configure(spec: ChartSpec, theme: Theme, { canvas, ratio }: { canvas: HTMLCanvasElement; ratio: number }): AnyConfig {
    const paint = new Paint(canvas.getContext('2d')!, theme, ratio, spec.patterns);
    const config = spec.kind === 'donut' ? donutConfig(spec, theme, paint) : stackedBarConfig(spec, theme, paint);
    return { ...config, options: { ...config.options, devicePixelRatio: ratio } };
  }

  #start(make: (config: AnyConfig) => AnyChart, config: AnyConfig, { canvas, box }: { canvas: HTMLCanvasElement; box: HTMLElement }): void {
    canvas.width = box.clientWidth;
    canvas.height = box.clientHeight;
    // The first picture stands at once; only changes of it move.
    this.#chart = make({ ...config, options: { ...config.options, animation: false } });
    this.#chart.options = config.options as AnyChart['options'];
    this.#canvas?.toggleAttribute('data-drawn', true);
  }

  /** New values move into place where series are the same in number; a new theme is shown at once. */
  #renew(chart: AnyChart, config: AnyConfig, sameData: boolean): void {
    const { datasets } = config.data;
    const sameSeries = datasets.length === chart.data.datasets.length;
    if (sameSeries) chart.data.datasets.forEach((dataset, index) => Object.assign(dataset, datasets[index]));
    else chart.data.datasets = datasets;
    chart.data.labels = config.data.labels ?? [];
    chart.options = config.options as AnyChart['options'];
    chart.setActiveElements(this.#elementsAt(this.#active));
    chart.update(sameData || !sameSeries ? 'none' : undefined);
  }

  #fit(box: HTMLElement, ratio: number): boolean {
    const chart = this.#chart;
    if (!chart || (chart.width === box.clientWidth && chart.height === box.clientHeight && chart.currentDevicePixelRatio === ratio)) return false;
    chart.options.devicePixelRatio = ratio;
    chart.resize(box.clientWidth, box.clientHeight);
    return true;
  }
}
