// The numbers of an answer by name, so that two answers can be held against each other: items of lists are told apart by what they are of,
// not by where they stand. Pure.

export interface Numbered {
  readonly value: number;
  /** JSON path, to be shown. */
  readonly path: string;
}

export type Figures = ReadonlyMap<string, Numbered>;

const identities = ['id', 'key', 'day', 'date', 'type', 'customer', 'experience', 'network', 'currency', 'name', 'missions', 'followers'] as const;
/** What is no figure of the period. */
const passed = new Set(['page', 'pageSize', 'position', 'weekday', 'hour', 'rank']);

function identityOf(item: unknown, index: number): string {
  const of = Object(item) as Record<string, unknown>;
  if (typeof of['from'] === 'string' && typeof of['to'] === 'string') return `${of['from']} → ${of['to']}`;
  const name = identities.find((key) => typeof of[key] === 'string' || typeof of[key] === 'number');
  return name ? String(of[name]) : String(index);
}

function collect(value: unknown, key: string, path: string, into: Map<string, Numbered>): void {
  if (typeof value === 'number') into.set(key, { value, path });
  else if (Array.isArray(value)) value.forEach((item, index) => collect(item, `${key}[${identityOf(item, index)}]`, `${path}[${index}]`, into));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (passed.has(name) || name.startsWith('previous')) continue;
      collect(item, key === '' ? name : `${key}.${name}`, path === '' ? name : `${path}.${name}`, into);
    }
  }
}

/** Figures of the period itself; those of the previous one are left out. */
export function figuresOf(answer: unknown, path = ''): Figures {
  const figures = new Map<string, Numbered>();
  collect(answer, '', path, figures);
  return figures;
}

/** Sums of seconds and money come out of binary fractions. */
export const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

export const sum = (values: readonly (number | null | undefined)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
