// The beginning of a long text, cut where a reader would. Pure.

const mostCharacters = 320;
const mostLines = 5;
/** A cut that near to its end would save nothing. */
const spared = 60;

/**
 * The beginning of a text that is too long to be shown at once, or null where it is short enough.
 * Cut between words where there are any, else between characters as people see them: an emoji of several signs stays whole.
 */
export function excerptOf(text: string): string | null {
  const lines = lineEnd(text);
  if (text.length <= mostCharacters + spared && lines === text.length) return null;
  const end = Math.min(lines, mostCharacters);
  if (end === lines) return `${text.slice(0, lines).trimEnd()}…`;
  const blank = text.slice(0, end).search(/\s\S*$/);
  return `${blank > end / 2 ? text.slice(0, blank).trimEnd() : wholeCharacters(text, end)}…`;
}

/** Where the last line that is shown ends. */
function lineEnd(text: string): number {
  let at = -1;
  for (let line = 0; line < mostLines; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return text.length;
  }
  return text.slice(at).trim() === '' ? text.length : at;
}

function wholeCharacters(text: string, end: number): string {
  let kept = '';
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(0, end + spared))) {
    if (index + segment.length > end) break;
    kept += segment;
  }
  return kept;
}
