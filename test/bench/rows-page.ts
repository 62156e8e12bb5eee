/** What the bench of long tables measures, inside the browser: one board of 100,000 rows by us, by AG Grid and as a plain HTML table. */
import 'engagement-widgets/leaderboard';
import { configure } from 'engagement-widgets';
import { agGrid } from './ag-grid.js';

configure({ loading: 'eager' });

const length = 100_000;

interface Row {
  customer: string;
  name: string;
  rank: number;
  validations: number;
  classic: number;
  content: number;
  opinion: number;
  engagement: number;
  previousRank: number;
}

const entries: Row[] = Array.from({ length }, (_, index) => {
  const [classic, content, opinion, engagement] = [length - index, index % 11, index % 7, index % 5];
  return { customer: `c-${index}`, name: `Customer ${index}`, rank: index + 1, validations: classic + content + opinion + engagement, classic, content, opinion, engagement, previousRank: ((index * 17) % length) + 1 };
});
const columns = ['rank', 'name', 'validations', 'classic', 'content', 'opinion', 'engagement', 'previousRank'] as const;

const board = (rows: Row[], page = 0, pageSize = length) => ({
  period: { from: '2026-05-01', to: '2026-05-31' }, previousPeriod: { from: '2026-04-01', to: '2026-05-01' }, zone: 'Europe/Berlin', generatedAt: '2026-05-30T08:32:00Z',
  validations: 9_000_000, people: length, total: length, page, pageSize, entries: rows,
});

/** Answers after a while, as an endpoint does. */
const endpoint: typeof fetch = async (input) => {
  const query = new URL(String(input)).searchParams;
  const [page, size] = [Number(query.get('page')), Number(query.get('pageSize'))];
  await new Promise((done) => setTimeout(done, 40));
  return new Response(JSON.stringify(board(entries.slice(page * size, (page + 1) * size), page, size)), { headers: { 'content-type': 'application/json' } });
};

const stage = document.querySelector('main') as HTMLElement;
/** Lets other tasks go on. */
const turn = () =>
  new Promise<void>((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => next();
    port2.postMessage(0);
  });
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

interface Contender {
  /** Before the rows are handed over: the empty widget is there. */
  prepare(): void | Promise<void>;
  assign(): void;
  rows(): NodeListOf<Element>;
  /** What is scrolled. */
  scroller(): HTMLElement;
}

function box(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { inlineSize: '1000px', blockSize: '600px' });
  stage.append(element);
  return element;
}

let place: HTMLElement;
let root: ParentNode = document;

function leaderboard(): HTMLElementTagNameMap['ew-leaderboard'] {
  const widget = document.createElement('ew-leaderboard');
  widget.style.setProperty('--ew-leaderboard-size', '600px');
  widget.style.setProperty('inline-size', '1000px');
  widget.setAttribute('locale', 'en');
  stage.append(widget);
  root = widget.renderRoot;
  return widget;
}

const ours = {
  rows: () => root.querySelectorAll('tbody tr:not(.grid-pad)'),
  scroller: () => root.querySelector<HTMLElement>('.grid-scroller')!,
};
let widget: ReturnType<typeof leaderboard>;

const contenders: Record<string, Contender> = {
  'ours, .data': { ...ours, prepare: () => void (widget = leaderboard()), assign: () => void (widget.data = board(entries) as never) },
  'ours, by pages': {
    ...ours,
    prepare: () => {
      widget = leaderboard();
      Object.assign(widget, { paging: 'scroll', pageSize: 500 });
    },
    assign: () => {
      configure({ loading: 'eager', fetch: endpoint });
      widget.setAttribute('endpoint', `https://rows-${performance.now()}.invalid`);
    },
  },
  'AG Grid': {
    prepare: () => void (place = box()),
    assign: () => void agGrid(place, entries as never),
    rows: () => place.querySelectorAll('.ag-row'),
    scroller: () => place.querySelector<HTMLElement>('.ag-grid-viewport')!,
  },
  'plain table': {
    prepare: () => {
      place = box();
      place.style.overflow = 'auto';
    },
    assign: () => {
      const head = columns.map((column) => `<th>${column}</th>`).join('');
      const body = entries.map((entry) => `<tr>${columns.map((column) => `<td>${entry[column]}</td>`).join('')}</tr>`).join('');
      place.innerHTML = `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
    },
    rows: () => place.querySelectorAll('tbody tr'),
    scroller: () => place,
  },
};

const rowBench = {
  names: Object.keys(contenders),
  async prepare(name: string): Promise<void> {
    stage.replaceChildren();
    await contenders[name]!.prepare();
    await frame();
  },
  /** Milliseconds from handing over the rows until the first of them are in the document. */
  async assign(name: string): Promise<number> {
    const { assign, rows } = contenders[name]!;
    const started = performance.now();
    assign();
    await Promise.resolve();
    while (rows().length === 0) {
      if (performance.now() - started > 10_000) throw new Error(`${name} shows no rows: ${stage.innerHTML.slice(0, 3000)}`);
      await turn();
    }
    return performance.now() - started;
  },
  frame,
  rows: (name: string) => contenders[name]!.rows().length,
  /** Notes when frames come, and how many rows there are, until told to stop. */
  watch(name: string): void {
    frames.length = 0;
    most = 0;
    watching = true;
    const tick = (at: number) => {
      frames.push(at);
      most = Math.max(most, contenders[name]!.rows().length);
      if (watching) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  },
  stop(name: string): { frames: number[]; most: number; scrolled: number } {
    watching = false;
    return { frames: frames.slice(1).map((at, index) => at - frames[index]!), most, scrolled: contenders[name]!.scroller().scrollTop };
  },
};
const frames: number[] = [];
let most = 0;
let watching = false;

export type RowBench = typeof rowBench;
Object.assign(globalThis, { rowBench });
