// Defines <ew-module-detail>. The widgets that belong to a type of module are loaded with the first module that has them.
import { define } from '../../define.js';
import { ModuleDetail } from '../../elements/chat/module-detail.js';

ModuleDetail.viewLoaders = {
  'ew-nps-donut': () => import('./nps-donut.js'),
  'ew-nps-distribution': () => import('./nps-distribution.js'),
  'ew-nps-answers': () => import('./nps-answers.js'),
  'ew-decision-split': () => import('./decision-split.js'),
  'ew-quiz-questions': () => import('./quiz-questions.js'),
};
define('ew-module-detail', ModuleDetail);

declare global {
  interface HTMLElementTagNameMap {
    'ew-module-detail': ModuleDetail;
  }
}

export { ModuleDetail };
