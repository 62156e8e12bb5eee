// The invented brand of the demo: a record shop and what its chats and missions are called.
import { addDays } from '../import/civil.js';

/** What everything generated follows from. `launch` is fixed at the first start, so that later days can be added. */
export interface Plan {
  readonly seed: string;
  /** First day of the campaign, in `zone`. */
  readonly launch: string;
  readonly zone: string;
}

export const seed = 'engagement-widgets';
export const tenant = 'demo';
export const zone = 'Europe/Berlin';
export const campaignDays = 120;

export const campaign = 'summer-of-sound';
export const club = 'club-welcome';
export const giftFinder = 'gift-finder';
export const calendar = 'door-calendar';
export const helpDesk = 'help-desk';

export function planFor(today: string, of = seed): Plan {
  return { seed: of, launch: addDays(today, 1 - campaignDays), zone };
}

export const customerId = (number: number): string => String(number).padStart(5, '0');

/** The share link came into the campaign late, so that older visits went past it. */
export function shareLinkSince(plan: Plan): string {
  return addDays(plan.launch, campaignDays - 18);
}

export const languages = { en: 54, de: 34, fr: 5, ar: 4, he: 3 } as const;
export type Language = keyof typeof languages;
export const platforms = { ios: 38, android: 34, windows: 17, macos: 8, linux: 3 } as const;
export type Platform = keyof typeof platforms;
