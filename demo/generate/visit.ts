// One visit under way: a clock that moves on, and the facts that have happened so far.
import type { Fact, FactType } from 'engagement-widgets/contract';
import { isoOf } from '../import/civil.js';
import { randomOf, type Random } from './random.js';
import type { ModuleId } from './modules.js';
import { languages, platforms, campaign, type Language, type Plan, type Platform } from './world.js';

type Extra = { amount?: number; properties?: Record<string, string | number | boolean> };

export class Visit {
  readonly facts: Fact[] = [];
  readonly random: Random;
  readonly language: Language;
  readonly platform: Platform;
  /** Day of the visit, in the zone of the plan. */
  readonly date: string;
  /** A known customer, or a visitor who may become one. */
  person: string;
  signedIn = false;
  hasPhone = false;
  module: ModuleId = 'welcome';
  #at: number;
  #seq = 0;
  readonly #session: string;

  constructor(plan: Plan, date: string, index: number, startsAt: number, person: string) {
    this.random = randomOf(plan.seed, 'visit', date, index);
    this.date = date;
    this.person = person;
    this.#at = startsAt;
    this.#session = `${campaign}:${date}:${index}`;
    this.language = this.random.weighted(languages);
    this.platform = this.random.weighted(platforms);
  }

  chance(share: number): boolean {
    return this.random.chance(share);
  }

  /** Lets seconds pass, then notes what happened at the module that is shown. */
  note(type: FactType, extra: Extra = {}, low = 2, high = 12): void {
    this.#at += this.random.between(low * 1000, high * 1000);
    this.facts.push(this.#fact(type, { module: this.module, ...extra }));
  }

  start(): void {
    this.facts.push(this.#fact('start', { properties: { platform: this.platform, language: this.language } }));
  }

  show(module: ModuleId): void {
    this.module = module;
    this.note('shown', {}, 1, 6);
  }

  click(): void {
    this.note('click', {}, 2, 25);
  }

  #fact(type: FactType, extra: Extra & { module?: string }): Fact {
    const seq = this.#seq++;
    return { id: `${this.#session}:${seq}`, type, experience: campaign, session: this.#session, person: this.person, at: isoOf(this.#at), seq, ...extra } as Fact;
  }
}
