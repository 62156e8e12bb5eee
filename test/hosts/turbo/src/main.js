// Buttons of the test's page: they change it by streams, as answers of a server would.
import { renderStreamMessage } from '@hotwired/turbo';
import './figures.js';
import { missions } from './missions.js';

const stream = (action, target, content = '') => renderStreamMessage(`<turbo-stream action="${action}" target="${target}"><template>${content}</template></turbo-stream>`);

let copy;
function toggle() {
  const figures = document.getElementById('analytics');
  if (figures) stream('remove', 'analytics');
  else stream('append', 'here', copy);
  copy = figures?.outerHTML ?? copy;
}

const give = (validations) => (document.querySelector('ew-mission-pie').data = missions(validations));
const acts = { define: () => import('engagement-widgets/mission-pie'), more: () => give(120), toggle };

document.addEventListener('turbo:load', () => document.getElementById('late') && give(82));
document.addEventListener('click', ({ target }) => acts[target.id]?.());
