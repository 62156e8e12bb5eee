/** Finds the Chromium that unit tests, end-to-end tests and the bench drive; gets one where none is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Without these a browser in a container asks for a GPU, a sandbox or the network and hangs or warns. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const edgePaths = [
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const howToGetOne =
  'No Chromium found: set CHROME_PATH, install Chrome, Chromium or Edge, or run "npx playwright-core install chromium".';

/** `CHROME_PATH` first, then Chrome, Chromium and Edge as installed, then one that playwright-core fetched before. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CHROME_PATH, ...installedChromes(), ...edgePaths, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/** The path of a browser that runs; throws one line that says how to get one. */
export function browserPath(): string {
  const found = findBrowser();
  if (found) return found;
  installWithApt();
  if (!findBrowser()) installWithPlaywright();
  const installed = findBrowser();
  if (!installed) throw new Error(howToGetOne);
  return installed;
}

/** A started browser for end-to-end tests; whoever starts it closes it. */
export function launchBrowser(flags: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    chromiumSandbox: false,
    args: [...browserFlags, ...flags],
  });
}

/** Functions that run in a page keep their names by a call that only tsx knows. To be called before anything is opened. */
export const keepNames = (page: Page | BrowserContext): Promise<unknown> => page.addInitScript('globalThis.__name = (named) => named');

function installedChromes(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    return []; // chrome-launcher throws where it finds none
  }
}

function installWithApt(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  attempt('apt-get', ['update']);
  attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

function installWithPlaywright(): void {
  attempt('npx', ['playwright-core', 'install', 'chromium']);
}

function attempt(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  } catch {
    // the next way is tried, and the last one failing is reported in one line
  }
}
