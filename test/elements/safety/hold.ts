// Draws a widget with hostile and with harmless strings in the same places, and names every difference that there must not be.
import { stateOf, type Subject } from './cases.js';
import { harmless } from './corpus.js';
import type { Dose, Draw, Supply } from './supply.js';
import { foreignIn, isSafe, readable, see, type Seen } from './watch.js';

/** Cards and lines are laid out by the width of their text: how many there are of what is not the same for two texts. */
const laidOut = ['ew-heatmap-flow'];
/** A longer text may be behind "Show all", cut where a reader would. */
const mostShown = 320;

export async function drawn({ widget }: Subject, { answer }: Dose): Promise<Seen> {
  widget.data = answer;
  await widget.updateComplete;
  return see(widget);
}

/** Blanks around a text are nobody's to see. */
const shows = (texts: string, value: string): boolean => texts.includes(value.trim()) || (value.length > mostShown && texts.includes(value.trim().slice(0, 100)));

/** Paths whose every string is to be seen, found with marks instead. */
export async function visiblePaths(of: Subject, supply: Supply): Promise<Set<string>> {
  let marks = 0;
  const dose = supply.next()(() => `mark${(marks += 1)}x`);
  const texts = (await drawn(of, dose)).texts.join('\n');
  const hidden = new Set(dose.put.filter(([, value]) => !texts.includes(value)).map(([path]) => path));
  return new Set(dose.put.map(([path]) => path).filter((path) => !hidden.has(path)));
}

/** What nobody's text may do, whatever stands beside it. */
export const trespasses = (seen: Seen): string[] => [
  ...foreignIn(seen).map((signature) => `foreign ${signature}`),
  ...seen.links.filter((link) => !isSafe(link)).map((link) => `link ${readable(link)}`),
];

/** Draws one dose twice: an empty list is what a good widget gives. */
export async function faultsIn(of: Subject, draw: Draw, visible: ReadonlySet<string>): Promise<string[]> {
  const plain = await drawn(of, draw(harmless));
  const state = stateOf(of.widget);
  const dose = draw();
  const seen = await drawn(of, dose);
  if (stateOf(of.widget) !== state) return [`${stateOf(of.widget)} instead of ${state} with ${readable(JSON.stringify(dose.put))}`];
  const texts = seen.texts.join('\n');
  const differs = (signature: string) => (laidOut.includes(of.tag) ? !plain.shape.has(signature) : plain.shape.get(signature) !== seen.shape.get(signature));
  return [
    ...trespasses(seen),
    ...[...seen.shape.keys()].filter(differs).map((signature) => `${signature}: ${seen.shape.get(signature)} instead of ${plain.shape.get(signature)}`),
    ...dose.put.filter(([path, value]) => visible.has(path) && !shows(texts, value)).map(([path, value]) => `${path} does not show ${readable(value)}`),
  ];
}
