// The findings as lines for people or as JSON for machines. Pure; what is secret never gets through.
import type { Deviation, Skipped } from './findings.js';

export interface Outcome {
  readonly version: string;
  readonly endpoint: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly zone: string;
  readonly experience: string | undefined;
  readonly deviations: readonly Deviation[];
  readonly skipped: readonly Skipped[];
  readonly requests: number;
  readonly seconds: number;
  readonly strict: boolean;
}

export const errorsOf = ({ deviations }: Outcome): number => deviations.filter(({ level }) => level === 'error').length;
export const adviceOf = ({ deviations }: Outcome): number => deviations.filter(({ level }) => level === 'advice').length;

/** 0 clean, 1 with deviations. */
export const statusOf = (outcome: Outcome): 0 | 1 => (errorsOf(outcome) > 0 || (outcome.strict && adviceOf(outcome) > 0) ? 1 : 0);

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const longestRequest = 160;
const cut = (text: string): string => (text.length > longestRequest ? `${text.slice(0, longestRequest)}…` : text);
// Signs that would steer a terminal come from the endpoint as text.
const tame = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');

function lineOf({ code, level, place, found, expected, hint, request, times, requestId }: Deviation): string {
  const where = [request && `in ${cut(request)}`, requestId && `request ${requestId}`, times > 1 && `${times} times`].filter(Boolean).join(', ');
  return tame(`  ${code} ${level === 'advice' ? 'advice ' : ''}${place}: found ${found}, expected ${expected}. ${hint} (${where})`);
}

function group(deviations: readonly Deviation[]): Map<string, Deviation[]> {
  const groups = new Map<string, Deviation[]>();
  for (const deviation of deviations) groups.set(deviation.resource, [...(groups.get(deviation.resource) ?? []), deviation]);
  return groups;
}

export function textOf(outcome: Outcome): string {
  const { endpoint, period, zone, experience, deviations, skipped, requests, seconds } = outcome;
  const head = [`${endpoint}: ${period.from} to ${period.to}, ${zone}${experience === undefined ? '' : `, experience ${experience}`}`];
  const groups = [...group(deviations)].flatMap(([resource, found]) => ['', resource, ...found.map(lineOf)]);
  const notes = skipped.length > 0 ? ['', 'not checked', ...skipped.map(({ what, why }) => `  ${what}: ${why}`)] : [];
  const counts = `${counted(errorsOf(outcome), 'deviation', 'deviations')}, ${counted(adviceOf(outcome), 'piece', 'pieces')} of advice; ${requests} requests in ${seconds.toFixed(1)} s`;
  return [...head.map(tame), ...groups, ...notes.map(tame), '', counts, ''].join('\n');
}

export function jsonOf(outcome: Outcome): string {
  const { version, endpoint, period, zone, experience, deviations, skipped, requests, seconds } = outcome;
  const counts = { errors: errorsOf(outcome), advice: adviceOf(outcome), requests, seconds: Number(seconds.toFixed(1)) };
  return `${JSON.stringify({ version, endpoint, period, zone, experience: experience ?? null, counts, status: statusOf(outcome), deviations, skipped }, null, 2)}\n`;
}

/** Takes secrets out of what is printed, also where an endpoint has put them into its answer. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return [...new Set(written)].sort((a, b) => b.length - a.length).reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
