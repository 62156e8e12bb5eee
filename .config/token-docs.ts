/** The public tokens as the manifest lists them, made from the theme. */
import { publicTokens, type TokenFamily } from '../src/theme/public-tokens.js';

export interface TokenDoc {
  name: string;
  default: string;
  description: string;
}

export const tokenDocs = (families: readonly TokenFamily[]): TokenDoc[] =>
  publicTokens
    .filter(({ family }) => families.includes(family))
    .map(({ name, css, description }) => ({ name: `--ew-${name}`, default: css, description }));
