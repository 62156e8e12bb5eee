// What the environment and the command line say. Reads process.env, nothing else.
import { join, resolve } from 'node:path';
import type { MailSettings } from '../endpoint/reports/mailer.js';
import { mailFrom } from '../endpoint/settings.js';
import type { StoreSettings } from '../endpoint/store/open.js';
import { zone } from '../generate/world.js';
import { hourOn } from '../import/civil.js';

export interface Settings {
  /** Directory of the database and of what imports fixed. */
  readonly dataDir: string;
  /** The port asked for; undefined: 4680, or the next that is free. */
  readonly port: number | undefined;
  /** Where the data is kept: the embedded engine, or ClickHouse servers where addresses are given. */
  readonly store: StoreSettings;
  /** Where report mails go out; undefined: they are kept but not sent. */
  readonly mail: MailSettings | undefined;
  /** Recorded answers instead of a database. */
  readonly recorded: boolean;
  /** The moment that answers are made at. Where `ANALYTICS_TODAY` is set it stands still there, for a day in the afternoon. */
  readonly now: () => Date;
  readonly pinned: boolean;
}

/** Half past two in the afternoon: the pinned day is under way, not over. */
const pinnedTime = 14.5 * 3_600_000;

export function pinnedMoment(today: string): Date {
  return new Date(hourOn(today, 0, zone) + pinnedTime);
}

function pinnedFrom(text: string | undefined): Date | undefined {
  if (!text) return undefined;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? pinnedMoment(text) : new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error(`ANALYTICS_TODAY must be a day such as 2026-05-31 or a moment such as 2026-05-31T10:00:00Z, not "${text}"`);
  return at;
}

/** @throws one line for who started the command. */
export function readSettings(environment: NodeJS.ProcessEnv, flags: readonly string[] = []): Settings {
  const dataDir = resolve(environment['DATA_DIR'] || 'demo/.data');
  const pinned = pinnedFrom(environment['ANALYTICS_TODAY']);
  return {
    dataDir,
    port: portOf(environment['PORT']),
    store: { directory: join(dataDir, 'store'), urls: addresses(environment['ANALYTICS_URL']), cluster: environment['ANALYTICS_CLUSTER'] },
    mail: mailFrom(environment),
    recorded: flags.includes('--recorded'),
    now: () => pinned ?? new Date(),
    pinned: Boolean(pinned),
  };
}

const addresses = (text = ''): string[] => text.split(',').map((url) => url.trim()).filter(Boolean);

function portOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${text}"`);
  return port;
}
