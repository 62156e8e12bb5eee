// Hand-made worlds for the tests of missions: validations, orders and profiles of a tenant, sent over HTTP.
import assert from 'node:assert/strict';
import type { Client, TestEndpoint } from '../harness.js';

export type Line = Record<string, unknown>;

export interface World {
  events?: Line[];
  orders?: Line[];
  customers?: Line[];
  missions?: Line[];
  zone?: string;
  missionNote?: string;
}

export const updatedAt = '2026-01-01T00:00:00Z';
export const noon = '2026-05-10T12:00:00Z';
export const types = ['classic', 'content', 'opinion', 'engagement'] as const;

/** One mission of each type; its id is the type. */
const usual: Line[] = types.map((type) => mission(type, type, type));

export function mission(id: string, type: string, name: string, more: Line = {}): Line {
  return { kind: 'mission', id, updatedAt, type, name, ...more };
}

export async function world(endpoint: TestEndpoint, tenant: string, { events = [], orders = [], customers = [], missions = usual, zone = 'Europe/Berlin', ...settings }: World): Promise<Client> {
  const client = await endpoint.client(tenant);
  const catalog = [{ kind: 'tenant', id: 't', updatedAt, name: 'Test', zone, ...settings }, ...missions];
  for (const [kind, lines] of [['catalog', catalog], ['events', events], ['orders', orders], ['customers', customers]] as const) {
    const answer = await client.send(kind, lines);
    assert.equal(answer.refusedCount, 0, JSON.stringify(answer.refused[0]));
  }
  return client;
}

let made = 0;
const anId = (): string => `fact-${(made += 1)}`;

export const validation = (person: string, of: string = 'classic', at = noon, more: Line = {}): Line => ({ id: anId(), type: 'mission.validated', person, at, properties: { mission: of }, ...more });
export const revocation = (of: Line, at: string): Line => ({ id: anId(), type: 'mission.revoked', person: of['person'], at, properties: { validation: of['id'] } });
export const order = (person: string, amount: number, at = noon, more: Line = {}): Line => ({ id: anId(), type: 'order', person, at, amount, currency: 'USD', ...more });
export const visit = (person: string, at = noon): Line => ({ id: anId(), type: 'shown', experience: 'chat', module: 'm', person, at });
export const profile = (id: string, name: string, more: Line = {}): Line => ({ id, updatedAt, name, ...more });
