// Settings from environment variables; what contradicts or is missing is said in one line.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { MailSettings } from './reports/mailer.js';
import type { EndpointSettings } from './server.js';

type Env = Readonly<Record<string, string | undefined>>;

const defaultPort = 8080;

/**
 * | variable | meaning |
 * |---|---|
 * | `PORT`, `HOST` | where to listen; 8080 on 127.0.0.1 |
 * | `DATA_DIR` | directory of the embedded database; `.data` |
 * | `ANALYTICS_URL` | ClickHouse instead: `http://user:password@host:8123/database`, several with commas, one per shard |
 * | `ANALYTICS_CLUSTER` | name of the cluster in the servers' `remote_servers` |
 * | `ANALYTICS_FSYNC` | `1`: every insert is flushed to the disk before it is acknowledged |
 * | `ANALYTICS_JWT_SECRET` or `ANALYTICS_JWKS_URL` | keys of tokens |
 * | `ANALYTICS_AUDIENCE`, `ANALYTICS_ISSUER` | what tokens must say; audience `engagement-widgets` |
 * | `ANALYTICS_ORIGINS` | origins of pages that may read, with commas |
 * | `ANALYTICS_RATE` | requests per token and minute |
 * | `ANALYTICS_DEVELOPMENT` | name of a tenant: `POST /dev/token` gives out its tokens, and a secret is made up where none is set |
 * | `SMTP_URL`, `MAIL_FROM`, `PUBLIC_URL` | mail server (`smtp://user:password@host:587`), sender (`Reports <reports@example.com>`) and the address of this endpoint for links in report mails; without them reports are kept but not sent |
 * | `ANALYTICS_TODAY` | pins the clock, such as `2026-05-31T10:00:00Z`, for tests and recordings |
 *
 * @throws Error with one line for the operator.
 */
export function settingsFrom(env: Env): EndpointSettings {
  const rate = numberFrom(env, 'ANALYTICS_RATE');
  const tenant = env['ANALYTICS_DEVELOPMENT'];
  const today = env['ANALYTICS_TODAY'];
  return {
    port: numberFrom(env, 'PORT') ?? defaultPort,
    host: env['HOST'],
    store: {
      directory: resolve(env['DATA_DIR'] ?? '.data', 'store'),
      urls: listed(env['ANALYTICS_URL']),
      cluster: env['ANALYTICS_CLUSTER'],
      fsync: env['ANALYTICS_FSYNC'] === '1',
    },
    auth: {
      secret: env['ANALYTICS_JWT_SECRET'] ?? (tenant && !env['ANALYTICS_JWKS_URL'] ? randomBytes(32).toString('hex') : undefined),
      jwksUrl: env['ANALYTICS_JWKS_URL'],
      audience: env['ANALYTICS_AUDIENCE'] ?? 'engagement-widgets',
      issuer: env['ANALYTICS_ISSUER'],
    },
    origins: listed(env['ANALYTICS_ORIGINS']),
    rate: rate === undefined ? undefined : { perMinute: rate, burst: Math.max(1, Math.ceil(rate / 4)) },
    development: tenant ? { tenant } : undefined,
    reports: { mail: mailFrom(env) },
    now: today ? pinned(today) : undefined,
  };
}

/** @throws Error where only some of the three are set: that is a mistake, not a wish. */
export function mailFrom(env: Env): MailSettings | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl } = env;
  if (!smtpUrl && !from && !publicUrl) return undefined;
  if (!smtpUrl || !from || !publicUrl) throw new Error('Report mails need all of SMTP_URL, MAIL_FROM and PUBLIC_URL, or none.');
  if (!isAddress(smtpUrl, /^smtps?:$/)) throw new Error('SMTP_URL must be an address such as smtp://user:password@mail.example.com:587.');
  if (!isAddress(publicUrl, /^https?:$/)) throw new Error('PUBLIC_URL must be an address such as https://admin.example.com/api.');
  if (!/^[^\r\n]*@[^\r\n]+$/.test(from)) throw new Error('MAIL_FROM must be a sender such as Reports <reports@example.com>.');
  return { smtpUrl, from, publicUrl };
}

const isAddress = (text: string, protocol: RegExp): boolean => URL.canParse(text) && protocol.test(new URL(text).protocol);

function numberFrom(env: Env, name: string): number | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,7}$/.test(text)) throw new Error(`${name} must be a whole number.`);
  return Number(text);
}

function listed(text = ''): string[] {
  return text.split(',').map((part) => part.trim()).filter(Boolean);
}

function pinned(text: string): () => Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error('ANALYTICS_TODAY must be a moment such as 2026-05-31T10:00:00Z.');
  return () => new Date(at);
}
