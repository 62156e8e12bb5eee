// Tokens, palettes, shared styles and the reader of what is painted. Imports nothing of ours.
import type { CSSResult } from 'lit';
import { card, controls, guest, skeleton, type } from './shared.js';
import { tokens } from './tokens.js';

export * from './categories.js';
export * from './palettes.js';
export * from './resolve.js';
export * from './shared.js';
export * from './tokens.js';

/** What every widget starts its styles with. */
export const widgetStyles: CSSResult[] = [tokens, guest, type, card, controls, skeleton];
