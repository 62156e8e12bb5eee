// Decides whether one line may be stored: the contract's schema, then what the store's columns can hold.
import { safeParse, type GenericSchema } from 'valibot';
import { fact, ingestLines, issuePath, properties, type IngestKind, type refusalReasons } from 'engagement-widgets/contract';
import { candidateOf, type Candidate } from './rows.js';

/** Why a line is refused; its number is added by the batch. */
export interface Refusal {
  reason: (typeof refusalReasons)[number];
  path: string;
  message: string;
}
export type CheckedLine = Candidate | { refusal: Refusal };

/** Moments that the store's columns can hold. */
const earliest = Date.parse('1900-01-01T00:00:00Z');
const latest = Date.parse('2299-12-31T23:59:59Z');
const largestAmount = 1e13;
const loneSurrogate = /[\uD800-\uDFFF]/u;

// The schema of each fact type by its name: going through forty alternatives for every line costs half the import.
const factTypes = new Map<unknown, GenericSchema>(fact.options.map((option) => [option.entries.type.literal, option]));

/** @returns The row to store, or the first reason against it. */
export function check(kind: IngestKind, tenant: string, value: unknown): CheckedLine {
  try {
    return checkValue(kind, tenant, value);
  } catch (error) {
    if (error instanceof RangeError) return refuse('', 'is nested too deeply');
    throw error;
  }
}

function checkValue(kind: IngestKind, tenant: string, value: unknown): CheckedLine {
  const result = safeParse(schemaFor(kind, value), value);
  if (!result.success) return refuse(issuePath(result.issues[0]), result.issues[0].message);
  const misfit = beyondColumns(result.output as Record<string, unknown>);
  if (misfit) return refuse(misfit.path, misfit.message);
  return candidateOf(kind, tenant, result.output);
}

function schemaFor(kind: IngestKind, value: unknown): GenericSchema {
  if (kind === 'events' && typeof value === 'object' && value !== null && 'type' in value) return factTypes.get(value.type) ?? fact;
  return ingestLines[kind];
}

function refuse(path: string, message: string): { refusal: Refusal } {
  return { refusal: { reason: 'does-not-fit', path, message } };
}

type Misfit = { path: string; message: string } | undefined;

function beyondColumns(line: Record<string, unknown>): Misfit {
  return beyondTime('at', line['at']) ?? beyondTime('updatedAt', line['updatedAt']) ?? beyondNumbers(line) ?? beyondProperties(line['properties']) ?? brokenText(line, '');
}

function beyondTime(path: string, value: unknown): Misfit {
  if (typeof value !== 'string') return undefined;
  const at = Date.parse(value);
  return at < earliest || at > latest ? { path, message: 'must be within the years 1900 to 2299' } : undefined;
}

function beyondNumbers(line: Record<string, unknown>): Misfit {
  for (const path of ['seq', 'quantity', 'position', 'instagramFollowers', 'tiktokFollowers']) {
    if (typeof line[path] === 'number' && !Number.isSafeInteger(line[path])) return { path, message: 'is too large' };
  }
  if ('currency' in line && (line['amount'] as number) > largestAmount) return { path: 'amount', message: `must be at most ${largestAmount}` };
  return undefined;
}

// Fact types that name their properties let others pass unchecked; a column of texts cannot hold an object.
function beyondProperties(value: unknown): Misfit {
  if (value === undefined) return undefined;
  const issue = safeParse(properties, value).issues?.[0];
  return issue && { path: `properties.${issuePath(issue)}`, message: issue.message };
}

// Half a surrogate pair is no character: the store refuses the whole block for it.
function brokenText(value: unknown, path: string): Misfit {
  if (typeof value === 'string') return loneSurrogate.test(value) ? { path, message: 'holds half of a character' } : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, child] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key;
    const misfit = loneSurrogate.test(key) ? { path, message: 'has a name that holds half of a character' } : brokenText(child, at);
    if (misfit) return misfit;
  }
  return undefined;
}
