// Where lines go: an endpoint by its address, or the ingest of an endpoint in this process.
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { IngestAnswer, IngestKind } from 'engagement-widgets/contract';
import { numbered, type Ingest } from '../endpoint/ingest/ingest.js';

export interface Target {
  send(kind: IngestKind, lines: readonly unknown[]): Promise<IngestAnswer>;
}

const pack = promisify(gzip);

export const ndjson = (lines: readonly unknown[]): string => lines.map((line) => `${JSON.stringify(line ?? null)}\n`).join('');

/** An endpoint by the address before `/v1`. The token must allow `ingest`. */
export function endpointTarget(url: string, token: string, request: typeof globalThis.fetch = globalThis.fetch): Target {
  const base = url.replace(/\/+$/, '');
  return {
    async send(kind, lines) {
      const response = await request(`${base}/v1/${kind}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' },
        body: await pack(ndjson(lines)),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${base}/v1/${kind} answered ${response.status}: ${text.slice(0, 300)}`);
      return JSON.parse(text) as IngestAnswer;
    },
  };
}

/** The very ingest that HTTP goes through, for one tenant. */
export function ingestTarget(ingest: Pick<Ingest, 'ingest'>, tenant: string): Target {
  return { send: (kind, lines) => ingest.ingest(kind, tenant, numbered(lines)) };
}

const none: IngestAnswer = { stored: 0, alreadyThere: 0, refused: [], refusedCount: 0 };

export function emptyAnswer(): IngestAnswer {
  return { ...none, refused: [] };
}

/** Adds a batch's answer; its line numbers are counted on from `before`. */
export function addAnswer(sum: IngestAnswer, batch: IngestAnswer, before = 0): void {
  sum.stored += batch.stored;
  sum.alreadyThere += batch.alreadyThere;
  sum.refusedCount += batch.refusedCount;
  for (const refusal of batch.refused) if (sum.refused.length < 1000) sum.refused.push({ ...refusal, line: refusal.line + before });
}
