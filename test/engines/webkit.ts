/** Starts WebKitGTK's small browser under its WebDriver, with a screen of its own where the machine has none. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { howToGet, webkitPaths } from './installed.js';
import { WebDriver } from './webdriver.js';

export interface WebKit {
  driver: WebDriver;
  stop(): Promise<void>;
}

/**
 * A screen without a window manager gives the keyboard to the window under its pointer, which rests in the middle of the screen:
 * there the window has its bar, so that nothing of the page is pointed at.
 */
const screenSize = '3200x3200x24';
const underPointer = { x: 1500, y: 1590, width: 800, height: 640 };

/** @param desktop lines of GTK's own settings, which the browser reads once: it takes dark ground and motion from them */
export async function launchWebKit(desktop: readonly string[] = []): Promise<WebKit> {
  const paths = webkitPaths();
  if (!paths) throw new Error(howToGet.webkit);
  const processes: ChildProcess[] = [];
  const home = settingsFolder(desktop);
  const end = () => {
    processes.reverse().forEach((each) => each.kill());
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', end);
  const display = process.env.DISPLAY ?? (await startScreen(processes));
  const port = await freePort();
  // Without a graphics card it must draw by the processor; other switches make screenshots hang.
  const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', XDG_CONFIG_HOME: home };
  processes.push(spawn(paths.driver, [`--port=${port}`], { stdio: 'ignore', env }));
  const driver = new WebDriver(`http://127.0.0.1:${port}`);
  const options = { binary: paths.browser, args: ['--automation'] };
  await driver.open({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  await driver.resize(underPointer);
  const stop = async () => {
    await driver.close().catch(() => undefined);
    process.off('exit', end);
    end();
  };
  return { driver, stop };
}

/** A folder of its own, so that neither finds what the other or a person has set. */
function settingsFolder(lines: readonly string[]): string {
  const home = mkdtempSync(join(tmpdir(), 'engagement-widgets-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0', 'settings.ini'), ['[Settings]', ...lines, ''].join('\n'));
  // The window can be no narrower than its bar of buttons.
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), 'window * { min-width: 0; margin: 0; border-width: 0; padding: 0; font-size: 1px; -gtk-icon-transform: scale(0); }\n');
  return home;
}

/** Xvfb picks a free display itself and writes its number to the third stream. */
async function startScreen(processes: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', screenSize, '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  processes.push(screen);
  const number = await new Promise<string>((resolve, reject) => {
    (screen.stdio[3] as Readable).once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    screen.once('error', reject);
  });
  return `:${number}`;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
