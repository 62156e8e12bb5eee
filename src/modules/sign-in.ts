// Sign-in by a pin that is sent by mail.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const signIn = declare({
  type: 'sign-in',
  figures: [
    { name: 'signedIn', kind: 'people' },
    { name: 'mailed', kind: 'count' },
    { name: 'right', kind: 'count' },
    { name: 'wrong', kind: 'count' },
    { name: 'newCustomers', kind: 'people' },
    { name: 'mailedPeople', kind: 'people', tableOnly: true },
    { name: 'mailFailed', kind: 'count', tableOnly: true },
  ],
  rate: { part: 'signedIn', base: 'mailedPeople' },
  words: builtIn('sign-in'),
});
