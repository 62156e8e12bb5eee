// Opt-in to profiling, reminders, text messages or the newsletter.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const optIn = declare({
  type: 'opt-in',
  figures: [
    { name: 'single', kind: 'count', of: 'asked' },
    { name: 'double', kind: 'count', of: 'asked' },
    { name: 'rejected', kind: 'count', of: 'asked' },
    { name: 'optOuts', kind: 'count' },
    { name: 'asked', kind: 'count', tableOnly: true },
  ],
  rate: { part: 'double', base: 'asked' },
  variant: ({ channel }) => channel,
  words: builtIn('opt-in'),
});
