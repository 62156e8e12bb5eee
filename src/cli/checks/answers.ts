// Every question once, plainly: the contract, and whether the answer is about what was asked.
import { kpiNames } from '../../contract/index.js';
import { moduleOf } from '../../modules/index.js';
import { hasPeriod, type Session, type Subject } from '../session.js';
import { subjectsOf } from '../survey.js';

type Loose = Readonly<Record<string, unknown>>;

/** The value at a path of names, such as `module.id`. */
const at = (answer: unknown, path: string): unknown => path.split('.').reduce<unknown>((value, key) => (Object(value) as Loose)[key], answer);

/** Where an answer says what it is about. */
function echoesOf(session: Session, { name, params }: Subject): [path: string, expected: unknown][] {
  const { period, zone } = session.survey;
  const { experience = null, module, mission } = params;
  const own: Partial<Record<Subject['name'], [string, unknown][]>> = {
    experience: [['id', experience]],
    flow: [['experience.id', experience]],
    kpis: [experience === null ? ['experience', null] : ['experience.id', experience]],
    kpisByDay: [experience === null ? ['experience', null] : ['experience.id', experience]],
    moduleDetail: [['module.id', module]],
    npsAnswers: [['module.id', module]],
    missionDetail: [['mission.id', mission]],
    report: [['experience.id', experience]],
  };
  const dated: [string, unknown][] = hasPeriod(name) ? [['period.from', period.from], ['period.to', period.to], ['zone', zone]] : [];
  return [...dated, ...(own[name] ?? [])];
}

/** A name that is known but for letter case, blanks and dashes. */
const near = (name: string, known: readonly string[]): string | undefined => known.find((other) => other.toLowerCase() === name.toLowerCase().replace(/[^a-z0-9]/g, ''));

function strangeNames(name: Subject['name'], answer: Loose): { place: string; found: string; expected: string }[] {
  const known = name === 'moduleDetail' ? moduleOf(String(answer['type']))?.figures.map((figure) => figure.name) : name === 'kpis' ? [...kpiNames, 'screenTimeDeviation'] : undefined;
  const figures = Object.keys(Object(answer['figures']) as Loose);
  return figures.filter((figure) => known?.includes(figure) === false).map((figure) => {
    const meant = near(figure, known!);
    return { place: `figures.${figure}`, found: figure, expected: meant ? meant : `one of ${known!.join(', ')}` };
  });
}

async function checkSubject(session: Session, subject: Subject): Promise<void> {
  const { name } = subject;
  const params = session.dated(subject);
  const answer = await session.answer(name, params);
  if (!answer) return;
  const exchange = await session.get(name, params);
  for (const [path, expected] of echoesOf(session, subject)) {
    const found = at(answer, path);
    if (found !== expected) session.add('EW-C33', name, exchange, { place: path, found, expected: String(expected) });
  }
  for (const strange of strangeNames(name, answer)) session.add('EW-C09', name, exchange, strange);
}

export async function checkAnswers(session: Session): Promise<void> {
  const subjects = subjectsOf(session.survey).filter(({ name }) => session.wants(name));
  await Promise.all(subjects.map((subject) => checkSubject(session, subject)));
  if (session.wants('health')) await session.answer('health', {});
  const { experience, places, missions } = session.survey;
  if (experience === undefined) session.skip('experience, flow, report', 'there is no experience');
  if (places.length === 0) session.skip('moduleDetail', 'no experience has a module');
  if (!places.some(({ type }) => type === 'nps')) session.skip('npsAnswers, npsAnswersFile', 'there is no NPS survey');
  if (missions.length === 0) session.skip('missionDetail', 'there is no mission');
}
