import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readHash, writeHash, type HashState } from '../../../src/elements/dashboards/hash.js';

describe('the state of a dashboard in the hash', () => {
  const state: HashState = { tab: 'drill-down', module: 'rate us & more' };
  const written = 'a.tab=drill-down&a.module=rate%20us%20%26%20more';

  for (const [kind, hash, whole] of [
    ['no hash', '', `#${written}`],
    ['the path of a router', '#/experience/spring', `#/experience/spring?${written}`],
    ['a path with a query', '#/x?page=2&b.tab=kpi', `#/x?page=2&b.tab=kpi&${written}`],
    ['pairs', '#x=1&y=2', `#x=1&y=2&${written}`],
    ['an anchor', '#top', `#top&${written}`],
  ] as const) {
    it(`goes into ${kind}, is read from it, and leaves it as it was`, () => {
      expect(writeHash(hash, 'a', state)).to.equal(whole);
      expect(readHash(whole, 'a')).to.deep.equal({ ...state, from: undefined, to: undefined, compare: undefined });
      expect(writeHash(whole, 'a', {})).to.equal(hash);
      expect(readHash(hash, 'a')).to.equal(undefined);
    });
  }

  it('never touches what others have in the hash, whatever that is', () => {
    const pair = fc.tuple(fc.stringMatching(/^[a-z%+]{1,6}$/), fc.stringMatching(/^[\w%;,:@+-]{0,6}$/)).map((parts) => parts.join('='));
    const hashes = fc.tuple(fc.stringMatching(/^(\/[a-z]{0,5}){0,3}$/), fc.array(pair, { minLength: 1, maxLength: 4 })).map(([path, pairs]) => `#${path}${path ? '?' : ''}${pairs.join('&')}`);
    fc.assert(
      fc.property(hashes, fc.string({ minLength: 1 }), fc.boolean(), (hash, module, compare) => {
        const both = writeHash(writeHash(hash, 'one', { module, compare }), 'two', { tab: 'kpi' });
        expect(readHash(both, 'one')).to.deep.include({ module, compare });
        expect(writeHash(writeHash(both, 'one', {}), 'two', {})).to.equal(hash);
      }),
    );
  });

  it('reads a hash that somebody has broken', () => {
    expect(readHash('#/x?a.module=%E0%A4%A&a.compare=perhaps', 'a')).to.deep.include({ module: '%E0%A4%A', compare: false });
  });
});
