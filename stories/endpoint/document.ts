/** The OpenAPI document as the page reads it: made by the library, from the same definitions by which it checks every answer. */
import { version } from 'engagement-widgets';
import { openApi } from 'engagement-widgets/openapi';
import { elements } from '../sheet/manifest.js';
import type { Schema } from './schema-rows.js';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

interface Operation {
  operationId: string;
  summary: string;
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export const document = openApi({ version }) as unknown as Document;

export interface Resource {
  name: string;
  path: string;
  summary: string;
  /** What a token must allow; undefined where none is needed. */
  scope: string | undefined;
  parameters: readonly Parameter[];
  /** What the answer holds; undefined for a file. */
  answer: Schema | undefined;
  /** Elements that ask it first of all. */
  tags: readonly string[];
}

const schemas = document.components.schemas;
const resolved = ({ $ref }: Schema): Schema | undefined => schemas[$ref?.split('/').at(-1) ?? ''];
const tagsAsking = (path: string): string[] => elements.filter(({ asks }) => asks?.includes(path)).map(({ tagName }) => tagName);

/** What widgets read: every GET of the contract that answers JSON or CSV. */
export const resources: readonly Resource[] = Object.entries(document.paths).flatMap(([path, { get }]) => {
  const content = get?.responses['200']?.content;
  const media = content?.['application/json'] ?? content?.['text/csv'];
  if (!get || !media || ['/v1/ready', '/v1/openapi.json'].includes(path)) return [];
  const answer = content?.['application/json'] && resolved(media.schema);
  return [{ name: get.operationId, path, summary: get.summary, scope: get.security[0]?.['token']?.[0], parameters: get.parameters ?? [], answer, tags: tagsAsking(path) }];
});

/** Types that rows name, with what they are. */
export const namedTypes = ['CivilDate', 'Instant', 'ZoneName', 'CurrencyCode', 'Id', 'Text', 'Period', 'Problem'].flatMap((name) => (schemas[name] ? [{ name, schema: schemas[name] }] : []));
