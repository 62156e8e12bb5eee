// A ClickHouse server, and a cluster of two shards: the same promises as the embedded engine's, and the same figures.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../../demo/endpoint/store/open.js';
import type { Store } from '../../demo/endpoint/store/port.js';
import { startClickHouse, type ClickHouseServers } from './support/clickhouse-server.js';
import { itKeepsThePort } from './support/engine-port.js';
import { startTestEndpoint } from './harness.js';
import { catalog, customerOf, factOf, orderOf, shown } from './support/samples.js';

const missing = (await startClickHouse(0)) === null && 'needs the package ffi-rs and the library of chdb';

for (const shards of [1, 2]) {
  describe(shards === 1 ? 'a ClickHouse server' : 'a ClickHouse cluster of two shards', { skip: missing }, () => {
    let servers: ClickHouseServers;
    let store: Store;
    const settings = () => ({ directory: '', urls: servers.urls, cluster: shards > 1 ? servers.cluster : undefined });
    before(async () => {
      servers = (await startClickHouse(shards)) as ClickHouseServers;
      store = await openStore(settings());
    });
    after(async () => {
      await store.close();
      await servers.stop();
    });

    itKeepsThePort(() => store);

    it('names itself', () => assert.match(store.engine, /^ClickHouse \d+\.\d+/));

    it('has its tables already when it is opened again', async () => {
      const again = await openStore(settings());
      assert.ok((await again.query("SELECT id FROM facts WHERE tenant = 'ingest' LIMIT 1")).length === 1);
      await again.close();
    });

    if (shards > 1) {
      it('has rows on every shard, and all of a session on one', async () => {
        const parts = await Promise.all(servers.urls.map(async (url) => {
          const one = await openStore({ directory: '', urls: [url] });
          const rows = await one.query<{ session: string }>("SELECT DISTINCT session FROM facts_local WHERE tenant = 'ingest'");
          await one.close();
          return rows.map(({ session }) => session);
        }));
        assert.ok(parts.every((sessions) => sessions.length > 100), JSON.stringify(parts.map(({ length }) => length)));
        assert.equal(new Set(parts.flat()).size, parts.flat().length);
      });
    }

    it('answers every resource as the embedded engine does', async () => {
      const onServer = await answersOf({ store: settings() });
      const embedded = await answersOf({});
      assert.deepEqual(onServer, embedded);
    });
  });
}

async function answersOf(settings: Parameters<typeof startTestEndpoint>[0]): Promise<unknown[]> {
  const endpoint = await startTestEndpoint({ ...settings, now: () => new Date('2026-06-10T12:00:00Z') });
  try {
    const client = await endpoint.client('same');
    const module = { kind: 'module', updatedAt: '2026-01-01T00:00:00Z', experience: 'chat', position: 7 };
    await client.send('catalog', [...catalog, { ...module, id: 'survey', name: 'How was it?', type: 'nps' }, { ...module, id: 'news', name: 'News', type: 'opt-in', channel: 'newsletter' }]);
    await client.send('customers', [customerOf('p1'), customerOf('p2', { name: 'Grace Hopper' }), customerOf('p3', { name: 'Mary Shelley' })]);
    const visits = Array.from({ length: 60 }, (_, index) => [
      shown(`a${index}`, { session: `s${index}`, person: `p${index % 7}` }),
      factOf('nps.scored', `b${index}`, { session: `s${index}`, person: `p${index % 7}`, amount: index % 11, seq: 1 }),
      shown(`d${index}`, { session: `s${index}`, person: `p${index % 7}`, module: 'survey', seq: 2 }),
      factOf('nps.scored', `e${index}`, { session: `s${index}`, person: `p${index % 7}`, module: 'survey', amount: index % 11, seq: 3 }),
      factOf('nps.commented', `f${index}`, { session: `s${index}`, person: `p${index % 7}`, module: 'survey', seq: 4, properties: { text: `It's \t${index}\n\\ 😀` } }),
      factOf('optIn.double', `g${index}`, { session: `s${index}`, person: `p${index % 7}`, module: 'news', seq: 5 }),
      factOf('mission.validated', `m${index}`, { person: `p${index % 5}` }),
    ]);
    await client.send('events', visits.flat());
    await client.send('orders', Array.from({ length: 40 }, (_, index) => orderOf(`o${index}`, { person: `p${index % 6}`, amount: index / 10 })));
    const period = 'from=2026-05-20&to=2026-06-20&compare=true';
    const paths = ['experiences', 'experiences/chat', 'experiences/chat/flow', 'experiences/chat/modules/step', 'missions/types', 'missions/days', 'missions/impact', 'missions/leaderboard'];
    const onMissions = ['indicators?', 'demographics?', 'm1/detail?', 'segment?missions=12', 'segment?missions=0&andMore=true'].map((one) => `missions/${one}`).concat('missions?sort=name&search=U');
    const more = [...onMissions, 'kpis?experience=chat', 'kpis?', 'kpis/days?kpis=people,npsAnswered,newsletterDouble', `experiences/chat/modules/survey/answers?search=${encodeURIComponent("'S \t1")}`];
    const answers: unknown[] = [];
    // One after the other: all at once would share the time that one read may take.
    for (const path of [...paths.map((one) => `${one}?`), ...more]) answers.push(await client.json(`/v1/${path}&${period}`));
    const { figures } = answers[paths.length + onMissions.length] as { figures: Record<string, number> };
    assert.deepEqual([figures['npsAnswered'], figures['newsletterDouble']], [120, 60]);
    assert.equal((answers.at(-1) as { total: number }).total, 11);
    const files = [`experiences/chat/modules/survey/answers.csv?${period}`, `missions/segment.csv?missions=1&andMore=true&${period}`];
    return [...answers, ...(await Promise.all(files.map(async (path) => (await client.get(`/v1/${path}`)).text())))];
  } finally {
    await endpoint.stop();
  }
}
