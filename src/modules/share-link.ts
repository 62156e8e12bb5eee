// A link to share the chat.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const shareLink = declare({
  type: 'share-link',
  figures: [
    { name: 'shares', kind: 'count' },
    { name: 'sharers', kind: 'people', tableOnly: true },
    { name: 'shownPeople', kind: 'people', tableOnly: true },
  ],
  rate: { part: 'sharers', base: 'shownPeople' },
  splits: [{ breakdown: 'channels', draw: 'bars' }],
  words: builtIn('share-link'),
});
