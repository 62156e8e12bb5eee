/** Packs the package once, and makes of a host's folder an app as its developer has it: copied, installed, with the package, built. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedIn } from '../../.config/build/embeds.js';
import type { App } from './host.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
/** A build that hangs must not hang the run. */
const patienceMs = 240_000;

/** Runs a command to its end; what it wrote is the message of the error where it failed. */
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: patienceMs, env: { ...process.env, CI: '1', NG_CLI_ANALYTICS: 'false' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`))));
  });
}

/** The packed package in a folder of its own, built before unless it was. */
export async function pack(folder: string): Promise<string> {
  if (!existsSync(join(root, 'dist/integrity.json'))) await run('npm', ['run', '--silent', 'build'], root);
  const output = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  return join(folder, output.trim().split('\n').at(-1) ?? '');
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'hosts-'));

const ours = ['node_modules', 'dist'];
const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--no-progress', '--ignore-scripts'];

/** What README.md shows for the host takes the place of the file it names: the app is built of what a reader would copy. */
async function followReadme(name: string, folder: string): Promise<void> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  for (const { path, code } of embeddedIn(readme, name)) await writeFile(join(folder, path), `${code}\n`);
}

export interface Step {
  readonly step: string;
  readonly seconds: number;
}

/** @param tarball the packed package */
export async function makeApp(name: string, tarball: string, steps: Step[]): Promise<App> {
  const folder = join(dirname(tarball), name);
  const timed = async (step: string, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    steps.push({ step, seconds: (performance.now() - began) / 1000 });
  };
  await cp(join(here, name), folder, { recursive: true, filter: (path) => !ours.includes(basename(path)) });
  await followReadme(name, folder);
  await timed('npm ci', () => run('npm', ['ci', ...quick], folder));
  await timed('package', () => run('npm', ['install', '--no-save', ...quick, tarball], folder));
  const { scripts = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { scripts?: Record<string, string> };
  if (scripts['build']) await timed('build', () => run('npm', ['run', '--silent', 'build'], folder));
  return { folder };
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
