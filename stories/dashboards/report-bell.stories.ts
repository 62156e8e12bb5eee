/** The bell that switches the report of an experience by mail on and off. */
import { html, type TemplateResult } from 'lit';
import { recordedFetchAnew } from '../../demo/recorded/index.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-report-bell', attributes: { experience: 'summer-of-sound', 'experience-name': 'Summer of Sound' } });

export default { ...widget.meta, title: 'Dashboards/Report bell' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;

type Fetch = typeof fetch;

const refusing = (status: number): Fetch => async () => new Response(JSON.stringify({ title: 'Not now', status }), { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '3600' } });
const never: Fetch = () => new Promise(() => {});
const unreachable: Fetch = async () => {
  throw new TypeError('Failed to fetch');
};

/** Reads from recordings; `change` answers what would be kept. */
function changing(change: Fetch): Fetch {
  const recorded = recordedFetchAnew();
  return (input, init) => ((init?.method ?? 'GET') === 'GET' ? recorded(input, init) : change(input, init));
}

/** Somebody who is subscribed already, or whose sign-in names no address. */
function reader(answer: { address?: string | null; subscribed?: boolean }): Fetch {
  const recorded = recordedFetchAnew();
  const subscription = { experience: 'summer-of-sound', frequency: 'daily', hour: 8, weekday: 1, zone: 'Europe/Berlin', locale: 'en', next: '2026-06-01T06:00:00Z', last: { at: '2026-05-31T06:00:04Z', state: 'sent' } };
  return async (input, init) => {
    const response = await recorded(input, init);
    if (!/\/v1\/reports(\/[^/]+)?$/.test(new URL(input instanceof Request ? input.url : input).pathname) || (init?.method ?? 'GET') !== 'GET') return response;
    const shown = (await response.json()) as Record<string, unknown>;
    const { address = shown['address'], subscribed = false } = answer;
    const own = subscribed ? { ...subscription, subscribed, sends: true, subscriptions: [subscription] } : {};
    return new Response(JSON.stringify({ ...shown, ...own, address }), { headers: { 'content-type': 'application/json' } });
  };
}

const states: Record<string, () => Fetch> = {
  off: () => recordedFetchAnew(),
  on: () => reader({ subscribed: true }),
  'change pending (click)': () => changing(never),
  'change refused (click)': () => changing(refusing(403)),
  'no address': () => reader({ address: null }),
  loading: () => never,
  error: () => refusing(500),
  offline: () => unreachable,
  unauthorized: () => refusing(401),
};

let made = 0;

const inState = (name: string, answer: Fetch, experience = 'summer-of-sound'): TemplateResult => html`<figure><figcaption>${name}</figcaption>
  <ew-analytics endpoint="https://bell-${++made}.invalid" .fetch=${answer}><ew-report-bell experience=${experience} experience-name="Summer of Sound"></ew-report-bell></ew-analytics></figure>`;

export const States: Story = {
  parameters: { bare: true },
  render: () => html`<div class="sheet">${Object.entries(states).map(([name, answer]) => inState(name, answer()))} ${inState('misconfigured', recordedFetchAnew(), '')}</div>`,
};
