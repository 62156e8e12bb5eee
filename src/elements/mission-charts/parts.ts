// Parts of the ring of mission types, and how the change of one is said. Words only; every figure comes ready from stats.
import type { MissionType } from '../../contract/index.js';
import { changeText, type ChangeContext } from '../../export/change.js';
import type { TypePart } from '../../stats/index.js';
import type { MissionKind } from './days.js';

export type Part = TypePart<MissionType>;

export interface PieContext {
  locale: string;
  change: ChangeContext['words'];
  label: (kind: MissionKind) => string;
}

/** Of what was not there before either, there is nothing to say. */
export const changeOfPart = ({ count, before, change }: Pick<Part, 'count' | 'before' | 'change'>, { locale, change: words }: Pick<PieContext, 'locale' | 'change'>): string =>
  count === 0 && before === 0 ? '' : changeText(change, { words, locale });
