// Addresses and methods: ids that are not there, ids with unusual signs, other methods than GET.
import type { ResourceName } from '../../contract/index.js';
import { isAnswered, statusText } from '../form.js';
import type { Params, Session, Subject } from '../session.js';
import { subjectsOf } from '../survey.js';
import { checkProblem } from '../problem.js';

const unknown = 'ew-check-no-such-id';
const unusual = ['ew check/no such%2Fid?#;', 'ew-ü-日本-\u{1F600}', `ew-${'x'.repeat(190)}`, '"><script>ew</script>\'--'];
const idNames = ['experience', 'module', 'mission'] as const;

/** Questions in which one id is another one. */
function strangers({ name, params }: Subject, id: string): { name: ResourceName; params: Params; changed: string }[] {
  const changed = idNames.filter((key) => params[key] !== undefined);
  return changed.map((key) => ({ name, params: { ...params, [key]: id }, changed: key }));
}

async function checkStranger(session: Session, subject: Subject): Promise<void> {
  const dated = (params: Params) => session.dated({ name: subject.name, params });
  if (!(await session.answer(subject.name, dated(subject.params)))) return;
  for (const { name, params, changed } of strangers(subject, unknown)) {
    const exchange = await session.ask({ url: session.url(name, dated(params)) });
    if (!isAnswered(session, name, exchange)) continue;
    if (exchange.status === 404) checkProblem(session, name, exchange);
    else session.add('EW-C60', name, exchange, { place: `{${changed}}`, found: statusText(exchange), expected: '404' });
  }
  for (const id of unusual) for (const { name, params, changed } of strangers(subject, id)) {
    const exchange = await session.ask({ url: session.url(name, dated(params)) });
    if (!isAnswered(session, name, exchange)) continue;
    if (exchange.status === 404 || exchange.status === 400) checkProblem(session, name, exchange);
    else session.add('EW-C66', name, exchange, { place: `{${changed}}`, found: statusText(exchange), expected: '404' });
  }
}

/** A path that is in no contract. */
async function checkNowhere(session: Session): Promise<void> {
  const exchange = await session.ask({ url: `${session.parts.asker.base}/v1/ew-check-no-such-path` });
  if (!isAnswered(session, 'endpoint', exchange)) return;
  if (exchange.status === 404) checkProblem(session, 'endpoint', exchange);
  else session.add('EW-C60', 'endpoint', exchange, { place: 'path', found: statusText(exchange), expected: '404' });
}

async function checkMethods(session: Session, name: 'tenant' | 'missionsByType'): Promise<void> {
  const params = name === 'tenant' ? {} : session.period;
  const plain = await session.get(name, params);
  if (!session.wants(name) || plain.status !== 200) return;
  const url = session.url(name, params);
  const posted = await session.ask({ url, method: 'POST' });
  if (posted.status < 300 || posted.status >= 500) session.add('EW-C64', name, posted, { place: 'POST', found: statusText(posted), expected: '405' });
  else checkProblem(session, name, posted);
  const head = await session.ask({ url, method: 'HEAD' });
  if (head.status !== 200 || head.bytes > 0) session.add('EW-C67', name, head, { place: 'HEAD', found: statusText(head), expected: '200 without a body' });
}

export async function checkRoutes(session: Session): Promise<void> {
  const subjects = subjectsOf(session.survey).filter(({ params }) => idNames.some((key) => params[key] !== undefined));
  const first = subjects.filter(({ name }, index) => subjects.findIndex((other) => other.name === name) === index);
  await Promise.all(first.filter(({ name }) => session.wants(name)).map((subject) => checkStranger(session, subject)));
  await checkNowhere(session);
  for (const name of ['tenant', 'missionsByType'] as const) await checkMethods(session, name);
}
