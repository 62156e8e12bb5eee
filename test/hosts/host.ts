/** What a host under test/hosts is to the runner: an app that is installed, built and served, and the checks that it runs. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A temporary copy of the host's folder: its lock file and the packed package are installed, `npm run build` is done. */
export interface App {
  readonly folder: string;
}

/** A request to the endpoint, or for a token. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** What the `Authorization` header bears, without `Bearer`. */
  readonly token: string | undefined;
  readonly status: number;
}

export interface Site {
  /** With a slash at the end. */
  readonly address: string;
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  /** Every line on the console, whatever its level, and everything that was thrown. */
  readonly noise: string[];
}

export interface Opening extends BrowserContextOptions {
  /** Done with the empty page, such as an init script or a clock. */
  prepare?(page: Page): Promise<unknown>;
}

export interface Stand {
  readonly app: App;
  readonly site: Site;
  readonly browser: Browser;
  /** Opens a page of the site, after `prepare`; it is closed with the stand. */
  open(path?: string, options?: Opening): Promise<Visit>;
}

/** Counts as passed unless the body throws; the next check runs all the same. */
export type Check = (sentence: string, body: () => unknown) => Promise<void>;

export interface Host {
  /** Its folder below test/hosts. */
  readonly name: string;
  /** What its pages are served by; without it, the files of `dist` beside an endpoint with recorded answers. */
  serve?(app: App): Promise<Site>;
  run(stand: Stand, check: Check): Promise<void>;
}
