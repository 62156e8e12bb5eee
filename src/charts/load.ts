// Loads Chart.js when the first chart comes near, once for the page; a load that failed may be tried again.

import type * as ChartJs from './chart-js.js';

type Library = typeof ChartJs;
let library: Promise<Library> | undefined;

/** Rejects where the file cannot be had, such as offline. */
export function loadLibrary(): Promise<Library> {
  library ??= import('./chart-js.js').catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
}
