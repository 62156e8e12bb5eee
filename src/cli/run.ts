// The command from its arguments to its exit status. Touches no process: what it reads and writes is handed in.
import { version } from '../version.js';
import { Asker, type Exchange } from './asking.js';
import { checks, type Check } from './checks/index.js';
import { alike, Findings, type Deviation } from './findings.js';
import { statusText } from './form.js';
import { help } from './help.js';
import { parseArguments, type Options } from './options.js';
import { jsonOf, statusOf, textOf, withoutSecrets, type Outcome } from './output.js';
import { Session, type SessionParts } from './session.js';
import { empty, firstContact, surveyOf } from './survey.js';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
  /** Stands in for the global one. */
  readonly fetch?: typeof fetch;
}

/** 0 nothing found, 1 deviations, 2 could not be checked. */
export type ExitStatus = 0 | 1 | 2;

export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { env, out, err } = surroundings;
  const parsed = parseArguments(argv, env);
  if (parsed.kind === 'mistake') {
    err(`${parsed.problem}\nSee engagement-widgets check --help.\n`);
    return 2;
  }
  if (parsed.kind !== 'check') {
    out(parsed.kind === 'help' ? help : `${version}\n`);
    return 0;
  }
  const { options } = parsed;
  const secrets = secretsOf(options);
  const outcome = await outcomeOf(options, secrets, surroundings.fetch);
  if (typeof outcome === 'string') {
    err(withoutSecrets(`${outcome}\n`, secrets));
    return 2;
  }
  out(withoutSecrets(options.json ? jsonOf(outcome) : textOf(outcome), secrets));
  return statusOf(outcome);
}

/** Shorter values of headers are words, such as a tenant's name, that may stand in any answer. */
const shortestSecret = 8;

function secretsOf({ token, readToken, headers }: Options): string[] {
  const values = Object.values(headers).filter((value) => value.length >= shortestSecret);
  return [token, readToken, ...values].filter((secret) => secret !== undefined);
}

function partsOf(options: Options, secrets: readonly string[], ask: typeof fetch | undefined): SessionParts {
  const { url, token, readToken, headers, only, origin, changes, timeout } = options;
  const credentials = { ...headers, ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
  const asker = new Asker({ base: url, credentials, timeout, ...(ask && { fetch: ask }) });
  return { asker, findings: new Findings(), survey: empty, secrets, only, origin, headers, token, readToken, changes };
}

/** Why it cannot be checked at all, in a sentence. */
function obstacleOf({ health, tenant }: { health: Exchange; tenant: Exchange }, { url, token, headers }: Options): string | undefined {
  if (health.failure && tenant.failure) return `${url} cannot be reached: ${health.failure}.`;
  const secret = token !== undefined || Object.keys(headers).length > 0;
  if (tenant.status === 401) return secret ? `The endpoint refuses the token: ${statusText(tenant)}. It may have expired.` : 'The endpoint wants a token: give it by --token or in EW_TOKEN.';
  if (tenant.status === 403) return `The token does not allow to read: ${statusText(tenant)}. It needs the scope "read".`;
  const isAnswer = ({ status, text }: Exchange) => status === 200 && text.trimStart().startsWith('{');
  if (!isAnswer(health) && !isAnswer(tenant)) return `There is no endpoint at ${url}: ${tenant.request} answers ${statusText(tenant)}. Name the part of the address before /v1.`;
  return undefined;
}

async function outcomeOf(options: Options, secrets: readonly string[], ask: typeof fetch | undefined): Promise<Outcome | string> {
  const begun = performance.now();
  const parts = partsOf(options, secrets, ask);
  const obstacle = obstacleOf(await firstContact(parts), options);
  if (obstacle !== undefined) return obstacle;
  const survey = await surveyOf(parts, options);
  const { asker, findings } = parts;
  const session = new Session({ ...parts, survey });
  checkAddress(session, options);
  const deviations: Deviation[] = [...findings.deviations];
  for (const check of checks) deviations.push(...(await resultOf(check, session)));
  const { period, zone, experience } = survey;
  return {
    version, endpoint: options.url, period, zone, experience, deviations: merged(deviations), skipped: findings.skipped, requests: asker.count,
    seconds: (performance.now() - begun) / 1000, strict: options.strict,
  };
}

const isNear = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.') || host.endsWith('.localhost');

function checkAddress(session: Session, { url }: Options): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || isNear(hostname)) return;
  session.parts.findings.add('EW-C10', 'endpoint', { place: 'address', found: 'http', expected: 'https', request: '' });
}

const keyOf = ({ code, resource, place }: Deviation): string => [code, resource, place].join(' ');

/** What a check finds. Of what compares answers, only what is found twice counts: meanwhile facts may have come in. */
async function resultOf({ run: check, compares }: Check, session: Session): Promise<readonly Deviation[]> {
  const first = await findingsOf(check, session);
  if (!compares || first.length === 0) return first;
  session.parts.asker.forget();
  const again = new Set((await findingsOf(check, session)).map(keyOf));
  return first.filter((deviation) => again.has(keyOf(deviation)));
}

async function findingsOf(check: Check['run'], session: Session): Promise<readonly Deviation[]> {
  const findings = new Findings();
  await check(session.with({ findings }));
  for (const { what, why } of findings.skipped) session.skip(what, why);
  return findings.deviations;
}

/** Several checks may see the same thing. */
function merged(deviations: readonly Deviation[]): Deviation[] {
  const known = new Map<string, Deviation>();
  for (const deviation of deviations) {
    const key = alike(keyOf(deviation));
    const same = known.get(key);
    if (same) same.times += deviation.times;
    else known.set(key, { ...deviation });
  }
  return [...known.values()];
}
