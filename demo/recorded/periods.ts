// The day of the recordings and the periods that they cover; `to` is exclusive. Pure, imports nothing.

/** The day on which recordings are made, whenever that is: the same sources give the same files. */
export const recordedToday = '2026-09-15';

export const recordedPeriods = {
  days7: { from: '2026-09-08', to: recordedToday },
  days30: { from: '2026-08-16', to: recordedToday },
  days90: { from: '2026-06-17', to: recordedToday },
  /** Today is under way in this one. */
  withToday: { from: '2026-08-17', to: '2026-09-16' },
  /** One day, for small numbers. */
  yesterday: { from: '2026-09-14', to: recordedToday },
  /** Before there was anything. */
  before: { from: '2021-01-01', to: '2021-01-31' },
} as const;
