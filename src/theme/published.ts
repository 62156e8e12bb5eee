// Tokens as data, and what may be asked of colours, for build steps and tools of page authors. Needs no browser; no page loads it.
export * from './design-tokens.js';
export { onBothGrounds, publicTokens, type PublicToken, type TokenFamily, type TokenType, type TokenValues } from './public-tokens.js';
export { channels, contrast, inkOn, luminance, type ColourPair } from './palettes.js';
