// Codes that people type in, such as those on a receipt.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const codeEntry = declare({
  type: 'code-entry',
  figures: [
    { name: 'entered', kind: 'count' },
    { name: 'right', kind: 'count' },
    { name: 'wrong', kind: 'count' },
  ],
  rate: { part: 'right', base: 'entered' },
  words: builtIn('code-entry'),
});
