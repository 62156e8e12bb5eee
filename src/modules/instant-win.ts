// A game that is won or lost at once.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const instantWin = declare({
  type: 'instant-win',
  figures: [
    { name: 'participants', kind: 'people' },
    { name: 'participations', kind: 'count' },
    { name: 'winners', kind: 'people' },
    { name: 'onlyLost', kind: 'people' },
    { name: 'wins', kind: 'count' },
    { name: 'losses', kind: 'count' },
    { name: 'prizesLeft', kind: 'count', stock: true },
  ],
  rate: { part: 'winners', base: 'participants' },
  words: builtIn('instant-win'),
});
