// One figure in two resources: validations, customers, visits and sessions are the same wherever they stand.
import { sum } from '../figures.js';
import type { AnswerOf, Name, Params, Session } from '../session.js';

interface Told {
  readonly name: Exclude<Name, 'npsAnswersFile' | 'segmentFile'>;
  readonly params: Params;
  readonly place: string;
  readonly value: number | null | undefined;
}

/** All must be equal to the first; what an answer does not say is passed over. */
async function expectEqual(session: Session, [first, ...others]: readonly Told[]): Promise<void> {
  if (first?.value == null) return;
  for (const { name, params, place, value } of others) {
    if (value == null || value === first.value) continue;
    session.add('EW-C50', name, await session.get(name, params), { place, found: value, expected: `${first.value}, as ${first.place} of ${first.name}` });
  }
}

async function checkMissions(session: Session): Promise<void> {
  const { period } = session;
  const ask = <N extends Told['name']>(name: N, params: Params = period) => session.answer(name as 'missionsByType', params) as unknown as Promise<AnswerOf<N> | undefined>;
  const large = { ...period, pageSize: '1000' };
  const [types, indicators, days, list, board, groups, impact] = [await ask('missionsByType'), await ask('missionIndicators'), await ask('missionsByDay'), await ask('missionList', large), await ask('leaderboard'), await ask('demographics'), await ask('impact')];
  const told = (name: Told['name'], place: string, value: number | null | undefined, params: Params = period): Told => ({ name, params, place, value });
  await expectEqual(session, [
    told('missionIndicators', 'validations', indicators?.validations), told('missionsByType', 'validations', types?.validations), told('missionsByDay', 'validations', days?.validations),
    told('missionList', 'validations', list?.validations, large), told('leaderboard', 'validations', board?.validations),
  ]);
  await expectEqual(session, [
    told('missionIndicators', 'people', indicators?.people), told('missionsByType', 'people', types?.people), told('missionsByDay', 'people', days?.people),
    told('leaderboard', 'people', board?.people), told('demographics', 'people', groups?.people), told('impact', 'rows[].clients', impact && sum(impact.rows.filter(({ missions }) => missions > 0).map(({ clients }) => clients))),
  ]);
  await expectEqual(session, [told('missionIndicators', 'active', indicators?.active), told('impact', 'rows[].clients', impact && sum(impact.rows.map(({ clients }) => clients)))]);
  for (const [index, { type, validations }] of (types?.types ?? []).entries()) {
    await expectEqual(session, [told('missionsByDay', `days[].${type}`, days && sum(days.days.map((day) => day[type]))), told('missionsByType', `types[${index}].validations`, validations)]);
  }
  if (list && list.total === list.entries.length) {
    await expectEqual(session, [told('missionIndicators', 'validations', indicators?.validations), told('missionList', 'entries[].validations', sum(list.entries.map(({ validations }) => validations)) + (list.unknown ?? 0), large)]);
  }
  await checkDetails(session, list, indicators);
  await checkRows(session, impact);
}

async function checkDetails(session: Session, list: AnswerOf<'missionList'> | undefined, indicators: AnswerOf<'missionIndicators'> | undefined): Promise<void> {
  for (const mission of session.survey.missions) {
    const params = { ...session.period, mission };
    const detail = await session.answer('missionDetail', params);
    const index = list?.entries.findIndex(({ id }) => id === mission) ?? -1;
    const entry = list?.entries[index];
    const large = { ...session.period, pageSize: '1000' };
    const own = (place: 'validations' | 'people' | 'all' | 'active'): Told => ({ name: 'missionDetail', params, place, value: detail?.[place] });
    const listed = (place: 'validations' | 'people'): Told => ({ name: 'missionList', params: large, place: `entries[${index}].${place}`, value: entry?.[place] });
    const whole = (place: 'validations' | 'active'): Told => ({ name: 'missionIndicators', params: session.period, place, value: indicators?.[place] });
    for (const place of ['validations', 'people'] as const) await expectEqual(session, [listed(place), own(place)]);
    await expectEqual(session, [whole('validations'), own('all')]);
    await expectEqual(session, [whole('active'), own('active')]);
  }
}

/** A segment is exactly the customers of its row. */
async function checkRows(session: Session, impact: AnswerOf<'impact'> | undefined): Promise<void> {
  const rows = impact?.rows ?? [];
  const chosen = [rows[0], rows[1], rows.at(-1)].filter((row, index, all) => row && all.indexOf(row) === index);
  for (const row of chosen) {
    const params: Params = { ...session.period, missions: String(row!.missions), ...(row!.andMore && { andMore: 'true' }) };
    const segment = session.wants('segment') ? await session.answer('segment', params) : undefined;
    const place = `rows[${rows.indexOf(row!)}].clients`;
    await expectEqual(session, [{ name: 'impact', params: session.period, place, value: row!.clients }, { name: 'segment', params, place: 'total', value: segment?.total }]);
  }
}

async function checkExperience(session: Session, experience: string): Promise<void> {
  const params = { ...session.period, experience };
  const [kpis, flow, listed] = [await session.answer('kpis', params), await session.answer('flow', params), await session.answer('experiences', session.period)];
  const index = listed?.experiences.findIndex(({ id }) => id === experience) ?? -1;
  const summary = listed?.experiences[index];
  for (const place of ['sessions', 'people', 'conversations'] as const) {
    await expectEqual(session, [{ name: 'flow', params, place, value: flow?.[place] }, { name: 'kpis', params, place: `figures.${place}`, value: kpis?.figures[place] }]);
  }
  for (const place of ['starts', 'people'] as const) {
    await expectEqual(session, [{ name: 'kpis', params, place: `figures.${place}`, value: kpis?.figures[place] }, { name: 'experiences', params: session.period, place: `experiences[${index}].${place}`, value: summary?.[place] }]);
  }
  if (flow) await checkModules(session, experience, flow, params);
}

async function checkModules(session: Session, experience: string, flow: AnswerOf<'flow'>, flowParams: Params): Promise<void> {
  for (const { module, experience: of } of session.survey.places) {
    const index = flow.modules.findIndex(({ id }) => id === module);
    if (of !== experience || index < 0) continue;
    const params = { ...session.period, experience, module };
    const detail = await session.answer('moduleDetail', params);
    for (const place of ['visits', 'sessions', 'people'] as const) {
      await expectEqual(session, [
        { name: 'flow', params: flowParams, place: `modules[${index}].${place}`, value: flow.modules[index]![place] },
        { name: 'moduleDetail', params, place, value: detail?.[place] },
      ]);
    }
  }
}

/** Answers by group are those of the list. */
async function checkWritten(session: Session): Promise<void> {
  for (const { experience, module, type } of session.survey.places) {
    if (type !== 'nps') continue;
    const params = { ...session.period, experience, module };
    const written = await session.answer('npsAnswers', params);
    if (!written) continue;
    const { detractors, passives, promoters, unscored } = written.counts;
    const total = detractors + passives + promoters + unscored;
    if (written.total !== total) session.add('EW-C51', 'npsAnswers', await session.get('npsAnswers', params), { place: 'total', found: written.total, expected: `${total}, the sum of counts` });
  }
}

export async function checkAgreement(session: Session): Promise<void> {
  const { experience } = session.survey;
  await checkMissions(session);
  if (experience !== undefined) await checkExperience(session, experience);
  if (session.wants('npsAnswers')) await checkWritten(session);
}
