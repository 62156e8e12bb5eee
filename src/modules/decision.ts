// A question whose answer decides where the chat goes on.
import { npsNotAnswered } from '../stats/index.js';
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const decision = declare({
  type: 'decision',
  figures: [
    { name: 'asked', kind: 'count' },
    { name: 'answered', kind: 'count', tableOnly: true },
    { name: 'notAnswered', kind: 'count', value: ({ figures: { asked, answered } }) => (answered == null ? answered : npsNotAnswered(asked, answered)) },
  ],
  rate: { part: 'answered', base: 'asked' },
  splits: [{ breakdown: 'options', draw: 'none' }],
  views: [{ tag: 'ew-decision-split', sameAnswer: true, split: 'options' }],
  words: builtIn('decision'),
});
