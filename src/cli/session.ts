// One run of the check: the address of every question, its exchange, and its answer once it has been held against the contract.
import { downloads, resources, type Answer, type DownloadName, type ResourceName } from '../contract/index.js';
import { makeQuestion, type Asked } from '../data/question.js';
import type { Ask, Asker, Exchange } from './asking.js';
import type { Code } from './codes.js';
import type { Findings } from './findings.js';
import { readAnswer } from './form.js';
import type { Survey } from './survey.js';

export type Name = ResourceName | DownloadName;
export type Params = Readonly<Record<string, string>>;
export type AnswerOf<N extends ResourceName> = Answer<(typeof resources)[N]>;

export interface Subject {
  readonly name: ResourceName;
  /** Placeholders of the path and what the question cannot do without; no period. */
  readonly params: Params;
}

export interface SessionParts {
  readonly asker: Asker;
  readonly findings: Findings;
  readonly survey: Survey;
  /** What must not come back in an answer, nor get into what the check prints. */
  readonly secrets: readonly string[];
  /** Resources that were named; empty for all. */
  readonly only: ReadonlySet<string>;
  /** Origin of the host's page, where it is another one. */
  readonly origin: string | undefined;
  /** Headers of the host's own, which a page sends too. */
  readonly headers: Params;
  readonly token: string | undefined;
  /** A token with the scope `read` alone. */
  readonly readToken: string | undefined;
  /** Whether reports may be subscribed to and ended. */
  readonly changes: boolean;
}

const definitions: Readonly<Record<Name, Asked>> = { ...resources, ...downloads };
export const definitionOf = (name: Name): Asked => definitions[name];
export const parametersOf = (name: Name): string[] => Object.keys((definitionOf(name).query as { entries?: object }).entries ?? {});
export const hasPeriod = (name: Name): boolean => parametersOf(name).includes('from');

export class Session {
  readonly parts: SessionParts;

  constructor(parts: SessionParts) {
    this.parts = parts;
  }

  get survey(): Survey {
    return this.parts.survey;
  }

  with(parts: Partial<SessionParts>): Session {
    return new Session({ ...this.parts, ...parts });
  }

  wants(name: string): boolean {
    return this.parts.only.size === 0 || this.parts.only.has(name);
  }

  /** The address as a widget would make it. Values that the contract refuses are put in afterwards, by `more`. */
  url(name: Name, params: Params, more: Params = {}): string {
    const question = makeQuestion(definitionOf(name), { endpoint: this.parts.asker.base }, params, []);
    if (question instanceof Error) throw question;
    const url = new URL(question.url);
    for (const [key, value] of Object.entries(more)) url.searchParams.set(key, value);
    return url.href;
  }

  /** The period of the run in its zone. */
  get period(): Params {
    const { period, zone } = this.survey;
    return { from: period.from, to: period.to, zone };
  }

  /** Adds the period to what is asked, where the resource has one. */
  dated({ name, params }: Subject, more: Params = {}): Params {
    return hasPeriod(name) ? { ...this.period, ...params, ...more } : params;
  }

  ask(request: Ask): Promise<Exchange> {
    return this.parts.asker.ask(request);
  }

  get(name: Name, params: Params): Promise<Exchange> {
    return this.ask({ url: this.url(name, params) });
  }

  /**
   * The answer to a question that must be answered; deviations of its form are noted.
   * Undefined where it cannot be gone on with, and for resources that nobody wants checked.
   */
  async answer<N extends ResourceName>(name: N, params: Params): Promise<AnswerOf<N> | undefined> {
    if (!this.wants(name)) return undefined;
    const exchange = await this.get(name, params);
    return readAnswer(this, name, exchange) as AnswerOf<N> | undefined;
  }

  add(code: Code, resource: string, exchange: Exchange, seen: { place: string; found: unknown; expected: string }): void {
    if (!this.wants(resource) && resource !== 'endpoint') return;
    const requestId = exchange.headers.get('X-Request-Id')?.slice(0, 100);
    this.parts.findings.add(code, resource, { ...seen, request: exchange.request, ...(requestId && { requestId }) });
  }

  skip(what: string, why: string): void {
    this.parts.findings.skip(what, why);
  }
}
