/**
 * Features of script and markup that came after 2022, with the first Chrome, Firefox and Safari that have them, from MDN's compatibility data.
 * What the language itself brings is held by `lib` of tsconfig.json: ES2023. Imports nothing.
 */
export interface ScriptFeature {
  name: string;
  /** How it is written in the sources. */
  written: RegExp;
  /** First Chrome, Firefox and Safari; 0 where there is none yet. */
  since: readonly [number, number, number];
}

export const scriptFeatures: readonly ScriptFeature[] = [
  { name: 'states without dashes in :state()', written: /:state\(|\.states\b/, since: [125, 126, 17.4] },
  { name: 'popover', written: /\bpopover\b|showPopover\(|hidePopover\(|togglePopover\(/, since: [114, 125, 17] },
  { name: 'beforetoggle', written: /beforetoggle/, since: [114, 125, 17] },
  { name: 'ElementInternals', written: /attachInternals\(/, since: [77, 93, 16.4] },
  { name: 'AbortSignal.timeout()', written: /AbortSignal\.timeout\(/, since: [124, 100, 16] },
  { name: 'constructed style sheets', written: /adoptedStyleSheets/, since: [99, 101, 16.4] },
  { name: 'ARIA as properties', written: /\.aria[A-Z]\w+ =/, since: [81, 119, 12.1] },
  { name: 'declarative shadow DOM', written: /shadowrootmode/, since: [111, 123, 16.4] },
  { name: 'spans of numbers', written: /NumberFormat[^;]*\.formatRange\(/, since: [106, 116, 15.4] },
  { name: 'checkVisibility()', written: /checkVisibility\(/, since: [105, 106, 17.4] },
  // None of these may be used without a way around it.
  { name: 'AbortSignal.any()', written: /AbortSignal\.any\(/, since: [116, 124, 17.4] },
  { name: 'week and writing direction of Intl.Locale', written: /getWeekInfo\(|getTextInfo\(/, since: [130, 153, 17] },
  { name: 'Intl.DurationFormat', written: /Intl\.DurationFormat/, since: [129, 136, 16.4] },
  { name: 'URL.parse()', written: /\bURL\.parse\(/, since: [126, 126, 18] },
  { name: 'Promise.try()', written: /Promise\.try\(/, since: [128, 134, 18.2] },
  { name: 'sets as sets', written: /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, since: [122, 127, 17] },
  { name: 'commands of buttons', written: /\bcommandfor=|\bcommandForElement\b/, since: [135, 144, 26.2] },
  { name: 'closedby', written: /\bclosedby=/, since: [134, 141, 27.3] },
  { name: 'moveBefore()', written: /\.moveBefore\(/, since: [133, 144, 0] },
  { name: 'scheduler.yield()', written: /scheduler\.yield\(/, since: [129, 142, 0] },
  { name: 'view transitions', written: /startViewTransition\(/, since: [111, 144, 18] },
  { name: 'RegExp.escape()', written: /RegExp\.escape\(/, since: [136, 134, 18.2] },
];
