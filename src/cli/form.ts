// The form of one answer: status, redirect, content type, charset, JSON, secrets, and the contract.
import { resources, type ResourceDefinition, type ResourceName } from '../contract/index.js';
import { parseJson } from '../data/transport/client.js';
import type { Exchange } from './asking.js';
import { misfitsOfAnswer, type Misfit } from './deviations.js';
import type { Session } from './session.js';

/** Answers below this gain little by compression. */
const largeBytes = 50_000;
const shortestSecret = 8;

const mediaOf = (exchange: Exchange): string => exchange.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
const isHtml = ({ text }: Exchange): boolean => text.trimStart().startsWith('<');

/** A status with what the endpoint says of it. */
export function statusText({ status, text, failure }: Exchange): string {
  if (failure) return failure;
  const kind = /"kind"\s*:\s*"([\w-]{1,40})"/.exec(text.slice(0, 2000))?.[1];
  return kind ? `${status} ${kind}` : String(status);
}

/** Whether it was answered at all, and from where it was asked; else that is noted. */
export function isAnswered(session: Session, resource: string, exchange: Exchange): boolean {
  const { status, failure, headers } = exchange;
  if (failure) session.add('EW-C01', resource, exchange, { place: 'status', found: failure, expected: 'an answer' });
  else if (status >= 300 && status < 400 && status !== 304) session.add('EW-C07', resource, exchange, { place: 'status', found: `${status} to ${headers.get('Location') ?? 'nowhere'}`, expected: '200' });
  else return true;
  return false;
}

/** Whether body and headers are free of the secrets that were sent; else that is noted. */
export function checkSecrets(session: Session, resource: string, exchange: Exchange): void {
  const secrets = session.parts.secrets.filter((secret) => secret.length >= shortestSecret);
  const told = (text: string) => secrets.some((secret) => text.includes(secret));
  const expected = 'no word of the token';
  if (told(exchange.text)) session.add('EW-C08', resource, exchange, { place: 'body', found: 'the token', expected });
  for (const [name, value] of exchange.headers) if (told(value)) session.add('EW-C08', resource, exchange, { place: name, found: 'the token', expected });
}

export function checkCharset(session: Session, resource: string, exchange: Exchange): boolean {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(exchange.headers.get('Content-Type') ?? '')?.[1];
  const isOther = charset !== undefined && !/^utf-?8$/i.test(charset);
  if (isOther) session.add('EW-C05', resource, exchange, { place: 'Content-Type', found: `charset=${charset}`, expected: 'utf-8' });
  else if (!exchange.isUtf8) session.add('EW-C05', resource, exchange, { place: 'body', found: 'bytes that are no UTF-8', expected: 'UTF-8' });
  else return true;
  return false;
}

interface Reading {
  readonly value?: unknown;
  readonly misfits: readonly Misfit[];
  /** Why it is no JSON. */
  readonly fault?: string;
}

const readings = new WeakMap<Exchange, Reading>();

/** What an answer says and where it does not fit: looked at once, though many checks ask for it. */
function readingOf(definition: ResourceDefinition, exchange: Exchange): Reading {
  const known = readings.get(exchange) ?? freshReading(definition, exchange);
  readings.set(exchange, known);
  return known;
}

function freshReading(definition: ResourceDefinition, exchange: Exchange): Reading {
  try {
    const value = parseJson(exchange.text);
    return { value, misfits: misfitsOfAnswer(definition, value) };
  } catch (reason) {
    return { misfits: [], fault: isHtml(exchange) ? 'HTML' : reason instanceof Error ? reason.message : exchange.text };
  }
}

const isJson = (media: string): boolean => media === 'application/json' || /^application\/[\w.-]+\+json$/.test(media);

function checkEnvelope(session: Session, name: ResourceName, exchange: Exchange): void {
  const media = mediaOf(exchange);
  if (!isJson(media)) session.add('EW-C04', name, exchange, { place: 'Content-Type', found: media || 'nothing', expected: 'application/json' });
  if (exchange.bytes > largeBytes && !exchange.headers.has('Content-Encoding')) {
    session.add('EW-C11', 'endpoint', exchange, { place: 'Content-Encoding', found: `${Math.round(exchange.bytes / 1000)} kB as they are`, expected: 'gzip or br' });
  }
}

/** Whether a question by the host's own token was answered with 200; a scope that the token lacks is no deviation. */
export function isGranted(session: Session, resource: string, scope: string | null, exchange: Exchange): boolean {
  if (!isAnswered(session, resource, exchange)) return false;
  if (exchange.status === 200) return true;
  if (exchange.status === 403 && scope === 'people') session.skip(resource, 'the token lacks the scope "people"');
  else session.add('EW-C02', resource, exchange, { place: 'status', found: statusText(exchange), expected: '200' });
  return false;
}

/** The answer of a resource, where it fits the contract in every place; whatever does not is noted. */
export function readAnswer(session: Session, name: ResourceName, exchange: Exchange): unknown {
  const definition: ResourceDefinition = resources[name];
  if (!isGranted(session, name, definition.scope, exchange)) return undefined;
  checkSecrets(session, name, exchange);
  const isReadable = checkCharset(session, name, exchange);
  const { value, misfits, fault } = readingOf(definition, exchange);
  if (fault !== undefined) {
    session.add('EW-C03', name, exchange, { place: 'body', found: fault, expected: 'JSON' });
    return undefined;
  }
  checkEnvelope(session, name, exchange);
  for (const { path, found, expected } of misfits) session.add('EW-C06', name, exchange, { place: path || '(root)', found, expected });
  return isReadable && misfits.length === 0 ? value : undefined;
}
