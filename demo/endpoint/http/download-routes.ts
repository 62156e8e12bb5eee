// One route per file of the contract: text that is sent while it is made, whatever its length.
import type { Hono } from 'hono';
import { downloads, type DownloadDefinition, type DownloadName } from 'engagement-widgets/contract';
import type { FileText, QueryContext } from '../queries.types.js';
import { withReadLimit } from '../store/deadline.js';
import type { Access } from './access.js';
import type { AppSettings, Environment, RequestContext } from './environment.js';
import { failureOf } from './log.js';
import { paramsOf, queryOf } from './parameters.js';
import { routeOf } from './read-routes.js';

type Download = (context: QueryContext<unknown>) => Promise<FileText>;

export function addDownloadRoutes(app: Hono<Environment>, access: Access, settings: AppSettings): void {
  for (const [name, file] of Object.entries(downloads) as [DownloadName, DownloadDefinition][]) {
    if (file.scope === null) continue;
    app.get(routeOf(file.path), access(file.scope), downloadHandler(name, file, settings));
  }
}

function downloadHandler(name: DownloadName, file: DownloadDefinition, settings: AppSettings) {
  const { store, limits, now } = settings;
  const ask = settings.downloads[name] as Download;
  return async (context: RequestContext): Promise<Response> => {
    context.set('route', file.path);
    const { tenant, scopes } = context.get('grant');
    const params = paramsOf(context);
    const query = queryOf(context, file, limits);
    // A long file takes long: each of its reads is bounded, not all of them together.
    const { fileName, text } = await ask({ store: withReadLimit(store, limits.maxReadSeconds), tenant, scopes, params, query, now: now() });
    context.header('Content-Type', `${file.media}; charset=utf-8`);
    context.header('Content-Disposition', disposition(fileName));
    context.header('Cache-Control', 'no-store');
    return context.body(streamOf(text, settings, (error) => settings.log({ level: 'error', event: 'download', requestId: context.get('requestId'), route: file.path, tenant, failure: failureOf(error) })));
  };
}

/** Reads the next part when the one before it has gone out. A failure on the way breaks the connection off: half a file must not look whole. */
function streamOf(text: AsyncIterable<string>, { hold }: AppSettings, failed: (error: unknown) => void): ReadableStream<Uint8Array> {
  const parts = text[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const nextPart = async (): Promise<string | null> => {
    for (;;) {
      const { done, value } = await parts.next();
      if (done) return null;
      if (value !== '') return value;
    }
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const part = await hold(nextPart());
        if (part === null) controller.close();
        else controller.enqueue(encoder.encode(part));
      } catch (error) {
        failed(error);
        // Not the error itself: the server would print its message, which may quote what was written.
        controller.error(new Error('The file broke off.'));
      }
    },
    cancel: async () => void (await parts.return?.()),
  }, { highWaterMark: 0 });
}

const longestName = 120;

/** Names come from the catalogue: what a file system or a header would take for something else is left out. */
function disposition(fileName: string): string {
  const kept = fileName.replace(/[\p{Cc}\p{Cf}\p{Z}/\\:*?"<>|%]+/gu, '-').replace(/^[-.]+/, '');
  const cut = kept.length > longestName ? `${[...kept].slice(0, longestName - 4).join('')}.csv` : kept;
  const plain = cut.normalize('NFKD').replace(/[^\x21-\x7e]/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(cut).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
