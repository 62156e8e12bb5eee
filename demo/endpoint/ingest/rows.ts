// Makes a row of a table from a checked line. Touches nothing.
import { hash } from 'node:crypto';
import type { CatalogEntry, Customer, Fact, IngestKind, Order } from 'engagement-widgets/contract';
import { sqlTime, type LineTable } from '../store/port.js';

export const tableOf: Readonly<Record<IngestKind, LineTable>> = { events: 'facts', orders: 'orders', customers: 'customers', catalog: 'catalog' };

/** A row ready to be stored, with what decides whether it is there already. */
export interface Candidate {
  /** What makes the row one and the same, parts separated by NUL. */
  readonly identity: string;
  readonly idKey: string;
  readonly hash: string;
  /** Milliseconds of `updatedAt`; null for what never changes. */
  readonly version: number | null;
  readonly row: object;
}

/** Expression of a fact's `id_key`, from the tenant and a column with its id: as `number64` makes it. */
export const factKeySql = (id: string): string => `reinterpretAsUInt64(substring(SHA256(concat(tenant, '\\0', ${id})), 1, 8))`;

/** Expression of the same identity in SQL. */
export const identitySql: Readonly<Record<LineTable, string>> = {
  facts: "concat(tenant, '\\0', id)",
  orders: "concat(tenant, '\\0', id)",
  customers: "concat(tenant, '\\0', id)",
  catalog: "concat(tenant, '\\0', kind, '\\0', experience, '\\0', module, '\\0', id)",
};

type Lines = { events: Fact; orders: Order; customers: Customer; catalog: CatalogEntry };

/** Decimal places of an order's amount that are kept. */
const moneyDecimals = 4;

const makers: { readonly [Kind in IngestKind]: (tenant: string, line: Lines[Kind]) => Candidate } = {
  events: (tenant, fact) => candidate([tenant, fact.id], null, factRow(tenant, fact)),
  orders: (tenant, order) => candidate([tenant, order.id], null, orderRow(tenant, order)),
  customers: (tenant, customer) => candidate([tenant, customer.id], Date.parse(customer.updatedAt), customerRow(tenant, customer)),
  catalog: (tenant, entry) => {
    const row = catalogRow(tenant, entry);
    return candidate([tenant, row.kind, row.experience, row.module, row.id], Date.parse(entry.updatedAt), row);
  },
};

/** @param line A value that fits the contract's schema of `kind`. */
export function candidateOf(kind: IngestKind, tenant: string, line: unknown): Candidate {
  return makers[kind](tenant, line as never);
}

function candidate(identityParts: string[], version: number | null, row: object): Candidate {
  const identity = identityParts.join('\0');
  const idKey = number64(identity);
  const contentHash = number64(JSON.stringify(row));
  return { identity, idKey, hash: contentHash, version, row: { ...row, id_key: idKey, hash: contentHash } };
}

/** 64 bits of a digest as a decimal number; a string, because it is beyond what a number holds. */
function number64(text: string): string {
  return hash('sha256', text, 'buffer').readBigUInt64LE().toString();
}

function factRow(tenant: string, fact: Fact) {
  const { amount, experience, module } = fact as { amount?: unknown; experience?: string; module?: string };
  return {
    tenant,
    id: fact.id,
    experience: experience ?? '',
    module: module ?? '',
    session: fact.session ?? '',
    person: fact.person ?? '',
    type: fact.type,
    amount: typeof amount === 'number' ? amount : 0,
    at: sqlTime(fact.at),
    seq: fact.seq ?? 0,
    preview: fact.preview ?? false,
    properties: texts(fact.properties ?? {}),
  };
}

function texts(properties: object): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).sort(byKey).map(([key, value]) => [key, String(value)]));
}

function orderRow(tenant: string, order: Order) {
  return {
    tenant,
    id: order.id,
    type: order.type,
    person: order.person,
    at: sqlTime(order.at),
    amount: order.amount.toFixed(moneyDecimals),
    currency: order.currency,
    quantity: order.type === 'order' ? (order.quantity ?? 0) : 0,
    order_id: order.type === 'refund' ? order.order : '',
  };
}

function customerRow(tenant: string, customer: Customer) {
  return {
    tenant,
    id: customer.id,
    updated_at: sqlTime(customer.updatedAt),
    name: customer.name ?? '',
    email: customer.email ?? '',
    birth_year: customer.birthYear ?? null,
    instagram_followers: customer.instagramFollowers ?? null,
    tiktok_followers: customer.tiktokFollowers ?? null,
  };
}

function catalogRow(tenant: string, entry: CatalogEntry) {
  const { experience, module } = entry.kind === 'module' || entry.kind === 'option' ? (entry as { experience: string; module?: string }) : { experience: '' };
  return {
    tenant,
    kind: entry.kind,
    experience,
    module: entry.kind === 'option' ? (module ?? '') : '',
    id: entry.id,
    updated_at: sqlTime(entry.updatedAt),
    body: JSON.stringify(sorted(entry)),
  };
}

// Two entries that differ only in the order of their keys are the same entry.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(byKey).map(([key, child]) => [key, sorted(child)]));
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
