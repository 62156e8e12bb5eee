// Small hand-made worlds for the tests of the queries: facts of sessions, catalogue entries, answers checked by the contract.
import assert from 'node:assert/strict';
import { checkAnswer, resources, type Answer, type ResourceName } from 'engagement-widgets/contract';
import type { Client } from './harness.js';

let made = 0;
/** A fact of the experience `chat` with an id of its own. */
export function fact(type: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  return { id: `fact-${made}`, type, at: '2026-05-10T10:00:00Z', experience: 'chat', ...more };
}

/** A moment some minutes after 10:00 UTC of 10 May 2026. */
export function minute(minutes: number): string {
  return new Date(Date.parse('2026-05-10T10:00:00Z') + minutes * 60_000).toISOString();
}

/** The showings of one session, a minute apart. */
export function visit(session: string, modules: readonly string[], more: Record<string, unknown> = {}): Record<string, unknown>[] {
  return modules.map((module, index) => fact('shown', { session, module, at: minute(index), ...more }));
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const updatedAt = '2026-01-01T00:00:00Z';

/** Catalogue of the experience `chat` in Europe/Berlin: modules by id, with type and what else is said of them. */
export function catalogOf(modules: Record<string, Record<string, unknown>>, more: Record<string, unknown>[] = []): Record<string, unknown>[] {
  return [
    { kind: 'tenant', id: 'tenant', updatedAt, name: 'Test', zone: 'Europe/Berlin' },
    { kind: 'experience', id: 'chat', updatedAt, name: 'Chat' },
    ...Object.entries(modules).map(([id, entry], index) => ({ kind: 'module', id, updatedAt, experience: 'chat', type: 'step', name: id, position: index + 1, ...entry })),
    ...more.map((entry) => ({ updatedAt, ...entry })),
  ];
}

/** Asks for a resource and holds the answer against the contract; nothing may be left out of its lists. */
export async function ask<Name extends ResourceName>(client: Client, name: Name, path: string): Promise<Answer<(typeof resources)[Name]>> {
  const answer = await client.json(path);
  const checked = checkAnswer(resources[name], answer);
  assert.ok(checked.ok, `${name}: ${JSON.stringify(checked)}`);
  assert.deepEqual(checked.rejected, []);
  return checked.value as Answer<(typeof resources)[Name]>;
}

/** The days in which the hand-made sessions lie. */
export const may = 'from=2026-05-01&to=2026-06-01';
