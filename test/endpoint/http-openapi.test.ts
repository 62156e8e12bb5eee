// The OpenAPI document: whole, closed in itself, and saying what the contract says.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { downloads, ingestLines, problemKinds, resources } from 'engagement-widgets/contract';
import { openApi } from 'engagement-widgets/openapi';
import { factTypes } from './support/samples.js';

interface Schema {
  type?: string;
  $ref?: string;
  const?: unknown;
  enum?: unknown[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  format?: string;
}
interface Operation {
  operationId: string;
  security: Record<string, string[]>[];
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema; 'x-line'?: Schema }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}

// As it is served: functions and undefined would be lost on the way.
const document = JSON.parse(JSON.stringify(openApi({ version: '1.2.3', server: '/api' }))) as Document;
const { paths, components } = document;
const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

function everyRef(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(everyRef);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => (key === '$ref' ? [String(child)] : everyRef(child)));
}

function resolve(ref: string): unknown {
  return ref.slice(2).split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
}

describe('the OpenAPI document', () => {
  it('is 3.1 and refers to nothing that is not in it', () => {
    assert.match(document.openapi, /^3\.1\.\d$/);
    const refs = everyRef(document);
    assert.ok(refs.length > 100);
    for (const ref of refs) assert.ok(ref.startsWith('#/components/') && resolve(ref), ref);
  });

  it('has a read operation for every resource, with its scope, its path parameters and its answer', () => {
    for (const [name, resource] of Object.entries(resources)) {
      const operation = paths[resource.path]?.['get'];
      assert.equal(operation?.operationId, name);
      assert.deepEqual(operation.security, resource.scope === null ? [] : [{ token: [resource.scope] }]);
      const inPath = operation.parameters?.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
      assert.deepEqual(inPath, [...resource.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key));
      const inQuery = operation.parameters?.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);
      assert.deepEqual(inQuery, Object.keys((resource.query as { entries: object }).entries));
      const answer = operation.responses['200']?.content?.['application/json']?.schema.$ref ?? '';
      assert.deepEqual(Object.keys((resolve(answer) as Schema).properties ?? {}), Object.keys((resource.answer as { entries: object }).entries));
    }
  });

  it('has an operation for every file, with its scope, its parameters and its media type', () => {
    for (const [name, file] of Object.entries(downloads)) {
      const operation = paths[file.path]?.['get'];
      assert.equal(operation?.operationId, name);
      assert.deepEqual(operation.security, [{ token: [file.scope] }]);
      assert.deepEqual(Object.keys(operation.responses['200']?.content ?? {}), [file.media]);
      const inQuery = operation.parameters?.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);
      assert.deepEqual(inQuery, Object.keys((file.query as { entries: object }).entries));
    }
  });

  it('demands the parameters that a question cannot do without, and no other', () => {
    const demanded = (path: string) => paths[path]?.['get']?.parameters?.filter((parameter) => parameter.in === 'query' && parameter.required).map(({ name }) => name);
    for (const { path, query } of [...Object.values(resources), ...Object.values(downloads)]) {
      const entries = Object.entries((query as { entries: Record<string, { type: string }> }).entries);
      assert.deepEqual(demanded(path), entries.filter(([, { type }]) => type !== 'optional').map(([name]) => name), path);
    }
    assert.deepEqual(demanded(resources.segment.path), ['missions']);
  });

  it('names every operation once and gives each a problem for what goes wrong', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    assert.equal(new Set(ids).size, ids.length);
    for (const { path, operation } of operations) if (path !== '/v1/openapi.json') assert.equal(operation.responses['default']?.$ref, '#/components/responses/Problem', path);
    assert.deepEqual(components.schemas['Problem']?.properties?.['kind']?.enum, [...problemKinds]);
  });

  it('has every fact type of the contract, each with what it needs', () => {
    const types = components.schemas['Fact']?.oneOf?.map(({ properties }) => properties?.['type']?.const);
    assert.deepEqual([...(types ?? [])].sort(), Object.keys(factTypes).sort());
  });

  it('describes the ingest bodies as lines and as arrays', () => {
    for (const kind of Object.keys(ingestLines)) {
      const content = paths[`/v1/${kind}`]?.['post']?.requestBody?.content;
      const line = content?.['application/x-ndjson']?.['x-line'];
      assert.ok(line?.$ref && resolve(line.$ref));
      assert.deepEqual(content?.['application/json']?.schema, { type: 'array', items: line });
      assert.deepEqual(paths[`/v1/${kind}`]?.['post']?.security, [{ token: ['ingest'] }]);
    }
  });

  it('shows lists as arrays of their items', () => {
    const entries = components.schemas['LeaderboardAnswer']?.properties?.['entries'];
    assert.equal(entries?.type, 'array');
    assert.ok(entries.items?.properties?.['rank']);
    const predecessors = components.schemas['ExperienceAnswer']?.properties?.['modules']?.items?.properties?.['predecessors'];
    assert.deepEqual(predecessors?.anyOf?.map(({ type }) => type), ['array', 'null']);
  });

  it('gives dates and moments their formats', () => {
    assert.deepEqual([components.schemas['CivilDate']?.format, components.schemas['Instant']?.format], ['date', 'date-time']);
  });
});
