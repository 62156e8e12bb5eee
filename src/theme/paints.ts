// What each base token paints, in words for documentation. Not part of what a page loads.
import type { BaseToken } from './tokens.js';

export const basePaints: Readonly<Record<BaseToken, string>> = {
  accent: 'what can be clicked, focus, selection',
  surface: 'cards, menus, tooltips',
  text: 'words and figures; the host’s text colour where unset',
  muted: 'second lines, axes, units',
  border: 'outlines of cards, rules, grid',
  radius: 'corners of cards; smaller things take a part of it',
  space: 'the grid all distances are multiples of',
  font: 'every word; the host’s font where unset',
  size: 'the size that all type sizes are multiples of',
  positive: 'a change to the better',
  negative: 'a change to the worse, errors',
  missing: 'not answered, unknown, other',
};
