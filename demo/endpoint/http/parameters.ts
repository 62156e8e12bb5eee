// Checks path and query by the contract's schemas, and the limits that hold for every resource.
import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { id, issuePath } from 'engagement-widgets/contract';
import { ProblemError } from '../problems.js';
import type { Limits, RequestContext } from './environment.js';

type Fault = { path: string; message: string };

const dayMs = 86_400_000;

/** @throws ProblemError `invalid-parameter`, naming every parameter that does not fit. */
export function queryOf<T extends { readonly query: GenericSchema }>(context: RequestContext, resource: T, limits: Limits): InferOutput<T['query']> {
  const given = context.req.queries();
  const faults: Fault[] = Object.entries(given).filter(([, values]) => values.length > 1).map(([path]) => ({ path, message: 'is given more than once' }));
  const result = safeParse(resource.query, context.req.query(), { abortPipeEarly: true });
  if (!result.success) faults.push(...result.issues.map((issue) => ({ path: issuePath(issue), message: issue.message })));
  else faults.push(...beyond(result.output as Record<string, string | undefined>, limits));
  if (faults.length > 0) throw new ProblemError('invalid-parameter', { errors: faults });
  return result.output;
}

/** @throws ProblemError `invalid-parameter` */
export function paramsOf(context: RequestContext): Record<string, string> {
  const params = context.req.param() as Record<string, string>;
  for (const [path, value] of Object.entries(params)) {
    const issue = safeParse(id, value).issues?.[0];
    if (issue) throw new ProblemError('invalid-parameter', { errors: [{ path, message: issue.message }] });
  }
  return params;
}

function beyond({ from, to, pageSize }: Record<string, string | undefined>, { maxDays, maxPageSize }: Limits): Fault[] {
  const faults: Fault[] = [];
  const days = from && to ? (Date.parse(to) - Date.parse(from)) / dayMs : undefined;
  if (days !== undefined && days <= 0) faults.push({ path: 'to', message: 'must be after from; it is exclusive' });
  if (days !== undefined && days > maxDays) faults.push({ path: 'to', message: `must be at most ${maxDays} days after from` });
  if (pageSize !== undefined && (Number(pageSize) < 1 || Number(pageSize) > maxPageSize)) faults.push({ path: 'pageSize', message: `must be 1 to ${maxPageSize}` });
  return faults;
}
