// Problems as RFC 9457 `application/problem+json`, with a closed list of kinds.
import { array, looseObject, number, optional, picklist, string, type InferOutput } from 'valibot';

export const problemKinds = [
  'unauthorized', 'forbidden', 'not-found', 'method-not-allowed', 'invalid-parameter', 'invalid-body', 'too-large', 'unsupported-media-type', 'conflict', 'rate-limited', 'timeout', 'unavailable', 'internal',
] as const;

export const problem = looseObject({
  /** `urn:engagement-widgets:problem:` and the kind. */
  type: string(),
  kind: picklist(problemKinds),
  title: string(),
  status: number(),
  detail: optional(string()),
  /** The request's id, also in the `X-Request-Id` header. */
  instance: optional(string()),
  /** Parameters or places in the body that do not fit. */
  errors: optional(array(looseObject({ path: string(), message: string() }))),
});
export type Problem = InferOutput<typeof problem>;
export type ProblemKind = (typeof problemKinds)[number];
