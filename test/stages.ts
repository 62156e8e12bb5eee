/** What `npm test` runs, stage by stage: the command line of each and how its output is counted. */
import { existsSync, readdirSync } from 'node:fs';
import { howToGet, isInstalled, type Engine } from './engines/installed.js';

export interface Counts {
  passed: number;
  failed: number;
}

export interface Stage {
  name: string;
  /** The command line; `files` narrows a stage to some test files. */
  command(files: string[]): string[];
  /** Why it cannot run on this machine, in a line: then it counts nothing, and in CI it has failed. */
  missing?(): string | undefined;
  /** Reads the counts from what the command wrote; undefined for a command that only passes or fails. */
  count?(output: string): Counts;
}

const bin = (path: string) => `node_modules/${path}`;

const nodeTests = (concurrency: number, files: string[]) => [
  ...['node', '--import', 'tsx', '--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`],
  ...files,
];

const stories = 'test/e2e/stories.test.ts';

/** Groups run one after another; of one group two stages at a time (two cores), the longest first, so that neither core waits for the other. */
export const groups: Stage[][] = [
  [
    { name: 'types', command: () => ['node', bin('typescript/bin/tsc'), '-p', '.'] },
    { name: 'lint', command: () => ['npm', 'run', '--silent', 'lint'] },
  ],
  [{ name: 'build', command: () => ['npm', 'run', '--silent', 'build'] }],
  [
    {
      name: 'e2e',
      command: (files) => nodeTests(1, files.length ? files : testFiles('test/e2e').filter((file) => file !== stories)),
      count: nodeSummary,
    },
    unitIn('webkit'),
    { name: 'stories', command: () => nodeTests(1, [stories]), count: nodeSummary },
    unitIn('firefox'),
    {
      name: 'node',
      command: (files) => nodeTests(2, files.length ? files : testFiles('test/repo', 'test/endpoint', 'test/cli')),
      count: nodeSummary,
    },
    { name: 'unit', command: (files) => unitCommand('web-test-runner.config.js', files), count: lastSummary },
  ],
];

/** The same unit tests in another engine. */
function unitIn(engine: Engine): Stage {
  return {
    name: engine,
    command: (files) => unitCommand(`engines/${engine}.config.js`, files),
    missing: () => (isInstalled(engine) ? undefined : howToGet[engine]),
    count: lastSummary,
  };
}

function unitCommand(settings: string, files: string[]): string[] {
  const config = ['--config', `.config/${settings}`, '--static-logging'];
  const narrowed = files.length ? ['--files', ...files] : [];
  return ['node', '--import', 'tsx', bin('@web/test-runner/dist/bin.js'), ...config, ...narrowed];
}

function testFiles(...folders: string[]): string[] {
  const inFolder = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`);
  return folders.filter((folder) => existsSync(folder)).flatMap(inFolder);
}

/** The last "N passed, N failed" of the browser runner. */
function lastSummary(output: string): Counts {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return { passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0) };
}

/** The summary of Node's own runner; a cancelled test is a failed one. */
function nodeSummary(output: string): Counts {
  const figure = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: figure('pass'), failed: figure('fail') + figure('cancelled') };
}
