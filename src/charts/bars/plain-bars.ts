// Bars whose looks lie ready in their dataset. The library would look up every option of every bar through all layers of its defaults, at
// every change: most of what a new theme or new values cost.
import { BarController, type BarOptions, type ChartDataset, type ScriptableContext } from 'chart.js';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    plainBar: ChartTypeRegistry['bar'];
  }
}

type Context = ScriptableContext<'bar'>;
/** What is needed of the place that a function of a dataset is asked for. */
export type BarPlace = Pick<Context, 'chart' | 'raw' | 'dataIndex'>;

/** Each of these in just this form; no others are looked at. */
export interface PlainBarDataset extends Pick<ChartDataset<'bar', number[]>, 'data'> {
  /** One for each bar, also where it is pointed at. */
  backgroundColor: BarOptions['backgroundColor'][];
  borderColor: string;
  borderWidth: (place: BarPlace) => BarOptions['borderWidth'];
  borderRadius: (place: BarPlace) => BarOptions['borderRadius'];
}

export class PlainBars extends BarController {
  static override readonly id = 'plainBar';

  protected override resolveDataElementOptions(index: number): Record<string, unknown> {
    const { data, backgroundColor, borderColor, borderWidth, borderRadius } = this.getDataset() as unknown as PlainBarDataset;
    const place: BarPlace = { chart: this.chart as Context['chart'], raw: data[index], dataIndex: index };
    return {
      backgroundColor: backgroundColor[index],
      borderColor,
      borderWidth: borderWidth(place),
      borderRadius: borderRadius(place),
      borderSkipped: false,
      inflateAmount: 'auto',
    };
  }
}
