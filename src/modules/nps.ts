// A survey by the Net Promoter Score.
import { declare } from './declaration.js';
import { scoresOf, surveyOf } from './survey.js';
import { builtIn } from './words.js';

export const nps = declare({
  type: 'nps',
  figures: [
    { name: 'score', kind: 'score', counts: scoresOf },
    { name: 'detractors', kind: 'count' },
    { name: 'passives', kind: 'count' },
    { name: 'promoters', kind: 'count' },
    { name: 'answered', kind: 'count', tableOnly: true },
    { name: 'notAnswered', kind: 'count', value: (sums) => surveyOf(sums).notAnswered },
    { name: 'asked', kind: 'count', tableOnly: true },
  ],
  rate: { part: 'answered', base: 'asked' },
  splits: [{ breakdown: 'scores', draw: 'none' }],
  views: [
    { tag: 'ew-nps-donut', sameAnswer: true },
    { tag: 'ew-nps-distribution', sameAnswer: true },
    { tag: 'ew-nps-answers', sameAnswer: false },
  ],
  words: builtIn('nps'),
});
