// The donut as a page's own build has it.
import 'engagement-widgets/nps-donut';
import { groups, watch } from './answer.js';

const donut = document.createElement('ew-nps-donut');
donut.setAttribute('module', 'survey');
Object.assign(donut, { endpoint: '/analytics', experience: 'welcome', locale: 'en', from: '2026-04-01', to: '2026-05-01' });
document.querySelector('main')!.append(donut);
const text = () => donut.shadowRoot?.textContent ?? '';
watch(
  () => ['+8.8', ...groups].every((words) => text().includes(words)),
  () => donut.shadowRoot?.querySelector('canvas[data-drawn]') != null,
);
