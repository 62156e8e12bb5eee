// Defines <ew-decision-split>.
import { define } from '../../define.js';
import { DecisionSplit } from '../../elements/chat/decision-split.js';

define('ew-decision-split', DecisionSplit);

declare global {
  interface HTMLElementTagNameMap {
    'ew-decision-split': DecisionSplit;
  }
}

export { DecisionSplit };
