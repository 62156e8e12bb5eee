// Starts the demo as its reader would, on a port and a data directory of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Demo {
  url: string;
  stop(): Promise<number | null>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Resolves at the line that says the page can be used. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: Buffer) => {
      output += text.toString();
      const url = /^ready (http:\/\/localhost:\d+\/)$/m.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code} before it was ready:\n${output}`)));
  });
}

export async function startDemo(flags: readonly string[] = []): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'engagement-widgets-'));
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await ready(child);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      const [code] = await ended;
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
