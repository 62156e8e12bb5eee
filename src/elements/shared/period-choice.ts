// What was chosen in a period picker, and how the provider around it learns of it. Fires the event; draws nothing.
import { awaitsProvider, ScopeConsumer, type ScopedHost, type Settings } from '../../data/index.js';
import { isCivilDate, periodPresets, presetPeriod, rangeFault, shiftDays, type CivilPeriod, type PeriodPreset } from '../../format/index.js';
import type { PeriodChangeDetail } from './analytics.js';
import type { KnownDays } from './period-known.js';
import { hasNothingBefore } from './period-state.js';

/** A preset moves on with the days, dates of one's own stay. */
export type Choice = { readonly preset: PeriodPreset } | { readonly period: CivilPeriod };

/** What a page may select: a preset, dates of its own, the comparison, or several of them. */
export interface PeriodSelection {
  /** `null` goes back to what the page has set. */
  preset?: PeriodPreset | null;
  /** First day, `YYYY-MM-DD`; together with `to`. */
  from?: string;
  /** The day after the last one, `YYYY-MM-DD`. */
  to?: string;
  /** Whether the period before is shown as well. */
  compare?: boolean;
}

function isPossible({ preset, from, to, compare }: PeriodSelection): boolean {
  if (preset) return periodPresets.includes(preset);
  if (from === undefined && to === undefined) return preset === null || compare !== undefined;
  return isCivilDate(from) && isCivilDate(to) && rangeFault(from, shiftDays(to, -1)) === null;
}

const presetIn = (choice: Choice | undefined): PeriodPreset | undefined => (choice && 'preset' in choice ? choice.preset : undefined);

export class PeriodChoice {
  readonly #host: ScopedHost;
  readonly #known: KnownDays;
  readonly #consumer: ScopeConsumer;
  #choice: Choice | undefined;
  /** What the last event said, and whether the provider has taken it over since. */
  #sent: { detail: PeriodChangeDetail; taken: boolean } | undefined;
  /** Outlives a period that has nothing before it. */
  #wantsCompare: boolean | undefined;
  #pagePreset: PeriodPreset | undefined;
  /** What the page has selected before its dates were sure. */
  readonly #selected: PeriodSelection[] = [];
  #isSettled = false;

  constructor(host: ScopedHost, known: KnownDays) {
    this.#host = host;
    this.#known = known;
    this.#consumer = ScopeConsumer.of(host);
  }

  /** The period around; outside a provider, the one chosen here. */
  get current(): Pick<Settings, 'from' | 'to' | 'compare'> {
    const { provided, settings } = this.#consumer.scope;
    const own = provided ? undefined : this.#sent?.detail;
    return { from: own?.from ?? settings.from, to: own?.to ?? settings.to, compare: own?.compare ?? settings.compare };
  }

  /** Whether there is anything to take back: the page's own preset is no choice of the reader. */
  get isChanged(): boolean {
    const isPages = this.#wantsCompare === undefined && presetIn(this.#choice) !== undefined && presetIn(this.#choice) === this.#pagePreset;
    return this.#sent !== undefined && !isPages;
  }

  /** The period that was chosen, or null where its dates are not known. */
  choose(choice: Choice): CivilPeriod | null {
    const period = this.#periodOf(choice);
    if (period) {
      this.#choice = choice;
      this.#send(period);
    }
    return period;
  }

  /** By the page, now or as soon as the dates are sure. False where there is no such period. */
  select(selection: PeriodSelection, pagePreset: PeriodPreset | undefined): boolean {
    if (!isPossible(selection)) return false;
    if (this.#isSettled && !this.#mustWait && !this.#owes(pagePreset)) return this.#apply(selection);
    this.#selected.push(selection);
    this.#host.requestUpdate();
    return true;
  }

  compare(wanted: boolean): void {
    this.#wantsCompare = wanted;
    const { from, to } = this.current;
    this.#send(from && to ? { from, to } : undefined);
  }

  /** Back to what the page has set. */
  reset(): void {
    this.#forget();
    this.#pagePreset = undefined;
    this.#emit({ from: null, to: null });
  }

  /** Before each drawing: where the page has set another period since, what was chosen here is over. */
  follow(): void {
    if (!this.#sent || !this.#consumer.scope.provided) return;
    const { from, to, compare = false } = this.#consumer.scope.settings;
    const { detail } = this.#sent;
    const isSame = (!detail.from || (detail.from === from && detail.to === to)) && (detail.compare === undefined || detail.compare === compare);
    if (isSame) this.#sent.taken = true;
    else if (this.#sent.taken) this.#forget();
  }

  /** After each drawing: the page's preset is applied once its dates are sure; any preset follows the day, the zone and the experience. */
  settle(preset: PeriodPreset | undefined): void {
    if (this.#mustWait) return;
    this.#isSettled = true;
    if (this.#owes(preset) && this.choose({ preset })) {
      this.#pagePreset = preset;
      return;
    }
    if (this.#selected.length > 0) return this.#selected.splice(0).forEach((selection) => this.#apply(selection));
    const period = this.#choice && this.#periodOf(this.#choice);
    const sent = this.#sent?.detail;
    if (period && sent && (period.from !== sent.from || period.to !== sent.to)) this.#send(period);
  }

  get #mustWait(): boolean {
    return !this.#host.isConnected || this.#known.isAsking || awaitsProvider(this.#host);
  }

  /** True where the page's preset is still to be applied. */
  #owes(preset: PeriodPreset | undefined): preset is PeriodPreset {
    return preset !== undefined && preset !== this.#pagePreset && periodPresets.includes(preset);
  }

  #apply({ preset, from, to, compare }: PeriodSelection): boolean {
    const dates = from && to && to <= shiftDays(this.#known.today, 1) ? { period: { from, to } } : undefined;
    const choice = preset ? { preset } : dates;
    if ((from && !choice) || (choice && !this.#periodOf(choice))) return false;
    if (preset === null) this.reset();
    if (compare !== undefined && choice) this.#wantsCompare = compare;
    if (choice) this.choose(choice);
    else if (compare !== undefined) this.compare(compare);
    return true;
  }

  #periodOf(choice: Choice): CivilPeriod | null {
    return 'period' in choice ? choice.period : presetPeriod(choice.preset, this.#known.today, this.#known.firstDay);
  }

  /** Without a period only the comparison changes. */
  #send(period: CivilPeriod | undefined): void {
    const wanted = this.#wantsCompare ?? this.current.compare;
    const compare = wanted && !(period && hasNothingBefore(period, this.#known.firstDay));
    if (wanted && !compare) this.#wantsCompare = true;
    const detail: PeriodChangeDetail = { ...period, ...(compare === undefined ? {} : { compare }) };
    this.#sent = { detail, taken: false };
    this.#emit(detail);
  }

  #emit(detail: PeriodChangeDetail): void {
    this.#host.dispatchEvent(new CustomEvent('ew-period-change', { detail, bubbles: true, composed: true }));
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#choice = this.#sent = this.#wantsCompare = undefined;
  }
}
