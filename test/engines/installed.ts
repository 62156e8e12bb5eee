/** Finds the browsers of the two other engines where they are installed, and says how to get them where not. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Engine = 'firefox' | 'webkit';

export interface WebKitPaths {
  driver: string;
  browser: string;
}

/** One line for each engine that is not here. */
export const howToGet: Readonly<Record<Engine, string>> = {
  firefox: 'No Firefox found: set FIREFOX_PATH, install Firefox, or "apt-get install firefox-esr".',
  webkit: 'No WebKitGTK found (Linux only): "apt-get install webkit2gtk-driver xvfb".',
};

const inPath = (name: string) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
const first = (paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));

export const firefoxPath = (): string | undefined =>
  first([
    process.env.FIREFOX_PATH,
    ...inPath('firefox-esr'),
    ...inPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);

/** The driver, its small browser, and a screen: without a display of its own it needs Xvfb. */
export function webkitPaths(): WebKitPaths | undefined {
  const driver = first(inPath('WebKitWebDriver'));
  const browser = first(['/usr/lib', '/usr/libexec'].flatMap(miniBrowsers));
  const screen = process.env.DISPLAY ?? first(inPath('Xvfb'));
  return driver && browser && screen ? { driver, browser } : undefined;
}

export const isInstalled = (engine: Engine): boolean => (engine === 'firefox' ? firefoxPath() : webkitPaths()) !== undefined;

/** Debian keeps it in a folder for the machine's architecture, others beside the library. */
function miniBrowsers(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const own = ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser'));
  const ofArchitecture = readdirSync(folder).filter((name) => name.endsWith('-linux-gnu'));
  return [...own, ...ofArchitecture.flatMap((name) => miniBrowsers(join(folder, name)))];
}
