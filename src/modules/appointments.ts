// Appointments that are booked in the chat.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const appointments = declare({
  type: 'appointments',
  figures: [
    { name: 'booked', kind: 'count' },
    { name: 'cancelled', kind: 'count' },
    { name: 'bookers', kind: 'people', tableOnly: true },
    { name: 'shownPeople', kind: 'people', tableOnly: true },
  ],
  rate: { part: 'bookers', base: 'shownPeople' },
  splits: [
    { breakdown: 'byDay', draw: 'columns' },
    { breakdown: 'byAppointmentDay', draw: 'columns' },
  ],
  words: builtIn('appointments'),
});
