/**
 * `npm run test:hosts`: builds an app in each kind of host with the packed package, and drives it in Chromium.
 * Names of hosts as arguments narrow it. Ends with the line "N passed, N failed".
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import type { Check, Host } from './host.js';
import { hosts } from './hosts.js';
import { installOnce, makeApp, remove, temporaryFolder, type Package, type Step } from './install.js';
import { startSite } from './site.js';
import { opener } from './visit.js';

interface Outcome {
  passed: number;
  failed: number;
}

/** As many hosts are installed, built and driven side by side. */
const atOnce = 2;

const told = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error)).replace(/^/gm, '    ');

/** Keeps what a host says until it is done, since hosts run side by side. */
class Report {
  readonly outcome: Outcome = { passed: 0, failed: 0 };
  readonly steps: Step[] = [];
  readonly #lines: string[] = [];

  readonly check: Check = async (sentence, body) => {
    try {
      await body();
      this.outcome.passed++;
      this.#lines.push(`  ✔ ${sentence}`);
    } catch (error) {
      this.outcome.failed++;
      this.#lines.push(`  ✖ ${sentence}\n${told(error)}`);
    }
  };

  print(name: string): void {
    const times = this.steps.map(({ step, seconds }) => `${step} ${seconds.toFixed(1)} s`).join(', ');
    console.log(`${name} (${times})\n${this.#lines.join('\n')}\n`);
  }
}

async function drive(host: Host, folder: string, { browser, report }: { browser: Browser; report: Report }): Promise<void> {
  const app = { folder };
  const began = performance.now();
  const site = await (host.serve?.(app) ?? startSite({ folders: { '/': join(folder, 'dist') } }));
  const { open, close } = opener(browser, site.address);
  try {
    await host.run({ app, site, browser, open }, report.check);
  } finally {
    await close();
    await site.stop();
    report.steps.push({ step: 'checks', seconds: (performance.now() - began) / 1000 });
  }
}

/** @param apps the folder in which apps are made, and the installed package */
async function runHost(host: Host, apps: { folder: string; installed: Package }, browser: Browser): Promise<Outcome> {
  const report = new Report();
  const folder = join(apps.folder, host.name);
  await report.check('the app is installed with the packed package, and builds', () => makeApp(host.name, { folder, installed: apps.installed, steps: report.steps }));
  if (report.outcome.failed === 0) await drive(host, folder, { browser, report }).catch((error: unknown) => report.check('the checks run to their end', () => Promise.reject(error as Error)));
  report.print(host.name);
  return report.outcome;
}

async function main(names: readonly string[]): Promise<Outcome> {
  const unknown = names.filter((name) => !hosts.some((host) => host.name === name));
  if (unknown.length > 0) throw new Error(`There is no host ${unknown.join(', ')}: ${hosts.map(({ name }) => name).join(', ')}`);
  const queue = hosts.filter(({ name }) => names.length === 0 || names.includes(name));
  const total: Outcome = { passed: 0, failed: 0 };
  const folder = await temporaryFolder();
  const browser = await launchBrowser();
  try {
    const installed = await installOnce(join(folder, 'package'));
    const work = async () => {
      for (let host = queue.shift(); host; host = queue.shift()) {
        const { passed, failed } = await runHost(host, { folder, installed }, browser);
        total.passed += passed;
        total.failed += failed;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await browser.close();
    await remove(folder);
  }
  return total;
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  })
  .then(({ passed, failed }) => {
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  });
