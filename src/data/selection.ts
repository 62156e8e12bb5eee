// What is selected within one provider, and the events that select. Touches nothing.
import type { MissionType, NpsGroup } from '../contract/index.js';

/** What is selected; a key that is absent is not selected. */
export interface SelectionState {
  /** The experience that the rest belongs to; another one clears it. */
  experience?: string;
  module?: string;
  npsGroup?: NpsGroup;
  /** The module at which `npsGroup` answered. */
  npsModule?: string;
  option?: string;
  missionType?: MissionType;
  /** Civil date, `YYYY-MM-DD`. */
  day?: string;
  /** Day after the last one where several are selected, such as a week; absent for the one `day`. */
  until?: string;
}

/** Detail of `ew-module-select` (cancelable). `null` takes the selection back. */
export interface ModuleSelectDetail {
  experience?: string;
  module: string | null;
  /** The module's type, so that widgets for one type follow only that. */
  type?: string;
  name?: string;
}
/** Detail of `ew-nps-group-select` (cancelable). `null` takes the selection back. */
export interface NpsGroupSelectDetail {
  experience?: string;
  module?: string;
  npsGroup: NpsGroup | null;
}
/** Detail of `ew-option-select` (cancelable). */
export interface OptionSelectDetail {
  experience?: string;
  module?: string;
  option: string | null;
}
/** Detail of `ew-mission-type-select` (cancelable). */
export interface MissionTypeSelectDetail {
  missionType: MissionType | null;
}
/** Detail of `ew-day-select` (cancelable). */
export interface DaySelectDetail {
  day: string | null;
  /** Day after the last one where several are selected, such as a week; absent for the one `day`. */
  until?: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-module-select': CustomEvent<ModuleSelectDetail>;
    'ew-nps-group-select': CustomEvent<NpsGroupSelectDetail>;
    'ew-option-select': CustomEvent<OptionSelectDetail>;
    'ew-mission-type-select': CustomEvent<MissionTypeSelectDetail>;
    'ew-day-select': CustomEvent<DaySelectDetail>;
  }
}

/** Events that select something unless somebody cancels them. */
export const selectEvents = ['ew-module-select', 'ew-nps-group-select', 'ew-option-select', 'ew-mission-type-select', 'ew-day-select'] as const;
export type SelectEventName = (typeof selectEvents)[number];

/** A change: `null` takes a key back, a key that is absent stays. `type` is that of `module`. */
export type SelectionChange = { [K in keyof SelectionState]?: SelectionState[K] | null } & { type?: string };

const keys = ['experience', 'module', 'npsGroup', 'npsModule', 'option', 'missionType', 'day', 'until'] as const;

/** What a select event changes. `experience` is the one around, for events that name none. */
export function changeOf(name: SelectEventName, detail: unknown, experience?: string): SelectionChange {
  const { module, type, npsGroup, option, missionType, day, until, ...rest } = Object(detail) as SelectionChange;
  const within = { experience: rest.experience ?? experience };
  switch (name) {
    case 'ew-module-select':
      return { ...within, module, type };
    case 'ew-nps-group-select':
      return { ...within, npsGroup, npsModule: npsGroup ? module : null };
    case 'ew-option-select':
      return { ...within, option };
    case 'ew-mission-type-select':
      return { missionType };
    case 'ew-day-select':
      return { day, until };
  }
}

export class Selection {
  #state: SelectionState = {};
  /** Last selected module of each type: widgets of one type keep it while others are looked at. */
  #lastOfType = new Map<string, string>();
  readonly #changed: () => void;

  /** `changed` is called after every change, and only then. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get value(): Readonly<SelectionState> {
    return this.#state;
  }

  /** The last selected module of that type, as long as the experience is the same. */
  moduleOf(type: string, experience?: string): string | undefined {
    const other = experience !== undefined && this.#state.experience !== undefined && experience !== this.#state.experience;
    return other ? undefined : this.#lastOfType.get(type);
  }

  /** Applies a change and says whether anything is different now. */
  set(change: SelectionChange): boolean {
    const next: Record<string, string> = { ...this.#startFor(change.experience) };
    const { module } = change;
    const type = change.type?.toLowerCase();
    const typed = Boolean(type && module) && this.#lastOfType.get(type!) !== module;
    if (typed) this.#lastOfType.set(type!, module!);
    // A group and an option belong to the module that was there before.
    if (typed && type === 'nps' && module !== next['npsModule']) {
      delete next['npsGroup'];
      delete next['npsModule'];
    }
    if (typed && type === 'decision') delete next['option'];
    for (const key of keys) {
      const value = change[key];
      if (value === null || value === '') delete next[key];
      else if (typeof value === 'string') next[key] = value;
    }
    // The end belongs to its day.
    if (!(next['until']! > next['day']!) || (change.day && !change.until)) delete next['until'];
    const same = !typed && keys.every((key) => this.#state[key] === next[key]);
    this.#state = next;
    if (!same) this.#changed();
    return !same;
  }

  clear(): boolean {
    const had = Object.keys(this.#state).length > 0 || this.#lastOfType.size > 0;
    this.#state = {};
    this.#lastOfType.clear();
    if (had) this.#changed();
    return had;
  }

  #startFor(experience: string | null | undefined): SelectionState {
    const other = experience !== undefined && this.#state.experience !== undefined && experience !== this.#state.experience;
    if (!other) return this.#state;
    this.#lastOfType.clear();
    return {};
  }
}
