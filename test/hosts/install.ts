/** Packs and installs the package once, and makes of a host's folder an app as its developer has it: copied, installed, with the package, built. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedIn } from '../../.config/build/embeds.js';
import type { App } from './host.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
/** A build that hangs must not hang the run. */
const patienceMs = 360_000;

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

const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--no-progress', '--ignore-scripts'];

export interface Package {
  readonly tarball: string;
  /** Folder with the package and all that it needs. */
  readonly modules: string;
}

/** Packs the package, built before unless it was, and installs it in a folder of its own. */
export async function installOnce(folder: string): Promise<Package> {
  if (!existsSync(join(root, 'dist/integrity.json'))) await run('npm', ['run', '--silent', 'build'], root);
  await mkdir(folder);
  const output = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  const tarball = join(folder, output.trim().split('\n').at(-1) ?? '');
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await run('npm', ['install', ...quick, tarball], folder);
  return { tarball, modules: join(folder, 'node_modules') };
}

/** The same files under other names: a copy that takes no time. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(entries.map((entry) => (entry.isDirectory() ? linkFolder : link)(join(from, entry.name), join(to, entry.name))));
}

/** Names of the packages in a folder, such as "lit" and "@lit/context". */
async function packagesIn(modules: string): Promise<string[]> {
  const names = (await readdir(modules)).filter((name) => !name.startsWith('.'));
  const scoped = await Promise.all(names.map(async (name) => (name.startsWith('@') ? (await readdir(join(modules, name))).map((inner) => `${name}/${inner}`) : [name])));
  return scoped.flat();
}

const versionOf = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, 'package.json'), 'utf8').then((text) => (JSON.parse(text) as { version: string }).version, () => undefined);

/** Does what `npm install` of the tarball does: by links where the app has nothing of it, or the same; else by npm itself. */
async function addPackage(folder: string, { tarball, modules }: Package): Promise<void> {
  const target = join(folder, 'node_modules');
  const names = await packagesIn(modules);
  const has = new Map(await Promise.all(names.map(async (name) => [name, await versionOf(join(target, name))] as const)));
  const other = await Promise.all(names.filter((name) => has.get(name)).map(async (name) => has.get(name) !== (await versionOf(join(modules, name)))));
  if (other.includes(true)) await run('npm', ['install', '--no-save', ...quick, tarball], folder);
  else await Promise.all(names.filter((name) => !has.get(name)).map((name) => linkFolder(join(modules, name), join(target, name))));
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'hosts-'));

const ours = ['node_modules', 'dist'];

/** What README.md shows for the host takes the place of the file it names: the app is built of what a reader would copy. */
async function followReadme(name: string, folder: string): Promise<void> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  for (const { path, code } of embeddedIn(readme, name)) await writeFile(join(folder, path), `${code}\n`);
}

export interface Step {
  readonly step: string;
  readonly seconds: number;
}

/**
 * @param name folder of the host below test/hosts
 * @param folder where the app is made
 * @param installed the package as `installOnce` leaves it
 */
export async function makeApp(name: string, { folder, installed, steps }: { folder: string; installed: Package; steps: Step[] }): Promise<App> {
  const timed = async (step: string, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    steps.push({ step, seconds: (performance.now() - began) / 1000 });
  };
  await cp(join(here, name), folder, { recursive: true, filter: (path) => !ours.includes(basename(path)) });
  await followReadme(name, folder);
  await timed('npm ci', () => run('npm', ['ci', ...quick], folder));
  await timed('package', () => addPackage(folder, installed));
  const { scripts = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { scripts?: Record<string, string> };
  if (scripts['build']) await timed('build', () => run('npm', ['run', '--silent', 'build'], folder));
  return { folder };
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
