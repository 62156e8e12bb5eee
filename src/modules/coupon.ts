// Codes handed out from a stock.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const coupon = declare({
  type: 'coupon',
  figures: [
    { name: 'distributed', kind: 'count' },
    { name: 'entered', kind: 'count' },
    { name: 'uploaded', kind: 'count', stock: true },
    { name: 'left', kind: 'count', stock: true, of: 'uploaded' },
    { name: 'daysLeft', kind: 'days', left: 'left', used: 'distributed' },
  ],
  rate: { part: 'entered', base: 'distributed' },
  words: builtIn('coupon'),
});
