/** A `fetch` for each state that a widget can be in, and a provider that brings a widget into it. */
import { html, type TemplateResult } from 'lit';
import { answersOf, recordedPeriod } from './answers.js';

export const states = ['loading', 'refreshing', 'ready', 'empty', 'error', 'stale', 'offline', 'unauthorized', 'misconfigured'] as const;
export type State = (typeof states)[number];

type Fetch = typeof fetch;

const typical = answersOf('typical');

/** Ends only when the widget does. */
const never: Fetch = (_input, init) =>
  new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

// A pause longer than a widget waits for by itself: the error shows at once.
const fails = (status: number): Fetch => async () => {
  const problem = { type: 'about:blank', title: 'Not now', status };
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '3600', 'x-request-id': 'story-1' };
  return new Response(JSON.stringify(problem), { status, headers });
};

const unreachable: Fetch = async () => {
  throw new TypeError('Failed to fetch');
};

/** Answers every question once; whoever asks again hears `later`. */
function onceThen(later: Fetch): Fetch {
  const asked = new Set<string>();
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (asked.has(url)) return later(input, init);
    asked.add(url);
    return typical(input, init);
  };
}

const answers: Record<State, () => Fetch> = {
  loading: () => never,
  refreshing: () => onceThen(never),
  ready: () => typical,
  empty: () => answersOf('none'),
  error: () => fails(500),
  stale: () => onceThen(fails(503)),
  offline: () => unreachable,
  unauthorized: () => fails(401),
  misconfigured: () => typical,
};

const refreshes = (state: State) => state === 'refreshing' || state === 'stale';

export const fetchIn = (state: State): Fetch => answers[state]();

export function refreshOnce(event: Event): void {
  const provider = event.currentTarget as HTMLElementTagNameMap['ew-analytics'];
  if (provider.dataset['refreshed']) return;
  provider.dataset['refreshed'] = 'yes';
  provider.refresh();
}

/** Never the same twice: what one story was answered must not stand in another's cache. */
let made = 0;

export function inState(state: State, content: TemplateResult, experience: string): TemplateResult {
  const endpoint = state === 'misconfigured' ? '' : `https://${state}-${++made}.invalid`;
  return html`<ew-analytics
    endpoint=${endpoint}
    experience=${experience}
    from=${recordedPeriod.from}
    to=${recordedPeriod.to}
    compare
    .fetch=${answers[state]()}
    @ew-load=${refreshes(state) ? refreshOnce : undefined}
    >${content}</ew-analytics
  >`;
}
