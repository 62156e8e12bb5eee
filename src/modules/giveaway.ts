// A draw that people enter.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const giveaway = declare({
  type: 'giveaway',
  figures: [
    { name: 'participants', kind: 'people' },
    { name: 'participations', kind: 'count' },
    { name: 'shownPeople', kind: 'people', tableOnly: true },
  ],
  rate: { part: 'participants', base: 'shownPeople' },
  words: builtIn('giveaway'),
});
