// Here no element is defined but the dashboard itself, as on a page that is still loading, or that has loaded a class and nothing else.
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { define } from '../../../src/define.js';
import { ExperienceDashboard } from '../../../src/elements/dashboards/experience-dashboard.js';
import { TenantDashboard } from '../../../src/elements/dashboards/tenant-dashboard.js';
import { recordedFetch } from '../../../demo/recorded/index.js';

describe('a dashboard whose widgets are not defined', () => {
  before(() => {
    define('ew-experience-dashboard', ExperienceDashboard);
    define('ew-tenant-dashboard', TenantDashboard);
  });

  it('has its heading, its tabs and the places of its widgets, and nothing throws', async () => {
    const errors: unknown[] = [];
    const hear = (event: Event) => errors.push(event);
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);
    const element = await fixture<ExperienceDashboard>(html`<ew-experience-dashboard endpoint="https://analytics.example" experience="summer-of-sound" locale="en" .fetch=${recordedFetch}></ew-experience-dashboard>`);
    const root = element.renderRoot as ShadowRoot;
    while (root.querySelector('#heading')!.textContent!.trim() !== 'Summer of Sound') await aTimeout(10);
    root.querySelector<HTMLElement>('#tab-drill-down')!.click();
    await element.updateComplete;
    expect(root.querySelector('#panel-drill-down ew-heatmap-flow')).not.to.equal(null);
    root.querySelector<HTMLElement>('[part~=download]')!.click();
    while (!root.querySelector('[role=status]')!.textContent!.includes('no figures')) await aTimeout(10);
    element.refresh();
    const tenant = await fixture<TenantDashboard>(html`<ew-tenant-dashboard endpoint="https://analytics.example" locale="en" .fetch=${recordedFetch}></ew-tenant-dashboard>`);
    expect(tenant.renderRoot.querySelector('ew-experience-list')).not.to.equal(null);
    tenant.focus();
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
    expect(errors).to.deep.equal([]);
  });

  it('says that a part could not be loaded, and tries again with a refresh', async () => {
    let turns = 0;
    ExperienceDashboard.parts = { ...ExperienceDashboard.parts, kpi: () => (++turns === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve()) };
    const element = await fixture<ExperienceDashboard>(html`<ew-experience-dashboard endpoint="https://analytics.example" experience="summer-of-sound" locale="en" .fetch=${recordedFetch}></ew-experience-dashboard>`);
    const root = element.renderRoot as ShadowRoot;
    while (!root.querySelector('[role=alert]')) await aTimeout(10);
    expect(root.querySelector('[role=alert]')!.textContent).to.contain('could not be loaded');
    root.querySelector<HTMLElement>('[part~=refresh]')!.click();
    while (root.querySelector('[role=alert]')) await aTimeout(10);
    expect(turns).to.equal(2);
  });
});
