// What every engine behind the store's port must do; run by the tests of each engine.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createIngest, numbered } from '../../../demo/endpoint/ingest/ingest.js';
import { claimDelivery } from '../../../demo/endpoint/reports/deliveries.js';
import { setRegister } from '../../../demo/endpoint/reports/registers.js';
import { erasePerson } from '../../../demo/endpoint/erase.js';
import { StoreTimeout, type Store } from '../../../demo/endpoint/store/port.js';
import { customerOf, factOf, moment, orderOf, shown } from './samples.js';

const slowSql = 'SELECT sum(sipHash64(number)) AS sum FROM numbers(1000000000000)';

/** @param open Gives the store that `before` has opened. */
export function itKeepsThePort(open: () => Store): void {
  it('binds parameters of every kind, and answers numbers as numbers', async () => {
    const [row] = await open().query(
      `SELECT {s:String} AS s, {n:Float64} AS n, {i:Int64} AS i, {b:Bool} AS b, {list:Array(String)} AS list, {numbers:Array(UInt8)} AS numbers,
        {at:DateTime64(3, 'UTC')} AS at, toUInt64(9007199254740991) AS big, toDecimal64(2.5, 4) AS money, nan AS nothing`,
      { s: "it's", n: 0.1, i: -5, b: true, list: ['a', "b'", 'c\\', '\n'], numbers: [1, 2], at: '2026-05-31 22:00:00.123' },
    );
    assert.deepEqual(row, {
      s: "it's", n: 0.1, i: -5, b: true, list: ['a', "b'", 'c\\', '\n'], numbers: [1, 2], at: '2026-05-31 22:00:00.123', big: 9007199254740991, money: 2.5, nothing: null,
    });
  });

  it('never takes a parameter for SQL', async () => {
    for (const text of ["' OR 1=1 --", '{x:String}', "\\' ; DROP TABLE facts", '\u0000', 'a\tb\nc', '😀', '']) {
      assert.deepEqual(await open().query('SELECT {text:String} AS text', { text }), [{ text }]);
    }
  });

  it('writes a block whole or not at all', async () => {
    const { good, bad } = { good: orderRow('whole', 'a'), bad: { ...orderRow('whole', 'b'), amount: 'much' } };
    await assert.rejects(open().insert('orders', [good, bad], 'whole-1'));
    assert.equal(await countOf(open(), 'whole'), 0);
  });

  it('writes a block with the same token once, with another token again', async () => {
    const rows = [orderRow('token', 'a'), orderRow('token', 'b')];
    const counts: number[] = [];
    for (const token of ['token-1', 'token-1', 'token-2', 'token-1']) {
      await open().insert('orders', rows, token);
      counts.push(await countOf(open(), 'token'));
    }
    assert.deepEqual(counts, [2, 2, 4, 4]);
  });

  it('gives a read up that takes too long, and goes on', async () => {
    await assert.rejects(open().query(slowSql, {}, { maxSeconds: 0.3 }), StoreTimeout);
    await assert.rejects(open().query(slowSql, { bound: 'x' }, { maxSeconds: 0.3 }), StoreTimeout);
    assert.deepEqual(await open().query('SELECT 1 AS one'), [{ one: 1 }]);
  });

  it('does not let a long read hold up writing', async () => {
    const finished: string[] = [];
    const read = open().query(slowSql, { bound: 'x' }, { maxSeconds: 1.5 }).catch(() => finished.push('read'));
    await open().insert('orders', [orderRow('meanwhile', 'a')], 'meanwhile-1').then(() => finished.push('written'));
    await open().query('SELECT count() AS n FROM orders WHERE id_key IN (1, 2)', {}, { lane: 'write' }).then(() => finished.push('looked up'));
    await read;
    assert.deepEqual(finished, ['written', 'looked up', 'read']);
  });

  it('keeps settings of one call out of the next', async () => {
    await open().query('SELECT 1 AS one', {}, { settings: { max_result_rows: 1 } });
    assert.equal((await open().query('SELECT number FROM numbers(5)')).length, 5);
  });

  it('finds a fact by its number through the projection, not by reading the table', async () => {
    const facts = open().mutable('facts');
    await open().command(`INSERT INTO ${facts} (tenant, id, id_key, at) SELECT 'explain', toString(number), sipHash64(number), now() FROM numbers(50000)`);
    const plan = await open().query<{ explain: string }>(`EXPLAIN SELECT id, hash FROM ${facts} WHERE id_key IN (1, 2)`);
    assert.match(plan.map(({ explain }) => explain).join('\n'), /by_id/);
  });

  it('lets one only claim a mail, and one only set the next value of a register', async () => {
    const at = new Date(moment);
    const claim = (holder: string) => claimDelivery(open(), { tenant: 'claims', subscriber: 'ada', experience: 'chat' }, at, 1, holder, at);
    assert.equal((await Promise.all(['a', 'b', 'c', 'd'].map(claim))).filter(Boolean).length, 1);
    const set = (value: string) => setRegister(open(), 'test', 0, value);
    const values = (await Promise.all(['a', 'b', 'c', 'd'].map(set))).map(({ term, value }) => `${term} ${value}`);
    assert.equal(new Set(values).size, 1, values.join(', '));
  });

  it('takes facts in once, and erases a person while counts stay', async () => {
    const store = open();
    const { ingest } = createIngest(store, { waitMs: 1 });
    const tenant = 'ingest';
    const facts = [shown('a'), shown('b', { person: 'p2', session: 's2' }), factOf('nps.commented', 'c'), ...Array.from({ length: 500 }, (_, index) => shown(`n${index}`, { session: `n${index}` }))];
    const orders = [orderOf('o'), { ...orderOf('r'), type: 'refund', order: 'o' }];
    for (const times of [1, 2]) {
      const answer = await ingest('events', tenant, numbered(facts));
      assert.deepEqual([answer.stored, answer.alreadyThere], times === 1 ? [503, 0] : [0, 503]);
      await ingest('orders', tenant, numbered(orders));
      await ingest('customers', tenant, numbered([customerOf('p1')]));
    }
    const counts = () => store.query('SELECT count() AS facts, uniqExact(person) AS people, uniqExact(session) AS sessions FROM facts WHERE tenant = {tenant:String}', { tenant });
    assert.deepEqual(await counts(), [{ facts: 503, people: 2, sessions: 502 }]);
    assert.deepEqual(await erasePerson(store, tenant, 'p1'), { facts: 502, orders: 2, customers: 1 });
    assert.deepEqual(await counts(), [{ facts: 503, people: 2, sessions: 502 }]);
    assert.deepEqual(await erasePerson(store, tenant, 'p1'), { facts: 0, orders: 0, customers: 0 });
    assert.deepEqual(await store.query("SELECT count() AS texts FROM facts WHERE tenant = {tenant:String} AND mapContains(properties, 'text')", { tenant }), [{ texts: 0 }]);
  });
}

function orderRow(tenant: string, id: string) {
  return { tenant, id, id_key: '18446744073709551615', hash: '1', type: 'order', person: 'p', at: moment.replace('T', ' ').replace('Z', '.000'), amount: '1.5000', currency: 'USD', quantity: 1, order_id: '' };
}

async function countOf(store: Store, tenant: string): Promise<number> {
  const [row] = await store.query<{ count: number }>('SELECT count() AS count FROM orders WHERE tenant = {tenant:String}', { tenant });
  return row?.count ?? -1;
}
