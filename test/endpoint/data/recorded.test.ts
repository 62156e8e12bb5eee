// The recorded answers: each fits the contract, is found by the question that made it, and is honest about what it does not hold.
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkAnswer, resources, usualKpis, type Report, type Reports, type ResourceDefinition, type ResourceName } from 'engagement-widgets/contract';
import { bins } from 'engagement-widgets/format';
import { modulesOf } from '../../../demo/generate/modules.js';
import { planFor } from '../../../demo/generate/world.js';
import { allTime, answerAt, moveDates, recorded, recordedFetch, recordedFetchAnew, recordedPeriods, recordedToday, recordings } from '../../../demo/recorded/index.js';
import { pathTo } from '../../../demo/recorded/lookup.js';
import { pack, unpack } from '../../../demo/recorded/packed.js';
import { sized, sizes } from '../../../demo/recorded/sizes.js';

const campaign = { experience: 'summer-of-sound' };
const moduleTypesSeen = modulesOf(planFor(recordedToday));

function assertFits(name: ResourceName, answer: unknown, what: string): void {
  const checked = checkAnswer(resources[name] as ResourceDefinition, answer);
  assert.ok(checked.ok && checked.rejected.length === 0, `${what}: ${JSON.stringify(checked.ok ? checked.rejected[0] : checked)}`);
}

describe('recorded answers', () => {
  it('are there for every resource of the contract', () => {
    const inMemory = ['reports', 'report'];
    assert.deepEqual(new Set([...recordings.map(({ name }) => name), ...inMemory]), new Set(Object.keys(resources)));
  });

  it('fit the contract, whole', () => {
    for (const { name, params, query, answer } of recordings) assertFits(name, answer, `${name} ${JSON.stringify({ ...params, ...query })}`);
  });

  it('are found by the question that made them', () => {
    for (const { name, params, query, answer } of recordings) {
      const found = answerAt(pathTo(name, params), query);
      assert.equal(found.status, 200, `${name} ${JSON.stringify({ ...params, ...query })}`);
      assert.deepEqual((found as { answer: unknown }).answer, answer);
    }
  });

  it('are small enough to keep', () => {
    const folder = fileURLToPath(new URL('../../../demo/recorded/answers/', import.meta.url));
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(folder + name).size, 0);
    assert.ok(bytes < 1_500_000, String(bytes));
  });

  it('hold the counts of the help desk log', () => {
    const { sessions, modules } = recorded('flow', { experience: 'help-desk' }, allTime);
    assert.equal(sessions, 4_580);
    assert.equal(modules.find(({ id }) => id === 'Closed')?.visits, 4_574);
  });

  it('have a figure above nothing for every name that a module type has, over all time', () => {
    for (const { id } of moduleTypesSeen) {
      const { figures } = recorded('moduleDetail', { ...campaign, module: id }, allTime);
      for (const [name, value] of Object.entries(figures)) assert.ok(value !== null && value > 0, `${id} ${name}: ${String(value)}`);
    }
  });

  it('add up in visits at every module, in every recorded flow', () => {
    for (const { answer } of recordings.filter(({ name }) => name === 'flow')) {
      for (const { id, visits, starts, incoming, outgoing, ended, left, active } of (answer as ReturnType<typeof recorded<'flow'>>).modules) {
        assert.equal(starts + incoming, visits, id);
        assert.equal(outgoing + ended + left + active, visits, id);
      }
    }
  });

  it('answer the last 30 days where no period is asked, and compare only where it is asked', () => {
    const plain = recorded('flow', campaign);
    assert.deepEqual({ ...plain.period }, recordedPeriods.days30);
    assert.equal('previous' in plain || 'previousPeriod' in plain, false);
    assert.ok(plain.modules.every((module) => !('previous' in module)));
    assert.ok(recorded('flow', campaign, { compare: 'true' }).previous);
  });

  it('cut any order, filter and page from a whole leaderboard, and only pages from a part of one', () => {
    const all = recorded('leaderboard', {}, { pageSize: '1000' });
    const pages = Array.from({ length: Math.ceil(all.total / 1000) }, (_, page) => recorded('leaderboard', {}, { pageSize: '1000', page: String(page) }).entries).flat();
    assert.deepEqual([pages.length, new Set(pages.map(({ customer }) => customer)).size], [all.people, all.people]);
    assert.deepEqual(recorded('leaderboard', {}, { page: '1', pageSize: '20' }).entries, pages.slice(20, 40));
    const masked = recorded('leaderboard', {}, { page: '1', pageSize: '20', masked: 'true' }).entries;
    assert.deepEqual(masked.map(({ name, rank }) => [name, rank]), pages.slice(20, 40).map(({ rank }) => [null, rank]));
    const content = recorded('leaderboard', {}, { type: 'content', sort: 'content', descending: 'true' });
    assert.equal(content.total, recorded('missionsByType').types.find(({ type }) => type === 'content')?.people);
    assert.equal(content.entries[0]?.content, Math.max(...pages.map((row) => row.content)));
    const name = pages[50]!.name!;
    assert.deepEqual(recorded('leaderboard', {}, { search: name.toUpperCase(), pageSize: '1000' }).entries, pages.filter((row) => row.name?.includes(name)));
    assert.throws(() => recorded('leaderboard', {}, { ...allTime, page: '1', pageSize: '1000' }), /not recorded/);
    assert.throws(() => recorded('leaderboard', {}, { ...allTime, sort: 'name' }), /not recorded/);
  });

  it('cut missions by type, search, order and page, as an endpoint does', () => {
    const all = recorded('missionList');
    assert.deepEqual([all.total, all.missions, all.unknown], [14, 14, 0]);
    assert.equal(all.entries.reduce((sum, { validations }) => sum + validations, 0), all.validations);
    assert.ok(all.entries.every((entry) => !('previousValidations' in entry)));
    const found = recorded('missionList', {}, { type: 'opinion', search: 'WRITE', compare: 'true' });
    assert.deepEqual([found.total, found.missions, found.entries[0]?.id], [1, 14, 'record-review'], 'words of the description count');
    assert.ok(found.entries[0]?.previousValidations);
    const names = recorded('missionList', {}, { sort: 'name', descending: 'true', page: '1', pageSize: '5' }).entries.map(({ name }) => name);
    assert.deepEqual(names, all.entries.map(({ name }) => name).sort((a, b) => (a < b ? 1 : -1)).slice(5, 10));
  });

  it('hold the days, weeks and months that a reader may choose, and they add up', () => {
    const { days } = recorded('missionsByDay');
    for (const bin of ['day', 'week', 'month'] as const) {
      const parts = bins(recordedPeriods.days30, bin);
      const validations = parts.map((period) => recorded('missionList', {}, { ...period }).validations);
      assert.equal(validations.reduce((sum, value) => sum + value, 0), recorded('missionsByType').validations, bin);
      for (const [index, period] of parts.entries()) assert.equal(recorded('leaderboard', {}, { ...period }).validations, validations[index]);
    }
    const { date, classic } = days[3]!;
    const chosen = recorded('leaderboard', {}, { from: date, to: bins({ from: date, to: '2100-01-01' }, 'day', 1)[0]!.to, type: 'classic', pageSize: '1000' });
    assert.equal(chosen.entries.reduce((sum, row) => sum + row.classic, 0), classic);
  });

  it('hold the customers of every row of the impact, on pages and as a file', async () => {
    const { rows } = recorded('impact');
    for (const { missions, andMore, clients } of rows) {
      const asked = { missions: String(missions), andMore: String(andMore) };
      const { total, entries } = recorded('segment', {}, asked);
      assert.equal(total, clients, String(missions));
      assert.ok(entries.every((entry) => (andMore ? entry.missions >= missions : entry.missions === missions) && entry.name && entry.email));
      const response = await recordedFetch(`https://somewhere.example/api/v1/missions/segment.csv?${new URLSearchParams({ ...asked, property: 'missions_done', locale: 'de' }).toString()}`);
      const lines = (await response.text()).trimEnd().split('\r\n');
      const head = lines.findIndex((line) => line.endsWith(',missions_done'));
      assert.equal(lines.length - head - 1, clients);
    }
  });

  it('show who did a mission last, without names where asked', () => {
    const shown = recorded('missionDetail', { mission: 'shelf-photo' });
    assert.equal(shown.latest?.length, 20);
    assert.ok(shown.latest?.every(({ name }) => name));
    assert.equal(shown.days.reduce((sum, { validations }) => sum + validations, 0), shown.validations);
    assert.ok(shown.revoked! > 0);
    const masked = recorded('missionDetail', { mission: 'shelf-photo' }, { masked: 'true' });
    assert.deepEqual(masked.latest, shown.latest?.map((completion) => ({ ...completion, name: null })));
  });

  it('cut written answers by group, search and page, as an endpoint does', () => {
    const survey = { ...campaign, module: 'rate-us' };
    const all = recorded('npsAnswers', survey, { pageSize: '1000' });
    assert.equal(all.total, all.entries.length);
    const promoters = recorded('npsAnswers', survey, { pageSize: '1000', group: 'promoters' });
    assert.deepEqual([promoters.total, promoters.counts], [all.counts.promoters, all.counts]);
    assert.ok(promoters.entries.every(({ score }) => score !== null && score >= 9));
    const word = all.entries[0]!.text.slice(0, 4).toUpperCase();
    const found = recorded('npsAnswers', survey, { pageSize: '1000', search: word }).entries;
    assert.deepEqual(found, all.entries.filter(({ text }) => text.toUpperCase().includes(word)));
    const second = recorded('npsAnswers', survey, { page: '1' });
    assert.deepEqual([second.pageSize, second.entries], [20, all.entries.slice(20, 40)]);
  });

  it('cut key figures by day to the names that are asked', () => {
    const { days, previousDays, available } = recorded('kpisByDay', {}, { experience: 'summer-of-sound', kpis: 'shares,people', compare: 'true' });
    assert.ok(available.length > 30);
    assert.equal(days.length, 30);
    for (const day of [...days, ...(previousDays ?? [])]) assert.deepEqual([Object.keys(day.figures), Object.keys(day.firsts ?? {})], [['shares', 'people'], ['people']]);
    assert.deepEqual(Object.keys(recorded('kpisByDay').days[0]!.figures), [...usualKpis]);
    const { figures } = recorded('kpis', {}, { experience: 'summer-of-sound' });
    const sum = (values: (number | null | undefined)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
    assert.equal(sum(days.map((day) => day.figures['shares'])), figures['shares']);
    assert.equal(sum(days.map(({ firsts }) => firsts?.['people'])), figures['people']);
    assert.ok(sum(days.map((day) => day.figures['people'])) > figures['people']!, 'people of a day are not to be added up');
  });

  it('are kept whole when they are packed for a file', () => {
    assert.deepEqual(unpack(pack(recordings)), recordings);
  });

  it('are had as a file, too, in the language that is asked for', async () => {
    const path = '/v1/experiences/summer-of-sound/modules/rate-us/answers.csv?group=detractors&locale=de';
    const response = await recordedFetch(`https://somewhere.example/api${path}`);
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    const lines = (await response.text()).split('\r\n');
    assert.match(lines.find((line) => line.startsWith('Filter')) ?? '', /Kritiker/);
    const { total } = recorded('npsAnswers', { ...campaign, module: 'rate-us' }, { group: 'detractors' });
    assert.ok(lines.filter((line) => /^2026-\d\d-\d\dT/.test(line)).length === total && total > 5);
  });

  it('keep subscriptions in memory, apart for each visitor', async () => {
    const [here, elsewhere] = [recordedFetchAnew(), recordedFetchAnew()];
    const url = 'https://somewhere.example/api/v1/reports';
    const put = await here(`${url}/summer-of-sound`, { method: 'PUT', body: JSON.stringify({ hour: 7, frequency: 'weekly' }), headers: { 'content-type': 'application/json' } });
    const report: unknown = await put.json();
    assertFits('report', report, 'report');
    const { subscribed, hour, next, experience } = report as Report;
    assert.deepEqual([subscribed, hour, next, experience.name], [true, 7, '2026-09-21T05:00:00.000Z', 'Summer of Sound']);
    const list: unknown = await (await here(url)).json();
    assertFits('reports', list, 'reports');
    assert.deepEqual((list as Reports).subscriptions.map((one) => one.experience), ['summer-of-sound']);
    assert.equal(((await (await elsewhere(`${url}/summer-of-sound`)).json()) as Report).subscribed, false);
    assert.equal(((await (await here(`${url}/summer-of-sound`, { method: 'DELETE' })).json()) as Report).subscribed, false);
    assert.equal((await here(`${url}/nowhere`)).status, 404);
    assert.match(await (await here(`https://somewhere.example/api${(report as Report).preview}`)).text(), /Summer of Sound/);
  });

  it('say that a question was not recorded, as a problem of the contract', async () => {
    const response = await recordedFetch('https://somewhere.example/api/v1/missions/types?from=2026-09-02&to=2026-09-05');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(((await response.json()) as { kind: string }).kind, 'not-found');
  });

  it('are answered as by an endpoint at any address', async () => {
    const response = await recordedFetch(`https://somewhere.example/deep/api${pathTo('moduleDetail', { experience: 'help-desk', module: 'Take in charge ticket' })}?from=2001-01-01&to=2026-09-16`);
    assert.equal(response.headers.get('x-recorded'), recordedToday);
    assert.equal(((await response.json()) as { visits: number }).visits, 5_060);
  });

  it('move all their dates by whole days for a clock of another day, and nothing else', () => {
    const found = answerAt('/v1/missions/days', { from: '2026-10-13', to: '2026-10-20' }, { days: 35 });
    const answer = (found as { answer: ReturnType<typeof recorded<'missionsByDay'>> }).answer;
    assert.deepEqual({ ...answer.period }, { from: '2026-10-13', to: '2026-10-20' });
    assert.ok(answer.days.every(({ date }) => date >= '2026-10-13' && date < '2026-10-20'));
    assert.equal(answer.generatedAt.slice(0, 10), '2026-10-20');
    assert.equal(answer.validations, recorded('missionsByDay', {}, recordedPeriods.days7).validations);
    assert.equal(moveDates('{"id":"mission:2026-01-01:4","text":"since 2026-01-01"}', 3), '{"id":"mission:2026-01-01:4","text":"since 2026-01-01"}');
  });
});

describe('answers of four sizes', () => {
  const overTime = ['experiences', 'kpis', 'kpisByDay', 'flow', 'missionsByType', 'missionsByDay', 'impact', 'leaderboard', 'missionIndicators', 'missionList', 'segment', 'demographics'] as const;

  for (const size of sizes) {
    it(`fit the contract (${size})`, () => {
      for (const name of overTime) assertFits(name, sized(size, name), name);
      for (const name of ['kpis', 'kpisByDay'] as const) assertFits(name, sized(size, name, {}, { compare: 'true' }), `${name} of the tenant`);
      assertFits('npsAnswers', sized(size, 'npsAnswers', { ...campaign, module: 'rate-us' }), 'npsAnswers');
      for (const mission of size === 'huge' ? ['mission-7', 'shelf-photo'] : ['shelf-photo', 'bring-a-friend']) assertFits('missionDetail', sized(size, 'missionDetail', { mission }), mission);
      for (const { id } of moduleTypesSeen) assertFits('moduleDetail', sized(size, 'moduleDetail', { ...campaign, module: id }), id);
    });
  }

  it('are empty, small and huge where they say so', () => {
    assert.equal(sized('none', 'flow').sessions, 0);
    assert.equal(sized('none', 'leaderboard').entries.length, 0);
    assert.ok(sized('few', 'flow').sessions < 80);
    assert.equal(sized('huge', 'flow').modules.length, 60);
    assert.equal(sized('huge', 'leaderboard').entries.length, 1_000);
    assert.equal(sized('huge', 'missionsByDay').days.length, 730);
    assert.equal(sized('huge', 'kpisByDay').days.length, 730);
    assert.equal(sized('none', 'kpis').figures['sessions'], 0);
    assert.ok(sized('few', 'kpis').figures['sessions']! < 80);
    const texts = sized('huge', 'npsAnswers', { ...campaign, module: 'rate-us' }).entries;
    assert.ok(texts.length === 1_000 && texts.some(({ text }) => text.length > 10_000));
    assert.equal(sized('huge', 'experiences').experiences.length, 240);
    assert.equal(sized('few', 'leaderboard').entries.length, 4);
    assert.deepEqual([sized('none', 'missionIndicators').active, sized('few', 'missionIndicators').active], [0, 16]);
    const missions = sized('huge', 'missionList').entries;
    assert.ok(missions.length === 1_200 && missions.some(({ name }) => name.length === 300));
    assert.equal(sized('huge', 'missionDetail', { mission: 'shelf-photo' }).days.length, 730);
    assert.equal(sized('few', 'demographics').tooFew, true);
    assert.ok(sized('few', 'missionDetail', { mission: 'shelf-photo' }).validations === 1);
  });

  it('agree with one another where they are few', () => {
    const { validations, people, active } = sized('few', 'missionIndicators');
    const { rows } = sized('few', 'impact');
    const list = sized('few', 'missionList');
    const customers = sized('few', 'segment').entries;
    assert.equal(rows.reduce((sum, { clients }) => sum + clients, 0), active);
    assert.deepEqual([list.validations, sized('few', 'missionsByType').validations, sized('few', 'missionsByDay').validations], [validations, validations, validations]);
    assert.deepEqual([sized('few', 'demographics').people, sized('few', 'leaderboard').people], [people, people]);
    assert.deepEqual([customers.length, customers.reduce((sum, { missions }) => sum + missions, 0)], [active, validations]);
    for (const { missions, andMore, clients } of rows) assert.equal(customers.filter((row) => (andMore ? row.missions >= missions : row.missions === missions)).length, clients);
  });

  it('rank ties alike and count them, few or many', () => {
    for (const size of ['few', 'huge'] as const) {
      const { entries } = sized(size, 'leaderboard');
      entries.forEach(({ rank, validations }) => assert.equal(rank, 1 + entries.filter((other) => other.validations > validations).length));
    }
  });

  it('have every page of the huge leaderboard, down to the last of a hundred thousand', () => {
    const at = (page: number) => sized('huge', 'leaderboard', {}, { page: String(page), pageSize: '1000' });
    const { people, validations, top, total } = at(0);
    const all = Array.from({ length: 100 }, (_, page) => at(page).entries).flat();
    assert.deepEqual([all.length, new Set(all.map(({ customer }) => customer)).size, at(100).entries.length], [people, total, 0]);
    const sum = (count: number) => all.slice(0, count).reduce((done, entry) => done + entry.validations, 0);
    assert.deepEqual([sum(people), sum(1_000), sum(10_000)], [validations, top?.onePercent.validations, top?.tenPercent.validations]);
    all.forEach(({ rank, validations: done }, index) => assert.equal(rank, done === all[index - 1]?.validations ? all[index - 1]!.rank : index + 1));
    for (const { validations: done, classic, content, opinion, engagement } of all) assert.equal(classic + content + opinion + engagement, done);
  });

  it('add up in visits at every module of the huge flow, loops included', () => {
    const { modules, transitions, sessions, ended, left } = sized('huge', 'flow');
    assert.ok(transitions.some(({ from, to }) => from === to));
    assert.equal(ended + left, sessions);
    for (const { id, visits, starts, incoming, outgoing, ended: endedHere, left: leftHere } of modules) {
      assert.equal(starts + incoming, visits, id);
      assert.equal(outgoing + endedHere + leftHere, visits, id);
      assert.equal(transitions.filter(({ to }) => to === id).reduce((sum, edge) => sum + edge.count, 0), incoming, id);
    }
  });
});
