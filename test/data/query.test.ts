import { expect } from '@open-wc/testing';
import { Query } from '../../src/data/query.js';
import { settled, TestClock, TestPresence } from './fixtures.js';

/** A question whose answers the test gives, in whatever order, also after they were called off. */
function question() {
  const asked: { answer(value: string): void; fail(): void; signal: AbortSignal }[] = [];
  const query = new Query<string>({
    key: 'key',
    identity: 'me',
    clock: new TestClock(),
    presence: new TestPresence(),
    load: (signal) => new Promise((answer, fail) => asked.push({ answer, fail: () => fail(new TypeError('late')), signal })),
    changed: () => {},
  });
  return { query, asked };
}

describe('one question', () => {
  it('is asked once, however many ask it at the same time', async () => {
    const { query, asked } = question();
    const both = Promise.all([query.ask(), query.ask()]);
    await settled();
    expect(asked).to.have.length(1);
    asked[0]!.answer('figures');
    await both;
    expect([query.data, query.answers, query.activity]).to.deep.equal(['figures', 1, 'idle']);
  });

  it('keeps the newer answer when one that was called off comes late', async () => {
    const { query, asked } = question();
    void query.ask();
    await settled();
    query.cancel();
    const second = query.ask();
    await settled();
    asked[1]!.answer('new');
    await second;
    asked[0]!.answer('old');
    await settled();
    expect([query.data, query.answers, asked[0]!.signal.aborted]).to.deep.equal(['new', 1, true]);
  });

  it('is neither ended nor failed by a late end of what was called off', async () => {
    const { query, asked } = question();
    void query.ask();
    await settled();
    query.cancel();
    void query.ask();
    await settled();
    asked[0]!.answer('old');
    await settled();
    expect([query.activity, query.data, query.failures]).to.deep.equal(['fetching', undefined, 0]);
  });

  it('keeps its figures when it fails, and forgets them only when told', async () => {
    const { query, asked } = question();
    const first = query.ask();
    await settled();
    asked[0]!.answer('figures');
    await first;
    void query.ask();
    await settled();
    asked[1]!.fail();
    await settled();
    expect([query.data, query.failures]).to.deep.equal(['figures', 1]);
    query.reset();
    expect([query.data, query.error, query.answers, query.failures]).to.deep.equal([undefined, undefined, 0, 0]);
  });
});
