// The script of a page that makes files of hostile figures: each widget is given one answer after another, and its CSV texts are gathered.
import 'engagement-widgets/all';
import { resources } from 'engagement-widgets/contract';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { resourceAt } from '../../../demo/recorded/lookup.js';
import { families } from '../../elements/safety/corpus.js';
import { cut, Supply } from '../../elements/safety/supply.js';
import { widgets } from '../../elements/widgets.js';

interface Widget extends HTMLElement {
  data: unknown;
  updateComplete: Promise<unknown>;
  toCSV(): Promise<string | undefined>;
}

const soon = (): Promise<void> => new Promise((next) => setTimeout(next, 10));

async function csvOf(tag: string): Promise<string> {
  const provider = document.createElement('ew-analytics');
  let path = '';
  const answering: typeof fetch = (input, init) => {
    path = new URL(String(input)).pathname;
    return recordedFetch(input, init);
  };
  Object.assign(provider, { endpoint: location.origin, locale: 'en', loading: 'eager', compare: true, fetch: answering });
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(widgets[tag]!)) widget.setAttribute(name, value);
  provider.append(widget);
  document.querySelector('main')!.append(provider);
  while (!widget.matches(':state(ready)')) await soon();
  const { answer: schema } = resources[resourceAt(path)!.name];
  const parts: string[] = [];
  // One by one, since only what a cell begins with makes it a formula.
  const sheets = families['sheets']!;
  const answer = cut(widget.data, 3);
  for (const kind of ['text', 'key'] as const) {
    const supply = new Supply({ schema, answer }, kind, sheets.length, undefined, sheets);
    for (let step = 0; step < sheets.length; step += 1) {
      widget.data = supply.next()().answer;
      widget.setAttribute('heading', sheets[step]!);
      await widget.updateComplete;
      parts.push((await widget.toCSV()) ?? '');
    }
  }
  provider.remove();
  return parts.join('\r\n');
}

Object.assign(window, { hands: { csvOf, tags: Object.keys(widgets) } });
