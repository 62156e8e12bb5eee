// Points for loyalty.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const loyaltyPoints = declare({
  type: 'loyalty-points',
  figures: [
    { name: 'pointsAwarded', kind: 'sum' },
    { name: 'customers', kind: 'people' },
    { name: 'rewardsRedeemed', kind: 'count' },
    { name: 'pointsRedeemed', kind: 'sum' },
    { name: 'referrals', kind: 'count' },
    { name: 'shownPeople', kind: 'people', tableOnly: true },
  ],
  rate: { part: 'customers', base: 'shownPeople' },
  words: builtIn('loyalty-points'),
});
