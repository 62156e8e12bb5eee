// Values that do not fit: each parameter of each resource once, refused with 400 and by its name.
import { resources, type ResourceName } from '../../contract/index.js';
import { shiftDays } from '../../format/index.js';
import type { Exchange } from '../asking.js';
import { isAnswered, statusText } from '../form.js';
import { parametersOf, type Params, type Session, type Subject } from '../session.js';
import { oneOfEach } from '../survey.js';
import { checkProblem } from '../problem.js';

const maybe = ['maybe'];
const tooLong = 'x'.repeat(201);

/** Values that the contract refuses, by parameter. */
const misfits: Readonly<Record<string, readonly string[]>> = {
  from: ['2026-02-30', 'yesterday'],
  to: ['31.12.2026'],
  zone: ['Mars/Base'],
  compare: maybe, preview: maybe, archived: maybe, masked: maybe, descending: maybe, andMore: maybe,
  page: ['-1'],
  pageSize: ['0', 'all'],
  type: ['unheard-of'],
  sort: ['unheard-of'],
  search: [tooLong],
  group: ['nobody'],
  npsGroup: ['nobody'],
  currency: ['euro'],
  missions: ['-1'],
  kpis: ['unheardOf'],
};

async function checkMisfit(session: Session, { name, params }: Subject, parameter: string, value: string, dated: Params): Promise<void> {
  const exchange = await session.ask({ url: session.url(name, { ...dated, ...params }, { [parameter]: value }) });
  expectRefusal(session, name, exchange, parameter, value);
}

function expectRefusal(session: Session, name: ResourceName, exchange: Exchange, parameter: string, value: string): void {
  if (!isAnswered(session, name, exchange)) return;
  const place = `?${parameter}`;
  const given = value.length > 40 ? `${value.length} characters` : value;
  if (exchange.status !== 400) return session.add('EW-C30', name, exchange, { place, found: `${statusText(exchange)} for ${parameter}=${given}`, expected: '400' });
  const problem = checkProblem(session, name, exchange);
  if (!problem) return;
  const named = (problem.errors ?? []).map(({ path }) => path);
  if (!named.includes(parameter)) session.add('EW-C31', name, exchange, { place: 'errors[].path', found: named.length > 0 ? named.join(', ') : undefined, expected: parameter });
}

async function checkResource(session: Session, subject: Subject): Promise<void> {
  const { name } = subject;
  // Without an answer to a sound question a refusal says nothing.
  if (!(await session.answer(name, session.dated(subject)))) return;
  const dated = session.dated({ name, params: {} });
  const known = parametersOf(name);
  await Promise.all(known.flatMap((parameter) => (misfits[parameter] ?? []).map((value) => checkMisfit(session, subject, parameter, value, dated))));
  if (!known.includes('from')) return;
  await checkMisfit(session, subject, 'to', dated['from']!, dated);
  await checkMisfit(session, subject, 'to', shiftDays(dated['from']!, -1), dated);
}

export async function checkParameters(session: Session): Promise<void> {
  await Promise.all(oneOfEach(session.survey).filter(({ name }) => session.wants(name)).map((subject) => checkResource(session, subject)));
  await checkNeeded(session);
}

/** What a question cannot do without. */
async function checkNeeded(session: Session): Promise<void> {
  if (!session.wants('segment') || !(await session.answer('segment', { ...session.period, missions: '1' }))) return;
  const url = new URL(session.url('segment', { ...session.period, missions: '1' }));
  url.searchParams.delete('missions');
  expectRefusal(session, resources.segment.name as ResourceName, await session.ask({ url: url.href }), 'missions', '(left out)');
}
