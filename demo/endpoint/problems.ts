// A problem as an exception: thrown anywhere in the endpoint, answered as problem+json by http/problem-answer.ts.
import type { ProblemKind } from 'engagement-widgets/contract';

export interface ProblemDetail {
  detail?: string;
  errors?: { path: string; message: string }[];
  /** Whole seconds after which asking again may help. */
  retryAfter?: number;
}

/** `throw new ProblemError('not-found', { detail: 'There is no experience with this id.' })` */
export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(readonly kind: ProblemKind, readonly more: ProblemDetail = {}) {
    super(more.detail ?? kind);
  }
}
