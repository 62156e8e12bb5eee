// Rewards for points.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const rewards = declare({
  type: 'rewards',
  figures: [
    { name: 'pointsRedeemed', kind: 'sum' },
    { name: 'redemptions', kind: 'count' },
    { name: 'redeemers', kind: 'people', tableOnly: true },
    { name: 'shownPeople', kind: 'people', tableOnly: true },
  ],
  rate: { part: 'redeemers', base: 'shownPeople' },
  splits: [{ breakdown: 'rewards', draw: 'bars' }],
  words: builtIn('rewards'),
});
