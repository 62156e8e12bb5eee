import { expect, fixture, html } from '@open-wc/testing';
import type { ExperienceList } from '../../../src/elements/dashboards/experience-list.js';
import type { TenantDashboard } from '../../../src/elements/dashboards/tenant-dashboard.js';
import { inState, noting, part, soon } from '../harness.js';
import { tenantFetch } from './answers.js';

async function dashboard(set: { heading?: string; experience?: string } = {}) {
  const requests: Request[] = [];
  const element = await fixture<TenantDashboard>(html`<ew-tenant-dashboard endpoint="https://analytics.example" locale="en" heading=${set.heading ?? ''} experience-url="/x/{experience}" hide-bells
    .fetch=${noting(tenantFetch, requests)}></ew-tenant-dashboard>`);
  const list = element.renderRoot.querySelector<ExperienceList>('ew-experience-list')!;
  list.scrollIntoView();
  await inState(list, 'ready');
  return { element, list, requests };
}

describe('<ew-tenant-dashboard>', () => {
  it('is headed by the name of the tenant, or by what the page says', async () => {
    const { element } = await dashboard();
    while (part(element, 'heading')!.textContent!.trim() !== 'Kestrel Lane Records') await soon();
    expect(part(element, 'heading')!.getAttribute('aria-level')).to.equal('2');
    expect(part((await dashboard({ heading: 'All chats' })).element, 'heading')!.textContent).to.contain('All chats');
  });

  it('asks for key figures of the whole tenant, also inside a provider that names an experience', async () => {
    const requests: Request[] = [];
    await fixture(html`<ew-analytics endpoint="https://analytics.example" experience="summer-of-sound" .fetch=${noting(tenantFetch, requests)}><ew-tenant-dashboard></ew-tenant-dashboard></ew-analytics>`);
    while (!requests.some(({ url }) => url.includes('/v1/kpis?') || url.endsWith('/v1/kpis'))) await soon();
    expect(requests.filter(({ url }) => url.includes('/v1/kpis') && url.includes('experience='))).to.have.length(0);
  });

  it('tells the page which experience is to be opened, and comes back to it', async () => {
    const { element, list } = await dashboard();
    const opened: unknown[] = [];
    element.addEventListener('ew-experience-open', (event) => {
      opened.push(event.detail.experience);
      event.preventDefault();
    });
    const icons = [...list.renderRoot.querySelectorAll<HTMLAnchorElement>('[part~=open]')];
    expect(icons[1]!.getAttribute('href')).to.equal('/x/tour-10');
    icons[1]!.click();
    expect(opened).to.deep.equal(['tour-10']);
    element.focus();
    expect((list.renderRoot as ShadowRoot).activeElement).to.equal(icons[1]);
  });

  it('follows one period in all that is in it', async () => {
    const { element, list, requests } = await dashboard();
    requests.length = 0;
    element.renderRoot.querySelector('ew-period-picker')!.dispatchEvent(new CustomEvent('ew-period-change', { detail: { from: '2026-09-08', to: '2026-09-15' }, bubbles: true, composed: true }));
    while (!requests.some(({ url }) => url.includes('/v1/experiences?'))) await soon();
    await inState(list, 'ready');
    const periods = requests.map(({ url }) => new URL(url).searchParams).map((query) => `${query.get('from')} ${query.get('to')}`);
    expect([...new Set(periods)]).to.deep.equal(['2026-09-08 2026-09-15']);
  });
});
