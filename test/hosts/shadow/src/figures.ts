import 'engagement-widgets/analytics';
import 'engagement-widgets/heatmap-flow';
import 'engagement-widgets/nps-donut';

async function getToken({ signal }: { signal: AbortSignal }) {
  const response = await fetch('/session/analytics-token', { method: 'POST', signal });
  return response.json(); // a string, or { token, expires_in } in seconds
}

customElements.define('shop-figures', class extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `
      <ew-analytics endpoint="/analytics" experience="summer-of-sound">
        <ew-heatmap-flow></ew-heatmap-flow>
        <ew-nps-donut module="rate-us"></ew-nps-donut>
      </ew-analytics>`;
    root.querySelector('ew-analytics')!.getToken = getToken;
    root.querySelector('ew-nps-donut')!.heading = 'Would you recommend us?';
  }
});

// Events cross shadow roots: they can be heard anywhere above.
document.addEventListener('ew-module-select', (event) => {
  event.preventDefault(); // this page opens modules itself
  document.querySelector('#opened')!.textContent = event.detail.module;
});
