// What a type of module declares of itself: figures, success rate, splits, tables, words. Types, and the one function that checks them while compiling.
import type { ModuleDetail } from '../contract/index.js';
import type { NpsCounts } from '../stats/index.js';

/** What an answer says of a module in one period. */
export type ModuleSums = Pick<ModuleDetail, 'visits' | 'sessions' | 'people' | 'figures' | 'breakdowns'>;

interface Common<F extends string> {
  /** Name in the answer's `figures`, and of its words. */
  readonly name: F;
  /** Without a tile of its own: in table, file and explanation only. */
  readonly tableOnly?: true;
}

/** How many: events, people, or a sum such as points. Of a sum nobody knows the spread, so only the size of its change is told. */
export interface CountFigure<F extends string = string> extends Common<F> {
  readonly kind: 'count' | 'people' | 'sum';
  /** As of today: it does not follow the period and has no change. */
  readonly stock?: true;
  /** Also shown as a share of this other figure. */
  readonly of?: F;
  /** Makes the figure where the answer does not have it by this name; null where nothing was asked. */
  readonly value?: (sums: ModuleSums) => number | null | undefined;
}

/** A Net Promoter Score with its likely range. */
export interface ScoreFigure<F extends string = string> extends Common<F> {
  readonly kind: 'score';
  readonly counts: (sums: ModuleSums) => NpsCounts;
}

/** How many days a stock lasts at the rate of the period. */
export interface DaysFigure<F extends string = string> extends Common<F> {
  readonly kind: 'days';
  readonly left: F;
  readonly used: F;
}

export type Figure<F extends string = string> = CountFigure<F> | ScoreFigure<F> | DaysFigure<F>;

/**
 * A breakdown of the answer and how it is drawn: `bars` or `donut` of counts with their shares; `columns` over days, where the keys are dates
 * (several of them take turns in one picture); `rates` of each key against another breakdown; `none` where a view of its own draws it.
 */
export type Split<S extends string = string> =
  | { readonly breakdown: S; readonly draw: 'bars' | 'donut' | 'columns' | 'none' }
  | { readonly breakdown: S; readonly draw: 'rates'; /** The breakdown that each key is measured against. */ readonly base: string };

export interface ModuleColumn {
  readonly key: string;
  readonly kind: 'text' | 'count' | 'flag' | 'language';
  /** Stands in where the row has none. */
  readonly or?: string;
  /** Another table whose row with the same `key` has a better name for the value. */
  readonly named?: { readonly table: string; readonly key: string; readonly by: string };
}

/** A list of the answer's `tables`. */
export interface ModuleTable<T extends string = string> {
  readonly name: T;
  /** The first one names the row. */
  readonly columns: readonly ModuleColumn[];
  /** False where a view of its own draws it. */
  readonly drawn: boolean;
}

/** A widget of its own that belongs to the type. */
export interface ModuleView {
  readonly tag: `ew-${string}`;
  /** True where it draws this very answer, so that figures brought by the page are handed on. */
  readonly sameAnswer: boolean;
  /** The split whose heading it bears; its own where not given. */
  readonly split?: string;
}

export interface SplitWords {
  readonly heading: string;
  /** Heading of the column with keys, and of that with counts. */
  readonly key: string;
  readonly count: string;
  /** Words for keys that the answer has none for. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Of `rates`: heading of what is measured against, of the rate, and both in one: `12 of 40 asked`. */
  readonly base?: string;
  readonly share?: string;
  readonly of?: (part: string, base: string) => string;
}

/** What is said of a type in one language. */
export interface ModuleWords<F extends string = string, S extends string = string, T extends string = string, N extends string = string> {
  /** Name of the type. */
  readonly type: string;
  /** Names of its variants, such as the channel of an opt-in. */
  readonly variants?: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<F, string>>;
  readonly rate?: {
    /** Both counts in words: `34 of 50 asked`. */
    readonly of: (part: string, base: string) => string;
    /** Why it may pass 100 %. */
    readonly over?: string;
  };
  readonly splits?: Readonly<Record<S, SplitWords>>;
  readonly tables?: Readonly<Record<T, { readonly caption: string; readonly columns: Readonly<Record<string, string>> }>>;
  readonly notes?: Readonly<Record<N, string>>;
  /** How figures are made, in a sentence or two each; `rate` is the success rate. */
  readonly rules?: { readonly [name in F | 'rate']?: string };
}

/** Words by language code (`en`, `de`); English where a language is missing. */
export type WordsByLanguage<W> = Readonly<Record<string, W>> & { readonly en: W };

export interface ModuleDeclaration<F extends string = string, S extends string = string, T extends string = string, N extends string = string> {
  /** As the answer has it; letter case does not matter. At most 60 characters. */
  readonly type: string;
  /** In the order in which they are shown. Figures that an answer does not have are left out. */
  readonly figures: readonly Figure<F>[];
  /** Success ÷ asked; `part` and `base` are names of figures. */
  readonly rate?: { readonly part: F; readonly base: F };
  readonly splits?: readonly Split<S>[];
  readonly tables?: readonly ModuleTable<T>[];
  readonly notes?: readonly N[];
  readonly views?: readonly ModuleView[];
  /** Key of its variant's name, from what the catalogue says of the module. */
  readonly variant?: (module: ModuleDetail['module']) => string | null | undefined;
  readonly words: WordsByLanguage<ModuleWords<F, S, T, N>> | ((locale: string) => ModuleWords<F, S, T, N>);
}

/** A declaration whose words must fit its own names: a figure without words does not compile. */
export type Declared<F extends string, S extends string, T extends string, N extends string> = Omit<ModuleDeclaration<F, S, T, N>, 'words'> & {
  readonly words: NoInfer<ModuleDeclaration<F, S, T, N>['words']>;
};

/** Holds a declaration to its own names. */
/* @__NO_SIDE_EFFECTS__ */
export function declare<const F extends string, const S extends string = never, const T extends string = never, const N extends string = never>(
  of: Declared<F, S, T, N>,
): ModuleDeclaration {
  return of as unknown as ModuleDeclaration;
}
