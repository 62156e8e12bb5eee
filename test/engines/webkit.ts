/** Starts WebKitGTK's small browser under its WebDriver, with a screen of its own where the machine has none. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { howToGet, webkitPaths } from './installed.js';
import { WebDriver } from './webdriver.js';

export interface WebKit {
  driver: WebDriver;
  stop(): Promise<void>;
}

export async function launchWebKit(): Promise<WebKit> {
  const paths = webkitPaths();
  if (!paths) throw new Error(howToGet.webkit);
  const processes: ChildProcess[] = [];
  const end = () => processes.reverse().forEach((each) => each.kill());
  process.once('exit', end);
  const display = process.env.DISPLAY ?? (await startScreen(processes));
  const port = await freePort();
  // Without a graphics card it must draw by the processor; other switches make screenshots hang.
  const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' };
  processes.push(spawn(paths.driver, [`--port=${port}`], { stdio: 'ignore', env }));
  const driver = new WebDriver(`http://127.0.0.1:${port}`);
  const options = { binary: paths.browser, args: ['--automation'] };
  await driver.open({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  const stop = async () => {
    await driver.close().catch(() => undefined);
    process.off('exit', end);
    end();
  };
  return { driver, stop };
}

/** Xvfb picks a free display itself and writes its number to the third stream. */
async function startScreen(processes: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'];
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
