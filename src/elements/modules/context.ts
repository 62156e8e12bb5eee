// What every part of a module's detail is drawn from.
import type { ModuleDetail } from '../../contract/index.js';
import type { Language } from '../../i18n/index.js';
import type { ModuleDeclaration, ModuleWords, Reading } from '../../modules/index.js';

export interface DetailContext {
  readonly data: ModuleDetail;
  /** Undefined for a type that nobody has declared. */
  readonly declaration: ModuleDeclaration | undefined;
  readonly reading: Reading;
  /** Words of the type. */
  readonly own: ModuleWords;
  readonly words: Language['moduleDetail'];
  readonly changeWords: Language['change'];
  readonly locale: string;
  /** Level of the headings within the detail. */
  readonly level: number;
}
