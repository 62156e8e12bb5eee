/** A JSON Schema of the contract as rows of a table: one for each field, in the order of the document. Pure. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  description?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

export interface Row {
  /** From the answer down: `types[].validations`. */
  path: string;
  type: string;
  isNeeded: boolean;
}

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
const isNull = ({ type }: Schema): boolean => type === 'null';

/** Without the one that says that there may be nothing. */
const choices = (schema: Schema): Schema[] => schema.anyOf?.filter((each) => !isNull(each)) ?? [schema];

const limits = ({ minimum, maximum }: Schema): string => {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  return minimum === undefined ? '' : `, from ${minimum}`;
};

function single(schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.properties) return 'object';
  if (typeof schema.additionalProperties === 'object') return `object of ${typeOf(schema.additionalProperties)}`;
  return `${[schema.type ?? 'anything'].flat().join(' | ')}${limits(schema)}`;
}

/** In words: `integer, from 0`, `list of object`, `CivilDate or null`. */
export function typeOf(schema: Schema): string {
  const words = [...new Set(choices(schema).map(single))];
  return [...words, ...(schema.anyOf?.some(isNull) ? ['null'] : [])].join(' or ');
}

function fieldsOf(schema: Schema, path: string): Row[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = path ? `${path}.${name}` : name;
    return [{ path: own, type: typeOf(field), isNeeded: schema.required?.includes(name) ?? false }, ...below(field, own)];
  });
  const values = typeof schema.additionalProperties === 'object' ? below(schema.additionalProperties, `${path}.*`) : [];
  return [...fields, ...values];
}

function below(schema: Schema, path: string): Row[] {
  return choices(schema).flatMap((each) => (each.type === 'array' ? below(each.items ?? {}, `${path}[]`) : fieldsOf(each, path)));
}

/** All fields of a schema; the same field of several choices once. */
export function rowsOf(schema: Schema): Row[] {
  const rows = new Map<string, Row>();
  for (const row of choices(schema).flatMap((each) => fieldsOf(each, ''))) if (!rows.has(row.path)) rows.set(row.path, row);
  return [...rows.values()];
}
