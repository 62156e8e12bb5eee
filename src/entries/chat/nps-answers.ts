// Defines <ew-nps-answers>.
import { define } from '../../define.js';
import { NpsAnswers } from '../../elements/chat/nps-answers.js';

define('ew-nps-answers', NpsAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'ew-nps-answers': NpsAnswers;
  }
}

export { NpsAnswers };
