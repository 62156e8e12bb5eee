// Every colour that stands for a value or a category, as plain data: heat classes, missions, NPS groups, options. Imports nothing.

/** One colour on light ground and one on dark ground. */
export interface ColourPair {
  readonly light: string;
  readonly dark: string;
}

/**
 * Seven classes from low to high: blue, green, yellow, red. The smallest CIEDE2000 difference between any two is 15.6,
 * without and with protan, deutan and tritan deficiency (Machado 2009, severity 1); `test/theme` measures it.
 */
export const heat = ['#1d59cd', '#4893b8', '#49d1b4', '#c2eca9', '#fad622', '#e0820f', '#b51f29'] as const;

/** From the Okabe–Ito families, tuned to 3:1 on both grounds and apart under every deficiency. */
export const missions = {
  classic: { light: '#415fcb', dark: '#407fd8' },
  content: { light: '#d76f00', dark: '#e58d2b' },
  opinion: { light: '#028c64', dark: '#75e8ba' },
  engagement: { light: '#941862', dark: '#e09fd1' },
} as const satisfies Record<string, ColourPair>;

export const nps = {
  detractors: { light: '#a8362c', dark: '#dd6540' },
  passives: { light: '#b38929', dark: '#f3cf5a' },
  promoters: { light: '#146179', dark: '#57c4fe' },
} as const satisfies Record<string, ColourPair>;

/** Options of a question, by their place; the rest share the grey of what is missing. */
export const options = {
  1: { light: '#31529f', dark: '#5885cb' },
  2: { light: '#d17321', dark: '#e0892a' },
  3: { light: '#007a62', dark: '#5bb590' },
  4: { light: '#820951', dark: '#e89dc3' },
  5: { light: '#4f95ce', dark: '#87e4ff' },
  6: { light: '#6f572b', dark: '#f4e874' },
} as const satisfies Record<number, ColourPair>;

/**
 * Patterns, drawn as strokes on a tile of 12 by 12: the same path for canvas and legend. `solid` is none;
 * `hollow` leaves the ground free and is drawn with an outline.
 */
export const patternPaths = {
  solid: '',
  hollow: '',
  diagonal: 'M-1 1L1-1M-1 7L7-1M-1 13L13-1M5 13L13 5M11 13L13 11',
  back: 'M13 1L11-1M13 7L5-1M13 13L-1-1M7 13L-1 5M1 13L-1 11',
  horizontal: 'M0 3H12M0 9H12',
  cross: 'M0 3H12M0 9H12M3 0V12M9 0V12',
  dots: 'M3 3h.01M9 3h.01M6 6h.01M0 6h.01M12 6h.01M3 9h.01M9 9h.01M6 0h.01M6 12h.01',
} as const;
export type PatternName = keyof typeof patternPaths;
/** Dots need a heavier stroke to be seen as dots. */
export const patternStroke = (name: PatternName): number => (name === 'dots' ? 2.2 : 1.6);

/** The pattern that goes with each colour token; a token that is not listed is solid. */
export const patterns: Readonly<Record<string, PatternName>> = {
  'mission-classic': 'solid',
  'mission-content': 'diagonal',
  'mission-opinion': 'dots',
  'mission-engagement': 'horizontal',
  'nps-detractors': 'diagonal',
  'nps-passives': 'dots',
  'nps-promoters': 'solid',
  'option-1': 'solid',
  'option-2': 'diagonal',
  'option-3': 'dots',
  'option-4': 'horizontal',
  'option-5': 'cross',
  'option-6': 'back',
  missing: 'hollow',
};

/** Names of the other heat ramps a page author may ask for. */
export const heatAlternatives = ['cividis', 'viridis', 'RdYlBu', 'turbo'] as const;
export type HeatAlternative = (typeof heatAlternatives)[number];

/** Red, green and blue, 0 to 255, of `#rrggbb`, `rgb()` or `color(srgb …)`; alpha is ignored. Null for any other notation. */
export function channels(colour: string): readonly [number, number, number] | null {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour);
  if (hex) return [parseInt(hex[1]!, 16), parseInt(hex[2]!, 16), parseInt(hex[3]!, 16)];
  const call = /^(rgba?|color)\((?:srgb )?([^)]+)\)/i.exec(colour);
  if (!call) return null;
  const scale = call[1]!.toLowerCase() === 'color' ? 255 : 1;
  const [r, g, b] = call[2]!.split(/[\s,/]+/).map((part) => clampByte(Number.parseFloat(part) * scale));
  return r === undefined || g === undefined || b === undefined ? null : [r, g, b];
}

/** Red, green and blue, 0 to 255, as `#rrggbb`. */
export const hexOf = (bytes: readonly number[]): string => `#${bytes.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

const clampByte = (value: number): number => Math.min(255, Math.max(0, Number.isFinite(value) ? Math.round(value) : 0));

/** Relative luminance of WCAG 2.2, 0 to 1; an unreadable colour counts as white. */
export function luminance(colour: string): number {
  const [r, g, b] = (channels(colour) ?? [255, 255, 255]).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of WCAG 2.2 between two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Pure black or white, whichever is easier to read on the colour: 4.58:1 at the least. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  return contrast(colour, '#000000') >= contrast(colour, '#ffffff') ? '#000000' : '#ffffff';
}
