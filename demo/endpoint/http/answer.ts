// Sends an answer: tag and 304, brotli or gzip, caching rules.
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Finished } from './answer-cache.js';
import type { RequestContext } from './environment.js';

const pack = {
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  gzip: (text: string) => promisify(gzip)(text),
} as const;

/** Shorter texts do not gain by packing. */
const packFrom = 1_024;

export function finish(answer: object): Finished {
  return { text: JSON.stringify(answer), etag: `W/"${hash('sha256', JSON.stringify(figuresOf(answer)), 'base64url').slice(0, 27)}"` };
}

/** The answer without the moments that move with the clock while its figures stay. */
function figuresOf(answer: object): object {
  const { generatedAt: _g, completeUntil: _c, previousPeriod, ...figures } = answer as Record<string, unknown>;
  if (!previousPeriod) return { ...figures, previousPeriod };
  const { until: _u, ...days } = previousPeriod as Record<string, unknown>;
  return { ...figures, previousPeriod: days };
}

export async function send(context: RequestContext, { text, etag }: Finished): Promise<Response> {
  context.header('ETag', etag);
  // The browser keeps the answer but asks each time whether it still holds.
  context.header('Cache-Control', 'private, no-cache');
  context.header('Vary', 'Authorization, Accept-Encoding', { append: true });
  if (matches(context.req.header('If-None-Match'), etag)) return context.body(null, 304);
  context.header('Content-Type', 'application/json');
  const encoding = text.length < packFrom ? undefined : accepted(context.req.header('Accept-Encoding'));
  if (!encoding) return context.body(text);
  context.header('Content-Encoding', encoding);
  return context.body(new Uint8Array(await pack[encoding](text)));
}

function matches(header: string | undefined, etag: string): boolean {
  const asked = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return asked.includes('*') || asked.includes(etag.replace(/^W\//, ''));
}

function accepted(header = ''): keyof typeof pack | undefined {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const names = header.split(',').filter((part) => !refused.test(part)).map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((name) => names.includes(name));
}
