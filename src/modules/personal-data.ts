// Questions for personal data, field by field.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const personalData = declare({
  type: 'personal-data',
  figures: [
    { name: 'entered', kind: 'count', tableOnly: true },
    { name: 'asked', kind: 'count', tableOnly: true },
  ],
  rate: { part: 'entered', base: 'asked' },
  splits: [{ breakdown: 'entered', draw: 'rates', base: 'asked' }],
  words: builtIn('personal-data'),
});
