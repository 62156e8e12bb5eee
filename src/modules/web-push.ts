// Opt-in to web push messages.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const webPush = declare({
  type: 'web-push',
  figures: [
    { name: 'asked', kind: 'count' },
    { name: 'single', kind: 'count', of: 'asked' },
    { name: 'double', kind: 'count', of: 'asked' },
    { name: 'rejected', kind: 'count', of: 'asked' },
    { name: 'optOuts', kind: 'count', tableOnly: true },
  ],
  rate: { part: 'double', base: 'asked' },
  notes: ['unable'],
  words: builtIn('web-push'),
});
