/**
 * Prints gz bytes per entry: what a page loads at once, and each chunk on first use.
 * `tsx test/bench/bytes.ts missions/leaderboard` says which part of the sources and which library they come from.
 */
import { entryNames, weigh, weighParts } from '../bundling.js';

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

export async function printEntries(): Promise<void> {
  console.log('gz kB at once, then on first use');
  for (const name of entryNames()) {
    const { initial, onDemand } = await weigh([name]);
    const later = [...onDemand].map(([chunk, bytes]) => `${chunk}${kB(bytes).replace(/ +/, ' ')}`).join(', ');
    console.log(`${kB(initial)}  ${name.padEnd(24)} ${later}`);
  }
}

async function printParts(entry: string): Promise<void> {
  for (const [part, bytes] of await weighParts(entry)) console.log(`${kB(bytes)}  ${part}`);
}

if (process.argv[1]?.endsWith('bytes.ts')) {
  const [, , entry] = process.argv;
  await (entry ? printParts(entry) : printEntries());
}
