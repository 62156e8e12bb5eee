import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { followerReach, groupFigures } from '../../src/stats/demographics.js';

const types = ['classic', 'opinion'] as const;
const group = (people: number, classic: number | null = null, opinion: number | null = null) => ({ people, types: { classic, opinion } });

describe('figures of groups of customers', () => {
  it('measures a group against all and its types against the group', () => {
    const [first, second] = groupFigures([group(30, 15, 0), group(10)], types);
    expect([first!.share.share, second!.share.share]).to.deep.equal([0.75, 0.25]);
    expect([first!.length, second!.length]).to.deep.equal([1, 1 / 3]);
    expect(first!.types.classic).to.deep.include({ part: 15, base: 30, share: 0.5 });
    expect(first!.types.opinion!.share, 'nobody is not the same as unknown').to.equal(0);
    expect(second!.types).to.deep.equal({ classic: null, opinion: null });
  });

  it('has labels that add up to 100, and lengths within 0 and 1, whatever the groups', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }), (counts) => {
        const figures = groupFigures(counts.map((people) => group(people)), types);
        const labels = figures.map(({ share }) => share.label?.percent ?? null);
        const isEmpty = counts.every((people) => people === 0);
        expect(isEmpty ? labels.every((label) => label === null) : labels.reduce<number>((sum, label) => sum + label!, 0) === 100).to.equal(true);
        expect(figures.every(({ length }) => length >= 0 && length <= 1)).to.equal(true);
      }),
    );
  });

  it('tells from few followers to many who has enough, and leaves open what cannot be told', () => {
    const reach = followerReach([{ followers: 1000, people: null }, { followers: 100, people: 50 }], 200);
    expect(reach.map(({ followers }) => followers)).to.deep.equal([100, 1000]);
    expect(reach[0]!.rate).to.deep.include({ part: 50, base: 200, share: 0.25 });
    expect(reach[0]!.rate!.range!.low).to.be.within(0.19, 0.2);
    expect(reach[1]!.rate).to.equal(null);
    expect(followerReach([{ followers: 100, people: 0 }], 0)[0]!.rate!.share).to.equal(null);
  });
});
