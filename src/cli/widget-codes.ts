// Every code that a widget or the console may show, with what it means and what helps. For documentation only: no page loads it. Imports nothing.

export interface WidgetCode {
  code: string;
  meaning: string;
  remedy: string;
}

/** In the order of `errorKinds`, then what no endpoint causes. */
export const widgetCodes: readonly WidgetCode[] = [
  { code: 'EW-offline', meaning: 'The endpoint cannot be reached: no connection, an unknown host, or CORS does not allow the page.', remedy: 'Nothing while the reader is offline: the widget goes on by itself. Else check the address, and that the endpoint allows the page’s origin.' },
  { code: 'EW-timeout', meaning: 'The endpoint, or `getToken`, did not answer within 30 seconds.', remedy: 'Look at the endpoint’s log for the slow request, or at what `getToken` waits for.' },
  { code: 'EW-unauthorized', meaning: 'Nobody is signed in: `getToken` gave no token or failed, or the endpoint refused a fresh one too (401).', remedy: 'Sign in again, or check that the endpoint accepts the tokens that `getToken` gives.' },
  { code: 'EW-forbidden', meaning: 'The endpoint knows the reader and does not allow these figures (403).', remedy: 'Give the token the scope that the resource asks for, such as `people` for names and texts.' },
  { code: 'EW-notFound', meaning: 'The endpoint knows no such experience, module or mission, or no such resource (404, 410).', remedy: 'Check the id in the attribute; if every widget says so, check the address in `endpoint`, which ends before `/v1`.' },
  { code: 'EW-rateLimited', meaning: 'The endpoint was asked too often (429).', remedy: 'Wait; `Retry-After` is kept. A longer `refresh` interval asks less often.' },
  { code: 'EW-server', meaning: 'The endpoint has a fault (5xx). Three repetitions have failed too.', remedy: 'Give the request id that stands behind the code to whoever runs the endpoint.' },
  { code: 'EW-contract', meaning: 'The answer is not what was agreed: HTML or a redirect instead of JSON, cut off, too large, or of another form.', remedy: 'The card names the first part that does not fit; `npx engagement-widgets check` names them all.' },
  { code: 'EW-aborted', meaning: 'The page stopped the request with `abort()`.', remedy: 'Call `refresh()`, or press “Try again”.' },
  { code: 'EW-misconfigured', meaning: 'An attribute, property or setting is missing or wrong; the card and the console name it.', remedy: 'Set it on the element, on an `ew-analytics` around it, or with `configure()`.' },
  { code: 'EW-render', meaning: 'The figures are there and could not be drawn.', remedy: 'Try again; if it stays, it is a fault of the library: report it with the figures that `getData()` gives.' },
];
