// Defines <ew-quiz-questions>.
import { define } from '../../define.js';
import { QuizQuestions } from '../../elements/chat/quiz-questions.js';

define('ew-quiz-questions', QuizQuestions);

declare global {
  interface HTMLElementTagNameMap {
    'ew-quiz-questions': QuizQuestions;
  }
}

export { QuizQuestions };
