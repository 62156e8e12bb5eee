// Answers requests from recordings as an endpoint would: figures, files, reports in memory, problems. Runs in browsers and in Node.
import { downloads, type NpsAnswers, type NpsGroup, type ReportChange, type Segment } from 'engagement-widgets/contract';
import mail from './answers/mail.json';
import { missing, moveDates, resourceAt, type Clock, type Found } from './lookup.js';
import { recordedToday } from './periods.js';
import { RecordedReports } from './reports.js';

type Query = Readonly<Record<string, string>>;
export type Answering = (path: string, query: Query, clock: Clock) => Found;

export interface RecordedRequest {
  method: string;
  /** Below the endpoint's base, such as `/v1/kpis`. */
  path: string;
  query: Query;
  /** Text of the body; empty without one. */
  body: string;
}

const answersPath = /^\/v1\/experiences\/[^/]+\/modules\/[^/]+\/answers\.csv$/;
const previewPath = /^\/v1\/reports\/preview\//;
const marked = { 'x-recorded': recordedToday, 'cache-control': 'no-store' };
const unmoved: Clock = { days: 0 };

export const jsonResponse = (found: Found): Response =>
  new Response(JSON.stringify(found.status === 200 ? found.answer : found.problem), {
    status: found.status, headers: { ...marked, 'content-type': found.status === 200 ? 'application/json' : 'application/problem+json' },
  });

async function fileResponse(texts: AsyncIterable<string>, fileName: string): Promise<Response> {
  const parts: string[] = [];
  for await (const text of texts) parts.push(text);
  return new Response(parts.join(''), { headers: { ...marked, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"` } });
}

/** One visitor's endpoint: what is subscribed to stays as long as it. */
export class RecordedEndpoint {
  readonly #answer: Answering;
  readonly #reports = new RecordedReports();

  constructor(answer: Answering) {
    this.#answer = answer;
  }

  async respond(request: RecordedRequest, clock: Clock = unmoved): Promise<Response> {
    const { method, path, query } = request;
    if (answersPath.test(path)) return this.#answers(path, query, clock);
    if (path === downloads.segmentFile.path) return this.#segment(path, query, clock);
    if (previewPath.test(path)) return new Response(mail.html, { headers: { ...marked, 'content-type': 'text/html; charset=utf-8' } });
    const asked = resourceAt(path);
    if (asked?.name === 'reports' || asked?.name === 'report') return jsonResponse(this.#report(asked.params['experience'], request, clock));
    if (method !== 'GET' && method !== 'HEAD') return jsonResponse(missing('Recordings only answer.'));
    return jsonResponse(this.#answer(path, query, clock));
  }

  #report(experience: string | undefined, { method, body }: RecordedRequest, clock: Clock): Found {
    const now = this.#answer('/v1/health', {}, unmoved) as { answer: { generatedAt: string } };
    const { generatedAt } = now.answer;
    const moved = (answer: object): Found => ({ status: 200, answer: JSON.parse(moveDates(JSON.stringify(answer), clock.days)) as unknown });
    if (experience === undefined) return moved(this.#reports.list(generatedAt));
    const found = this.#answer(`/v1/experiences/${encodeURIComponent(experience)}`, {}, unmoved);
    if (found.status !== 200) return found;
    const entry = found.answer as { id: string; name: string };
    if (method === 'PUT') this.#reports.subscribe(entry, JSON.parse(body || '{}') as ReportChange);
    if (method === 'DELETE') this.#reports.unsubscribe(entry);
    return moved(this.#reports.one(entry, generatedAt));
  }

  async #answers(path: string, query: Query, clock: Clock): Promise<Response> {
    const { locale = 'en', group, search, ...period } = query;
    const found = this.#answer(path.replace(/\.csv$/, ''), { ...query, page: '0', pageSize: '1000' }, clock);
    if (found.status !== 200) return jsonResponse(found);
    const answer = found.answer as NpsAnswers;
    const experience = this.#answer(path.replace(/\/modules\/.*$/, ''), {}, clock) as { answer: { name: string } };
    const { answersCsv } = await import('../endpoint/queries/chat/nps-csv.js');
    const texts = answersCsv({ answer, experience: experience.answer, module: answer.module, filter: { group: (group as NpsGroup | undefined) ?? null, search: search?.trim() ?? '' }, locale, parts: [answer.entries] });
    return fileResponse(texts, `${group ?? 'answers'}-${period['from'] ?? answer.period.from}.csv`);
  }

  async #segment(path: string, query: Query, clock: Clock): Promise<Response> {
    const { locale = 'en', property, ...asked } = query;
    const found = this.#answer(path.replace(/\.csv$/, ''), { ...asked, page: '0', pageSize: '1000000' }, clock);
    if (found.status !== 200) return jsonResponse(found);
    const answer = found.answer as Segment;
    const { segmentCsv } = await import('../endpoint/queries/missions/segment-csv.js');
    const row = { missions: Number(query['missions']), andMore: query['andMore'] === 'true' };
    return fileResponse(segmentCsv({ answer, row, property, locale, parts: [answer.entries] }), `customers-missions-${row.missions}-${answer.period.from}.csv`);
  }
}
