/**
 * `npm test`: runs every stage, streams what it writes and ends with the line "N passed, N failed".
 * `tsx test/run.ts unit test/stats/nps.test.ts` runs one stage, or some files of it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { browserPath } from './browser.js';
import { groups, type Counts, type Stage } from './stages.js';

/** A stage that hangs must not hang the whole run. */
const stageLimitMs = 25 * 60_000;

/** Stages of a group that run at a time. */
const sideBySide = 2;

const running = new Set<ChildProcess>();

function start(command: string[]): Promise<{ output: string; ok: boolean }> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: stageLimitMs });
    running.add(child);
    const pass = (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    };
    child.stdout.on('data', pass);
    child.stderr.on('data', pass);
    child.on('error', (error) => resolve({ output: String(error), ok: false }));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ output, ok: code === 0 });
    });
  });
}

async function runStage(stage: Stage, files: string[]): Promise<Counts> {
  const missing = stage.missing?.();
  if (missing) {
    console.log(`\n— ${stage.name}: ${missing}\n`);
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  const begun = performance.now();
  const { output, ok } = await start(stage.command(files));
  const counts = stage.count?.(output) ?? { passed: Number(ok), failed: Number(!ok) };
  const ranNothing = counts.passed + counts.failed === 0;
  // A runner that crashed, or found no test, is a failure even if it counted none.
  if (counts.failed === 0 && (!ok || ranNothing)) counts.failed = 1;
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\n— ${stage.name}: ${counts.passed} passed, ${counts.failed} failed${ranNothing ? ' (nothing ran)' : ''} in ${seconds} s\n`);
  return counts;
}

async function main(): Promise<void> {
  const [only, ...files] = process.argv.slice(2);
  const chosen = groups.map((group) => group.filter((stage) => !only || stage.name === only));
  const total: Counts = { passed: 0, failed: 0 };
  if (chosen.flat().length === 0) throw new Error(`There is no stage "${only}".`);
  process.env.CHROME_PATH = browserPath();
  for (const group of chosen) {
    const waiting = [...group];
    const work = async () => {
      for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
        const counts = await runStage(stage, files);
        total.passed += counts.passed;
        total.failed += counts.failed;
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    running.forEach((child) => child.kill());
    process.exit(1);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
