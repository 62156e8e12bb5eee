// Lets a page add a type of module to those of the library. Draws nothing; warns, and never throws into the page.
import { warnPage } from '../../data/index.js';
import { addModule, modules, type Declared } from '../../modules/index.js';

/**
 * Adds a type of module, for every `ew-module-detail` of the page: those that are there already draw it at once.
 *
 * ```js
 * defineModule({
 *   type: 'wheel',
 *   figures: [{ name: 'spins', kind: 'count' }, { name: 'players', kind: 'people' }],
 *   words: { en: { type: 'Wheel of fortune', figures: { spins: 'Spins', players: 'Players' } } },
 * });
 * ```
 *
 * Letter case of the type does not matter. The first declaration of a type wins, those of the library included.
 * @returns whether the type is declared by this call or by the same declaration before; what is wrong is told by one warning
 */
export function defineModule<const F extends string, const S extends string = never, const T extends string = never, const N extends string = never>(declaration: Declared<F, S, T, N>): boolean {
  const fault = addModule(declaration, modules.map(({ type }) => type));
  if (fault) warnPage(`defineModule(${typeIn(declaration)}): ${fault}.`);
  return fault === null;
}

function typeIn(declaration: unknown): string {
  try {
    return JSON.stringify((Object(declaration) as { type?: unknown }).type) ?? '';
  } catch {
    return '';
  }
}
