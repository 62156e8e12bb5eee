// The form of a refusal, wherever one comes: RFC 9457, with the contract's kinds, its status and the request's id.
import { problem as problemSchema, problemKinds, type Problem } from '../contract/index.js';
import { parseJson } from '../data/transport/client.js';
import type { Exchange } from './asking.js';
import { misfitsOf } from './deviations.js';
import { checkSecrets } from './form.js';
import type { Session } from './session.js';

/** The problem, where it is one in every place; whatever is wrong with it is noted. */
export function checkProblem(session: Session, resource: string, exchange: Exchange): Problem | undefined {
  checkSecrets(session, resource, exchange);
  const media = exchange.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  const body = parsed(exchange.text);
  if (media !== 'application/problem+json' || body === undefined) {
    const found = exchange.text.trimStart().startsWith('<') ? `HTML with status ${exchange.status}` : `${media ?? 'nothing'} with status ${exchange.status}`;
    session.add('EW-C61', resource, exchange, { place: 'Content-Type', found, expected: 'application/problem+json' });
    return undefined;
  }
  const misfits = misfitsOf(problemSchema, body);
  for (const { path, found, expected } of misfits) session.add('EW-C62', resource, exchange, { place: path || '(root)', found, expected: path === 'kind' ? problemKinds.join(', ') : expected });
  if (misfits.length > 0) return undefined;
  const found = body as Problem;
  if (found.status !== exchange.status) session.add('EW-C63', resource, exchange, { place: 'status', found: found.status, expected: String(exchange.status) });
  checkRequestId(session, resource, exchange, found);
  return found;
}

function checkRequestId(session: Session, resource: string, exchange: Exchange, { instance }: Problem): void {
  const id = exchange.headers.get('X-Request-Id');
  if (!id) session.add('EW-C65', resource, exchange, { place: 'X-Request-Id', found: undefined, expected: 'an id of the request' });
  else if (instance !== id) session.add('EW-C65', resource, exchange, { place: 'instance', found: instance, expected: `${id}, as in X-Request-Id` });
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
