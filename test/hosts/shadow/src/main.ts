// A page that is drawn in a shadow root: what README.md shows stands in a second one inside it.
import type { MissionPie } from 'engagement-widgets';
import './figures';
import { missions } from './missions';

customElements.define('shop-page', class extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `
      <button id="define">Missions</button>
      <button id="more">More</button>
      <button id="toggle">Figures</button>
      <main id="here"><shop-figures></shop-figures></main>
      <section id="there"></section>
      <section id="late"><ew-mission-pie></ew-mission-pie></section>`;
    const figures = root.querySelector('shop-figures')!;
    const pie = root.querySelector<MissionPie>('ew-mission-pie')!;
    const on = (id: string, act: () => unknown) => root.getElementById(id)!.addEventListener('click', act);
    pie.data = missions(82);
    on('define', () => import('engagement-widgets/mission-pie'));
    on('more', () => (pie.data = missions(120)));
    on('toggle', () => (figures.isConnected ? figures.remove() : root.getElementById('here')!.append(figures)));
  }
});
