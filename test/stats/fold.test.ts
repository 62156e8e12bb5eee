import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldSmallest } from '../../src/stats/index.js';

describe('many parts of a whole', () => {
  it('keep their order while there are few', () => {
    expect(foldSmallest([3, 9, 1], 3)).to.deep.equal({ kept: [0, 1, 2], rest: null });
  });

  it('become the largest and the rest, of equal ones the earlier first', () => {
    expect(foldSmallest([3, 9, 1, 3, 2], 3)).to.deep.equal({ kept: [1, 0], rest: { count: 6, parts: 3 } });
  });

  it('never lose or invent anything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 2, max: 8 }), (counts, most) => {
        const before = JSON.stringify(counts);
        const { kept, rest } = foldSmallest(counts, most);
        const sum = kept.reduce((all, place) => all + counts[place]!, 0) + (rest?.count ?? 0);
        const smallestKept = Math.min(...kept.map((place) => counts[place]!));
        const largestFolded = rest ? Math.max(...counts.filter((_, place) => !kept.includes(place))) : -1;
        return JSON.stringify(counts) === before && sum === counts.reduce((all, count) => all + count, 0) && kept.length + (rest?.parts ?? 0) === counts.length && largestFolded <= smallestKept;
      }),
    );
  });
});
