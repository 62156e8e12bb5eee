import '@hotwired/turbo';
import { configure } from 'engagement-widgets';
import 'engagement-widgets/analytics';
import 'engagement-widgets/heatmap-flow';
import 'engagement-widgets/nps-donut';

// Here and not on elements: Turbo keeps copies of pages, and a copy has attributes only.
configure({
  endpoint: '/analytics',
  async getToken({ signal }) {
    const response = await fetch('/session/analytics-token', { method: 'POST', signal });
    return response.json(); // a string, or { token, expires_in } in seconds
  },
});

document.addEventListener('ew-module-select', (event) => {
  event.preventDefault(); // this page opens modules itself
  document.querySelector('#opened').textContent = event.detail.module;
});
