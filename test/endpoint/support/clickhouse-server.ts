// A real ClickHouse server for tests, out of the embedded engine's own library: its command line, called through ffi,
// serves HTTP and native TCP on 127.0.0.1 until its stdin closes. `const servers = await startClickHouse(2)`; null where ffi-rs or the library is missing.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ClickHouseServers {
  /** One address per shard. */
  readonly urls: readonly string[];
  /** Name of the cluster that they make up. */
  readonly cluster: string;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);
const cluster = 'shards';
const startSeconds = 60;

/** The shared library of the platform's chdb package. */
function libraryPath(): string {
  const suffix = process.platform === 'linux' ? '-gnu' : '';
  const name = `@chdb/lib-${process.platform}-${process.arch}${suffix}`;
  const fromChdb = createRequire(require.resolve('chdb'));
  return join(dirname(fromChdb.resolve(`${name}/package.json`)), 'libchdb.so');
}

export async function startClickHouse(shards: number): Promise<ClickHouseServers | null> {
  let library: string;
  let ffi: string;
  try {
    library = libraryPath();
    ffi = require.resolve('ffi-rs');
  } catch {
    return null;
  }
  const directory = await mkdtemp(join(tmpdir(), 'engagement-clickhouse-'));
  const ports = await Promise.all(Array.from({ length: shards }, async () => ({ http: await freePort(), tcp: await freePort() })));
  const config = join(directory, 'config.xml');
  await writeFile(config, configOf(ports.map(({ tcp }) => tcp)));
  const children = await Promise.all(ports.map((port, index) => startShard({ library, ffi, config, directory: join(directory, String(index)), ...port })));
  const urls = ports.map(({ http }) => `http://127.0.0.1:${http}`);
  const stop = async () => {
    await Promise.all(children.map(stopChild));
    await rm(directory, { recursive: true, force: true });
  };
  await Promise.all(urls.map((url, index) => answering(url, children[index] as ChildProcess))).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { urls, cluster, stop };
}

function configOf(ports: readonly number[]): string {
  const shards = ports.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`);
  return `<clickhouse><remote_servers><${cluster}>${shards.join('')}</${cluster}></remote_servers></clickhouse>`;
}

interface Shard {
  library: string;
  ffi: string;
  config: string;
  directory: string;
  http: number;
  tcp: number;
}

// In a child process: the call returns only when the server ends.
const serve = `
  const [ffi, library, ...argv] = JSON.parse(process.env.SHARD);
  const { open, load, DataType } = require(ffi);
  open({ library: 'chdb', path: library });
  load({ library: 'chdb', funcName: 'chdb_query_cmdline', retType: DataType.External, paramsType: [DataType.I32, DataType.StringArray], paramsValue: [argv.length, argv] });
  process.exit(0);`;

async function startShard({ library, ffi, config, directory, http, tcp }: Shard): Promise<ChildProcess> {
  await mkdir(directory, { recursive: true });
  const argv = [
    'clickhouse', `--path=${directory}`, `--config-file=${config}`, `--http_port=${http}`, `--tcp_port=${tcp}`, '--listen_host=127.0.0.1', '--output-format=TSV',
    "--query=SYSTEM START LISTEN QUERIES ALL; SELECT count() FROM file('-', 'LineAsString', 'x String')",
  ];
  const env = { ...process.env, SHARD: JSON.stringify([ffi, library, ...argv]) };
  return spawn(process.execPath, ['--eval', serve], { env, stdio: ['pipe', 'ignore', 'ignore'] });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + startSeconds * 1000; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`ClickHouse ended with ${child.exitCode}.`);
    const answer = await fetch(`${url}/ping`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`ClickHouse at ${url} does not answer.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
