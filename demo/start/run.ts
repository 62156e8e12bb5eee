// The order of a start: port, data, page, server, and the line that says it can be used.
import { once } from 'node:events';
import { buildHostPage } from './host-page.js';
import { choosePort } from './port.js';
import { readSettings, type Settings } from './settings.js';

/** What runs, and how it ends. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

export async function run(flags: readonly string[]): Promise<void> {
  const settings = readSettings(process.env, flags);
  const port = await choosePort(settings.port);
  const stop = stopSignal();
  try {
    const [page, serve] = await Promise.all([buildHostPage(settings.dataDir), prepare(settings, stop)]);
    stop.throwIfAborted();
    await serveUntil(stop, await serve(port, page));
  } catch (error) {
    if (error !== stop.reason) throw error;
  }
  // Idle threads of the engine would keep the process for a while.
  process.exit(0);
}

async function serveUntil(stop: AbortSignal, running: Running): Promise<void> {
  console.log(`ready http://localhost:${new URL(running.url).port}/`);
  if (!stop.aborted) await once(stop, 'abort');
  await running.stop();
}

export type Serve = (port: number, page: string) => Promise<Running>;

/** Only one of the two is loaded: recorded answers are for systems that have no engine. */
async function prepare(settings: Settings, stop: AbortSignal): Promise<Serve> {
  const mode = settings.recorded ? await import('./recorded.js') : await import('./live.js');
  return mode.prepare(settings, stop);
}

/** The first signal asks for a clean stop; a second one ends at once, as the shell would. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
