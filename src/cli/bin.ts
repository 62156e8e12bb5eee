#!/usr/bin/env node
// The executable: hands the process to the command, and its exit status back.
import { run } from './run.js';

/** What is used of Node's process; the package is compiled without Node's types, so that no other module can lean on them. */
interface Process {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  exitCode?: number | string | null | undefined;
}

const { process } = globalThis as unknown as { process: Process };

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).catch((error: unknown) => {
  // A fault of the check itself: its message may quote an answer, so only the place is told.
  const place = error instanceof Error ? error.stack?.split('\n').find((line) => line.includes(' at ')) : undefined;
  process.stderr.write(`The check broke off.${place ? ` ${place.trim()}` : ''}\n`);
  return 2;
});
