// Reports of the recorded demo: subscriptions live in memory until the page is closed, and no mail is sent. Pure; runs in browsers and in Node.
import type { Report, ReportChange, Reports } from 'engagement-widgets/contract';
import { nextSlot, type Schedule } from '../endpoint/reports/schedule.js';

type Named = { readonly id: string; readonly name: string };
type Wish = Schedule & { locale: string };

const usual: Wish = { frequency: 'daily', hour: 8, weekday: 1, zone: 'Europe/Berlin', locale: 'en' };
const address = 'you@example.com';

export class RecordedReports {
  readonly #kept = new Map<string, Wish>();

  /** @param generatedAt The moment of the recording. */
  list(generatedAt: string): Reports {
    const subscriptions = [...this.#kept].map(([experience, wish]) => ({ experience, ...wish, next: next(wish, generatedAt), last: null }));
    return { generatedAt, address, sends: false, subscriptions };
  }

  one({ id, name }: Named, generatedAt: string): Report {
    const wish = this.#kept.get(id);
    const shown = wish ?? usual;
    return { generatedAt, experience: { id, name }, address, sends: false, subscribed: wish !== undefined, ...shown, next: wish ? next(wish, generatedAt) : null, last: null, preview: '/v1/reports/preview/recorded' };
  }

  subscribe(experience: Named, change: ReportChange): void {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    this.#kept.set(experience.id, { ...usual, ...this.#kept.get(experience.id), ...Object.fromEntries(given) });
  }

  unsubscribe({ id }: Named): void {
    this.#kept.delete(id);
  }
}

const next = (wish: Schedule, generatedAt: string): string => nextSlot(wish, new Date(generatedAt)).at.toISOString();
