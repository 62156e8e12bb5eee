// The vocabulary that every resource of the contract is written in. Imports nothing of ours.
import {
  array, boolean, check, finite, integer, literal, maxLength, maxValue, minLength, minValue, nullable, number, optional, picklist,
  pipe, record, regex, string, union, _addIssue,
  type BaseIssue, type BaseSchema, type Config, type GenericSchema, type InferOutput, type LooseObjectSchema, type ObjectEntries, type OutputDataset,
} from 'valibot';

/** A finite number; `1e999` and `NaN` are refused. */
export const finiteNumber = pipe(number(), finite());
/** How many: a whole number from 0. */
export const count = pipe(number(), finite(), integer(), minValue(0));
/** Money in the answer's currency, in whole units (12.5 is 12 dollars and 50 cents). */
export const money = finiteNumber;
/** A correlation coefficient, −1 to 1. */
export const coefficient = pipe(number(), finite(), minValue(-1), maxValue(1));
/** An identifier, 1 to 200 characters. */
export const id = pipe(string(), minLength(1), maxLength(200));
/** Text for people, up to 20,000 characters. */
export const text = pipe(string(), maxLength(20_000));
function isDay(value: string): boolean {
  return new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;
}

/** A civil date in the answer's zone, `YYYY-MM-DD`. */
export const civilDate = pipe(
  string(),
  regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-05-31'),
  check(isDay, 'is not a day of the calendar'),
);
/** A moment with its offset, ISO 8601, such as `2026-05-31T10:32:00Z`. */
export const instant = pipe(
  string(),
  regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/, 'must be a moment with an offset, such as 2026-05-31T10:32:00Z'),
  // Date.parse takes 30 February for 2 March.
  check((value) => isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)), 'is not a moment of the calendar'),
);
const knownZones = new Set<string>();

/** The first look at a zone costs milliseconds, and every answer names one. */
function isZone(name: string): boolean {
  try {
    if (!knownZones.has(name) && new Intl.DateTimeFormat('en', { timeZone: name })) knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** An IANA time zone such as `Europe/Berlin`. */
export const zoneName = pipe(string(), maxLength(64), check(isZone, 'is not a known time zone'));
/** An ISO 4217 currency code. */
export const currencyCode = pipe(string(), regex(/^[A-Z]{3}$/, 'must be a currency code such as EUR'));

interface Reading {
  value: unknown;
  typed?: boolean;
  issues?: BaseIssue<unknown>[];
}

/** A copy with nothing inherited: a page may have added to every object. */
const own = (object: object): Record<string, unknown> => Object.assign(Object.create(null) as object, object) as Record<string, unknown>;

/**
 * An object with these properties; others are kept as they are. Not Valibot's own, which walks through what is inherited as well:
 * one enumerable property that a page adds to every object, and it throws.
 */
/* @__NO_SIDE_EFFECTS__ */
export function looseObject<const TEntries extends ObjectEntries>(entries: TEntries): LooseObjectSchema<TEntries, undefined> {
  return {
    ...boolean(),
    type: 'loose_object',
    expects: 'Object',
    entries,
    '~run'(dataset: Reading, config: ListConfig) {
      const input = dataset.value;
      if (!input || typeof input !== 'object') _addIssue(this as never, 'type', dataset as never, config);
      else {
        const value = own(input);
        delete value['__proto__'];
        dataset.typed = true;
        for (const [key, entry] of Object.entries(entries)) {
          if (!(key in value) && entry.type === 'optional') continue;
          const checked: Reading = entry['~run']({ value: value[key] }, config);
          for (const issue of checked.issues ?? []) {
            const path = [{ type: 'object', origin: 'value', input, key, value: value[key] }, ...(issue.path ?? [])];
            (dataset.issues ??= []).push(Object.assign(issue, { path }));
          }
          dataset.typed &&= checked.typed!;
          value[key] = checked.value;
        }
        dataset.value = { ...value };
      }
      return dataset;
    },
  } as never;
}

/** Half-open range of local calendar days `[from, to)`. */
export const period = looseObject({ from: civilDate, to: civilDate });
export type Period = InferOutput<typeof period>;

/** What every answer over a period says of itself. */
export const envelope = {
  period,
  /** The period that changes are measured against; `until` where an unfinished period is cut at the same wall-clock time. */
  previousPeriod: optional(nullable(looseObject({ from: civilDate, to: civilDate, until: optional(instant) }))),
  zone: zoneName,
  generatedAt: instant,
  /** Set where the period is unfinished: figures are whole up to here. */
  completeUntil: optional(nullable(instant)),
  /** True where traffic of the host's own test mode is counted too. */
  preview: optional(boolean()),
};

/** An entry of a list that did not fit the contract and was left out of it. */
export interface RejectedItem {
  /** JSON path inside the answer's list, such as `[3].visits`. */
  path: string;
  message: string;
}

export interface ListConfig extends Config<BaseIssue<unknown>> {
  onRejected?: (item: RejectedItem) => void;
}

/** The JSON path of an issue, such as `[3].visits`. */
export function issuePath(issue: BaseIssue<unknown>): string {
  const keys = issue.path ?? [];
  return keys.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}

/**
 * A list whose items are checked one by one: an item that does not fit is left out and reported
 * (`onRejected` of the check's config), so that one bad module costs one card and not the page.
 */
/* @__NO_SIDE_EFFECTS__ */
export function list<const TItem extends GenericSchema>(item: TItem) {
  const base = array(item);
  type Output = InferOutput<TItem>[];
  return {
    ...base,
    '~run'(dataset: OutputDataset<unknown, BaseIssue<unknown>>, config: ListConfig) {
      if (!Array.isArray(dataset.value)) return base['~run'](dataset as never, config as never);
      const kept: Output = [];
      dataset.value.forEach((value: unknown, index) => {
        const result = item['~run']({ value } as never, config);
        if (result.typed && !result.issues) kept.push(result.value as InferOutput<TItem>);
        else {
          const issue = result.issues?.[0];
          config.onRejected?.({ path: `[${index}]${issue?.path ? `.${issuePath(issue)}` : ''}`, message: issue?.message ?? 'does not fit' });
        }
      });
      return { ...dataset, typed: true, value: kept } as never;
    },
  } as unknown as BaseSchema<unknown[], Output, BaseIssue<unknown>>;
}

/** A flag in a query string. */
export const flag = picklist(['true', 'false']);
/** A whole number in a query string, up to seven digits. */
export const wholeNumber = pipe(string(), regex(/^\d{1,7}$/, 'must be a whole number'));

/** Query parameters that every answer over a period takes. */
export const periodQuery = {
  from: optional(civilDate),
  /** Exclusive. */
  to: optional(civilDate),
  zone: optional(zoneName),
  /** `true` adds the previous period. */
  compare: optional(flag),
  /** `true` counts the host's own test traffic too. */
  preview: optional(flag),
};

/** Text with the language it is written in. */
export const languageText = looseObject({ text, language: optional(nullable(pipe(string(), maxLength(35)))) });

/** What a property of a fact may hold. */
export const propertyValue = union([text, finiteNumber, boolean()]);
export const properties = record(pipe(string(), minLength(1), maxLength(100)), propertyValue);

export const yes = literal(true);
