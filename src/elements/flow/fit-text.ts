// Breaks a name into lines that fit a card, since SVG text does not wrap. Measures with a canvas where there is one.

export type Measure = (text: string) => number;

/** Both sizes of a card's text. */
export interface Measures {
  name: Measure;
  small: Measure;
}

export function measuresIn(font: string): Measures {
  return { name: measureIn(`600 13px ${font}`), small: measureIn(`12px ${font}`) };
}

/** Words longer than a line are broken; what does not fit the last line ends in "…". */
export function wrap(text: string, width: number, measure: Measure, lines = 2): string[] {
  // No card shows more, and measuring a hostile name of 20,000 characters would cost a frame.
  const words = text.slice(0, 200).split(/\s+/u).filter(Boolean);
  const broken = words.flatMap((word) => pieces(word, width, measure));
  const out: string[] = [];
  for (const word of broken) {
    const longer = out.length ? `${out.at(-1)} ${word}` : word;
    if (out.length && measure(longer) <= width) out[out.length - 1] = longer;
    else out.push(word);
  }
  if (out.length <= lines) return out;
  return [...out.slice(0, lines - 1), shorten(out.slice(lines - 1).join(' '), width, measure)];
}

function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const out = [''];
  for (const letter of word) {
    if (out.at(-1) && measure(out.at(-1)! + letter) > width) out.push(letter);
    else out[out.length - 1] += letter;
  }
  return out;
}

function shorten(text: string, width: number, measure: Measure): string {
  const letters = [...text];
  while (letters.length && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const widths = new Map<string, Measure>();

/** Widths in a font; a rough guess where nothing can measure. */
function measureIn(font: string): Measure {
  const known = widths.get(font);
  if (known) return known;
  const context = globalThis.document?.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const cache = new Map<string, number>();
  const measure: Measure = (text) => {
    let width = cache.get(text);
    if (width !== undefined) return width;
    width = context ? context.measureText(text).width : text.length * 7.4;
    if (cache.size > 4000) cache.clear();
    cache.set(text, width);
    return width;
  };
  if (widths.size > 8) widths.clear();
  widths.set(font, measure);
  return measure;
}
