// Defines <ew-experience-list>.
import { define } from '../../define.js';
import { ExperienceList } from '../../elements/dashboards/experience-list.js';
import './report-bell.js';

define('ew-experience-list', ExperienceList);

declare global {
  interface HTMLElementTagNameMap {
    'ew-experience-list': ExperienceList;
  }
}

export { ExperienceList };
