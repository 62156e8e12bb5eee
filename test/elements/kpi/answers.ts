// A month of an experience in the contract's form, made by hand: 520 sessions of 400 people, against 400 sessions of 320 people before.
export const previousPeriod = { from: '2026-04-01', to: '2026-05-01' };
export const envelope = { period: { from: '2026-05-01', to: '2026-05-31' }, previousPeriod, zone: 'Europe/Berlin', generatedAt: '2026-05-31T08:32:00Z', experience: { id: 'e', name: 'Summer' } };

export const figures: Record<string, number | null> = {
  starts: 520, sessions: 520, people: 400, conversations: 317, bounces: 203, screenTime: 130_000, participants: 40, participations: 55, newCustomers: 0,
  webPushAsked: 300, webPushSingle: 100, webPushDouble: 80, webPushRejected: 50, webPushOptOuts: 0,
  reminderAsked: null, reminderSingle: null, reminderDouble: null, reminderRejected: null, reminderOptOuts: null,
  shares: 1_234_567, npsAsked: 50, npsAnswered: 34, npsDetractors: 12, npsPassives: 7, npsPromoters: 15,
};
const before = { ...figures, starts: 400, sessions: 400, people: 320, conversations: 290, bounces: 110, newCustomers: 3 };

const part = (key: string, count: number) => ({ key, count, people: count });
export const breakdowns = {
  platforms: [part('mobile', 12), part('desktop', 4), part('unknown', 1)],
  languages: [part('de', 300), part('fr-CH', 100), part('unknown', 120)],
  hours: Array.from({ length: 24 }, (_, hour) => part(String(hour), hour === 14 ? 500 : hour === 9 ? 20 : 0)),
  logIns: [part('right', 30), part('wrong', 10)],
  fields: [part('birthDate', 30), part('firstName', 40), part('phone', 0)],
  channels: [part('facebook', 0), part('email', 40), part('whatsapp', 120)],
};
export const funnel = { started: 400, conversed: 250, participated: 40, becameCustomer: 10 };

export const month = (more: object = {}) => ({
  ...envelope, figures, breakdowns, funnel, previous: { figures: before, breakdowns, funnel: { started: 320, conversed: 240, participated: 39, becameCustomer: 0 } }, ...more,
});

const dayOf = (date: string, starts: number) => ({
  day: date,
  figures: { starts, conversations: starts / 2, participations: starts / 10, participants: starts / 10, screenTime: starts * 60 },
  firsts: { participants: starts / 10 - 2 },
});
/** Ten days; the last one is not over. The ten before had 100 starts each. */
export const tenDays = (more: object = {}) => ({
  ...envelope,
  period: { from: '2026-05-21', to: '2026-05-31' },
  previousPeriod: { from: '2026-05-11', to: '2026-05-21' },
  completeUntil: '2026-05-30T08:32:00Z',
  available: ['starts', 'sessions', 'people', 'conversations', 'bounces', 'screenTime', 'participants', 'participations', 'newCustomers'],
  days: [200, 220, 240, 260, 280, 300, 320, 340, 360, 80].map((starts, index) => dayOf(`2026-05-${21 + index}`, starts)),
  previousDays: Array.from({ length: 10 }, (_, index) => dayOf(`2026-05-${11 + index}`, 100)),
  ...more,
});
