import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ScriptableContext } from 'chart.js';
import { step } from '../../src/charts/cursor.js';
import { donutConfig } from '../../src/charts/donut.js';
import { Paint } from '../../src/charts/paint.js';
import { extent, isWhole, type DonutSpec, type Point, type StackedBarSpec } from '../../src/charts/spec.js';
import { stackedBarConfig } from '../../src/charts/bars/stacked-bar.js';
import { patterns, type Theme } from '../../src/theme/index.js';

const colours: Record<string, string> = { surface: 'rgb(255, 255, 255)', text: 'rgb(0, 0, 0)', 'nps-promoters': 'rgb(20, 97, 121)', 'nps-detractors': 'rgb(168, 54, 44)' };
const theme = (more: Partial<Theme> = {}): Theme => ({
  color: (name) => colours[name] ?? 'rgb(10, 20, 30)',
  ink: () => '#ffffff',
  font: 'Inter',
  size: 12,
  space: 4,
  radius: 8,
  dark: false,
  direction: 'ltr',
  forcedColors: false,
  moreContrast: false,
  reducedMotion: false,
  ...more,
});
const context = () => document.createElement('canvas').getContext('2d')!;
const paint = (of: Theme, always = false) => new Paint(context(), of, 2, always);

const donut: DonutSpec = {
  kind: 'donut',
  slices: [
    { key: 'detractors', value: 12, color: 'nps-detractors' },
    { key: 'promoters', value: 15, color: 'nps-promoters' },
    { key: 'missing', value: 16, color: 'missing' },
  ],
};
const bars: StackedBarSpec = {
  kind: 'stacked-bar',
  series: [{ key: 'classic', color: 'mission-classic' }, { key: 'content', color: 'mission-content' }],
  columns: [
    { key: '2026-05-01', label: '1 May', values: [3, 4] },
    { key: '2026-05-02', label: '2 May', values: [5, 0] },
    { key: '2026-05-03', label: '3 May', values: [1, 2], unfinished: true },
  ],
  tick: (value) => `${value} m`,
};

describe('the cursor of a chart', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
  const place = fc.record({ columns: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 6 }) });

  it('never leaves the picture, whatever keys are pressed', () => {
    fc.assert(
      fc.property(place, fc.array(fc.constantFrom(...keys)), fc.boolean(), (of, pressed, rightToLeft) => {
        let at: Point | undefined;
        for (const key of pressed) at = step(key, at, of, rightToLeft) ?? at;
        return !at || (at.column >= 0 && at.column < of.columns && at.series >= 0 && at.series < of.rows);
      }),
    );
  });

  it('reaches every place by arrows alone', () => {
    fc.assert(
      fc.property(place, fc.boolean(), (of, rightToLeft) => {
        const seen = new Set<string>();
        const visit = (at: Point) => {
          const name = `${at.series}.${at.column}`;
          if (seen.has(name)) return;
          seen.add(name);
          for (const key of keys.slice(0, 4)) visit(step(key, at, of, rightToLeft)!);
        };
        visit(step('ArrowRight', undefined, of, rightToLeft)!);
        return seen.size === of.columns * of.rows;
      }),
    );
  });

  it('goes to the first and the last with Home and End, and in the direction that is read', () => {
    const of = { columns: 5, rows: 1 };
    expect(step('End', undefined, of)).to.deep.equal({ series: 0, column: 4 });
    expect(step('Home', { series: 0, column: 4 }, of)).to.deep.equal({ series: 0, column: 0 });
    expect(step('ArrowRight', { series: 0, column: 2 }, of)!.column).to.equal(3);
    expect(step('ArrowRight', { series: 0, column: 2 }, of, true)!.column).to.equal(1);
    expect(step('ArrowDown', { series: 0, column: 2 }, of)!.column).to.equal(3);
  });

  it('leaves other keys to the page, and has nowhere to go in an empty picture', () => {
    expect(step('Tab', undefined, { columns: 3, rows: 1 })).to.equal(null);
    expect(step('a', undefined, { columns: 3, rows: 1 })).to.equal(null);
    expect(step('ArrowRight', undefined, { columns: 0, rows: 1 })).to.equal(null);
  });

  it('visits each bar of a day and the day as a whole', () => {
    expect(extent(bars)).to.deep.equal({ columns: 3, rows: 3 });
    expect(isWhole(bars, { series: 2, column: 0 })).to.equal(true);
    expect(isWhole(bars, { series: 1, column: 0 })).to.equal(false);
    expect(extent({ ...bars, series: bars.series.slice(0, 1) })).to.deep.equal({ columns: 3, rows: 1 });
    expect(extent(donut)).to.deep.equal({ columns: 3, rows: 1 });
  });
});

describe('what a chart is configured to', () => {
  it('is the same for the same rows and theme, and leaves them as they were', () => {
    const before = JSON.stringify([donut, bars]);
    const once = JSON.stringify(donutConfig(donut, theme(), paint(theme())));
    expect(JSON.stringify(donutConfig(donut, theme(), paint(theme())))).to.equal(once);
    stackedBarConfig(bars, theme(), paint(theme()));
    expect(JSON.stringify([donut, bars])).to.equal(before);
  });

  it('has no motion where the reader wants none, and 150 to 200 ms else', () => {
    for (const make of [(of: Theme) => donutConfig(donut, of, paint(of)), (of: Theme) => stackedBarConfig(bars, of, paint(of))]) {
      expect(make(theme({ reducedMotion: true })).options!.animation).to.equal(false);
      const { animation } = make(theme()).options!;
      expect(animation && typeof animation === 'object' && animation.duration).to.be.within(150, 200);
    }
  });

  it('leaves pointer, legend and tooltip to our own HTML', () => {
    const { options } = stackedBarConfig(bars, theme(), paint(theme()));
    expect(options!.events).to.deep.equal([]);
    expect(options!.plugins!.legend!.display).to.equal(false);
    expect(options!.plugins!.tooltip!.enabled).to.equal(false);
  });

  it('draws bars from zero with at most five ticks, faint horizontal lines only, and the words of the page', () => {
    const { x, y } = stackedBarConfig(bars, theme(), paint(theme())).options!.scales as Record<'x' | 'y', { beginAtZero?: boolean; stacked: boolean; reverse?: boolean; position?: string; grid: { display?: boolean }; ticks: { maxTicksLimit: number; callback(value: number): string } }>;
    expect([y.beginAtZero, y.stacked, x.stacked, x.grid.display, y.ticks.maxTicksLimit]).to.deep.equal([true, true, true, false, 5]);
    expect(y.ticks.callback(20)).to.equal('20 m');
  });

  it('turns round where the page is read from right to left', () => {
    const { x, y } = stackedBarConfig(bars, theme({ direction: 'rtl' }), paint(theme())).options!.scales as Record<'x' | 'y', { reverse?: boolean; position?: string }>;
    expect([x.reverse, y.position]).to.deep.equal([true, 'right']);
  });

  it('rounds the top of each column, whichever type that is', () => {
    const { datasets } = stackedBarConfig(bars, theme(), paint(theme())).data;
    const round = (row: number, dataIndex: number) => Boolean((datasets[row]!.borderRadius as (of: ScriptableContext<'bar'>) => unknown)({ dataIndex } as ScriptableContext<'bar'>));
    expect([round(0, 0), round(1, 0), round(0, 1)]).to.deep.equal([false, true, true]);
  });

  it('hatches the day that is not over, and only that', () => {
    const fills = stackedBarConfig(bars, theme(), paint(theme())).data.datasets[0]!.backgroundColor as unknown[];
    expect(fills.map((fill) => fill instanceof CanvasPattern)).to.deep.equal([false, false, true]);
  });

  it('lets what is not chosen step back', () => {
    const fills = (selected?: string) => donutConfig({ ...donut, selected }, theme(), paint(theme())).data.datasets[0]!.backgroundColor as string[];
    expect(fills()[0]).to.equal('rgba(168, 54, 44, 1)');
    expect(fills('promoters')[0]).to.equal('rgba(168, 54, 44, 0.28)');
    expect(fills('promoters')[1]).to.equal('rgba(20, 97, 121, 1)');
  });

  for (const [why, of, always] of [['in forced colours', theme({ forcedColors: true }), false], ['for more contrast', theme({ moreContrast: true }), false], ['where the page asks', theme(), true]] as const) {
    it(`draws patterns ${why}`, () => {
      const fills = donutConfig(donut, of, paint(of, always)).data.datasets[0]!.backgroundColor as unknown[];
      expect(patterns['nps-detractors']).to.equal('diagonal');
      expect(fills.map((fill) => fill instanceof CanvasPattern)).to.deep.equal([true, false, false]);
      expect(donutConfig(donut, of, paint(of, always)).data.datasets[0]!.borderColor).to.deep.equal(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    });
  }
});
