/**
 * What an engine itself does not have, so that no reader of it can either: the one list of reasons for which a unit test may stay out.
 * Everything else runs in all three. Runs in the browser.
 */
type Medium = 'forced-colors' | 'prefers-reduced-motion';

/** WebKit by the name that every browser on it keeps, and Chromium too. */
const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

const inWebKit: Readonly<Record<Medium, string>> = {
  'forced-colors': 'WebKit has no forced colours',
  'prefers-reduced-motion': 'WebKitGTK takes motion from the desktop at its start, where test/e2e/host reads it',
};

/** A test that needs a medium: where the engine cannot show it, its line in the summary says why. */
export function itWith(medium: Medium, title: string, body: () => Promise<void>): void {
  if (isWebKit) it.skip(`${title} (${inWebKit[medium]})`, body);
  else it(title, body);
}
