/** Twenty widgets with figures on one page, for measuring what a change of theme costs. */
import 'engagement-widgets/all';
import { recordedFetch, recordedPeriods } from '../../demo/recorded/index.js';

const tags = ['nps-donut', 'nps-distribution', 'decision-split', 'mission-pie', 'mission-bar', 'heatmap-flow', 'impact-table', 'leaderboard', 'kpi-tiles', 'kpi-trend'];
const modules: Record<string, string> = { 'nps-donut': 'rate-us', 'nps-distribution': 'rate-us', 'decision-split': 'what-brings-you' };

const provider = document.createElement('ew-analytics');
Object.assign(provider, { endpoint: '/analytics', experience: 'summer-of-sound', loading: 'eager', fetch: recordedFetch, ...recordedPeriods.days30 });
for (const tag of [...tags, ...tags]) {
  const widget = document.createElement(`ew-${tag}`);
  if (modules[tag]) widget.setAttribute('module', modules[tag]);
  provider.append(widget);
}
// All of them in one window, so that every canvas is drawn.
Object.assign(provider.style, { display: 'grid', gridTemplateColumns: 'repeat(5, 1fr)' });
document.querySelector('main')!.append(provider);
