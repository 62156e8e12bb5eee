// The contract as an OpenAPI 3.1 document, made from its definitions. Not part of the contract's index: widgets never load it.
import { toJsonSchema, toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { catalogEntry } from './catalog.js';
import { customer, fact, order } from './facts.js';
import { erased, ingestAnswer, ingestLines, type IngestKind } from './ingest.js';
import { problem, problemKinds } from './problem.js';
import type { DownloadDefinition, ResourceDefinition, Scope } from './resource.js';
import { reportChange } from './reports.js';
import { downloads, resources } from './resources.js';
import { civilDate, currencyCode, id, instant, period, text, zoneName } from './schema.js';

type Json = Record<string, unknown>;

const named = {
  CivilDate: civilDate, Instant: instant, ZoneName: zoneName, CurrencyCode: currencyCode, Id: id, Text: text, Period: period,
  Fact: fact, Order: order, Customer: customer, CatalogEntry: catalogEntry, IngestAnswer: ingestAnswer, Erased: erased, Problem: problem, ReportChange: reportChange,
} satisfies Record<string, GenericSchema>;

const lineNames: Readonly<Record<IngestKind, keyof typeof named>> = { events: 'Fact', orders: 'Order', customers: 'Customer', catalog: 'CatalogEntry' };

const place = (name: string) => `#/components/schemas/${name}`;
const ref = (name: string) => ({ $ref: place(name) });
const answerName = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}Answer`;

/** The document for an endpoint: its own version, and the address or path before `/v1`. */
export function openApi({ version, server = '/' }: { version: string; server?: string }): Json {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Engagement analytics', version, summary: 'Figures of chat experiences and loyalty missions, and the facts that they are made of.' },
    servers: [{ url: server }],
    paths: { ...readPaths(), ...downloadPaths(), ...reportPaths(), ...ingestPaths(), ...servicePaths() },
    components: { schemas: schemas(), responses: { Problem: problemResponse }, securitySchemes: { token: tokenScheme } },
  };
}

const tokenScheme = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: 'Claims: `tenant`, `aud`, `exp` and `scope` (names parted by blanks). `read` allows figures, `people` names and texts, `ingest` new facts and erasure.',
};

const problemResponse = {
  description: `A problem as in RFC 9457. Kinds: ${problemKinds.join(', ')}.`,
  content: { 'application/problem+json': { schema: ref('Problem') } },
};

// Checks by a function have no words in JSON Schema: what can be said of them is said by pattern and format.
const conversion = { target: 'draft-2020-12', errorMode: 'ignore', overrideRef: ({ referenceId }: { referenceId: string }) => place(referenceId) } as const;

function schemas(): Record<string, JsonSchema> {
  const answers = Object.entries(resources).map(([name, { answer }]) => [answerName(name), answer] as const);
  const all: Record<string, JsonSchema> = toJsonSchemaDefs({ ...named, ...Object.fromEntries(answers) } as never, conversion);
  return { ...all, CivilDate: { ...all['CivilDate'], format: 'date' }, Instant: { ...all['Instant'], format: 'date-time' } };
}

function readPaths(): Json {
  return Object.fromEntries(Object.entries(resources).map(([name, resource]) => [resource.path, { get: readOperation(name, resource) }]));
}

function readOperation(name: string, resource: ResourceDefinition): Json {
  return {
    operationId: name,
    summary: resource.summary,
    security: securityOf(resource.scope),
    parameters: [...pathParameters(resource.path), ...queryParameters(resource.query)],
    responses: {
      200: { description: 'The answer.', headers: { ETag: header('Names the figures.') }, content: { 'application/json': { schema: ref(answerName(name)) } } },
      ...(resource.scope !== null && { 304: { description: 'The figures that `If-None-Match` names still hold.' } }),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function downloadPaths(): Json {
  return Object.fromEntries(Object.entries(downloads).map(([name, file]) => [file.path, { get: downloadOperation(name, file) }]));
}

function downloadOperation(name: string, file: DownloadDefinition): Json {
  return {
    operationId: name,
    summary: file.summary,
    security: securityOf(file.scope),
    parameters: [...pathParameters(file.path), ...queryParameters(file.query)],
    responses: {
      200: { description: 'The file, sent while it is made.', headers: { 'Content-Disposition': header('A name for the file.') }, content: { [file.media]: { schema: { type: 'string' } } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: ref('Id') }));
}

function queryParameters(query: GenericSchema): Json[] {
  const { properties = {}, required = [] } = toJsonSchema(query, { ...conversion, definitions: named });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

/** What is more than reading: the user's own changes, and what stands behind links in mails. */
function reportPaths(): Json {
  const { path, scope } = resources.report;
  const change = (operationId: string, summary: string, more: Json = {}): Json => ({
    operationId, summary, security: securityOf(scope), parameters: pathParameters(path), ...more, responses: simple('The report as it is now.', answerName('report')),
  });
  const link = (operationId: string, summary: string): Json => ({
    operationId, summary, security: [], parameters: [{ name: 'ticket', in: 'path', required: true, schema: { type: 'string' } }],
    responses: { 200: { description: 'A page.', content: { 'text/html': { schema: { type: 'string' } } } }, default: { $ref: '#/components/responses/Problem' } },
  });
  return {
    [path]: {
      get: readOperation('report', resources.report),
      put: change('subscribe', 'Begins or changes the report by mail. The address comes from the token.', { requestBody: { required: true, content: { 'application/json': { schema: ref('ReportChange') } } } }),
      delete: change('unsubscribe', 'Ends the report by mail; repeating it changes nothing.'),
    },
    '/v1/reports/preview/{ticket}': { get: link('report-preview', 'The mail as it would be sent now; the address comes from the report.') },
    '/v1/reports/unsubscribe/{ticket}': {
      get: link('unsubscribe-page', 'Asks whether to stop; changes nothing. The address comes from a mail.'),
      post: link('unsubscribe-one-click', 'Ends the report at once, as in RFC 8058.'),
    },
  };
}

function ingestPaths(): Json {
  const kinds = Object.keys(ingestLines) as IngestKind[];
  return Object.fromEntries(kinds.map((kind) => [`/v1/${kind}`, { post: ingestOperation(kind) }]));
}

function ingestOperation(kind: IngestKind): Json {
  const line = ref(lineNames[kind]);
  return {
    operationId: `ingest-${kind}`,
    summary: `Takes ${kind} in, one line each; the same id again is counted once. A line that does not fit is refused and named, the others are stored.`,
    security: securityOf('ingest'),
    parameters: [{ name: 'Content-Encoding', in: 'header', required: false, schema: { enum: ['identity', 'gzip'] } }],
    requestBody: {
      required: true,
      content: {
        'application/x-ndjson': { schema: { type: 'string', description: 'One JSON object per line.' }, 'x-line': line },
        'application/json': { schema: { type: 'array', items: line } },
      },
    },
    responses: {
      200: { description: 'What became of each line.', content: { 'application/json': { schema: ref('IngestAnswer') } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function servicePaths(): Json {
  return {
    '/v1/ready': { get: { operationId: 'ready', summary: 'Whether requests are taken and the store answers.', security: [], responses: simple('Ready.', 'HealthAnswer') } },
    '/v1/people/{person}': {
      delete: {
        operationId: 'erase-person',
        summary: 'Erases one person: profile and texts go, a random name stands in for the person, and figures stay.',
        security: securityOf('ingest'),
        parameters: pathParameters('/v1/people/{person}'),
        responses: simple('How many rows were changed or deleted.', 'Erased'),
      },
    },
    '/v1/openapi.json': { get: { operationId: 'openapi', summary: 'This document.', security: [], responses: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } } } } },
  };
}

function simple(description: string, schema: string): Json {
  return { 200: { description, content: { 'application/json': { schema: ref(schema) } } }, default: { $ref: '#/components/responses/Problem' } };
}

function header(description: string): Json {
  return { description, schema: { type: 'string' } };
}

function securityOf(scope: Scope | null): Json[] {
  return scope === null ? [] : [{ token: [scope] }];
}
