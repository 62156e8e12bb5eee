// Hostile text in the answers that heads and bells are drawn from: shown as it is, and nothing else happens.
import { expect } from '@open-wc/testing';
import { resources, type ResourceName } from '../../../src/contract/index.js';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { resourceAt } from '../../../demo/recorded/lookup.js';
import { campaign, json, soon } from '../harness.js';
import { trespasses } from './hold.js';
import { Supply, type Dose } from './supply.js';
import { see, watch, type Watch } from './watch.js';

const steps = 6;
const generatedAt = '2026-06-01T10:00:00Z';
const times = { generatedAt, address: 'ada@example.com' };
/** What a reader of mails gets, and what is drawn without any figures. */
const reports = { ...times, subscriptions: [{ experience: campaign, frequency: 'daily', hour: 7, weekday: 1, zone: 'Europe/Berlin', locale: 'en', next: '2026-06-02T05:00:00Z' }] };
const report = { ...times, experience: { id: campaign, name: 'Summer' }, sends: true, subscribed: true, frequency: 'daily', hour: 7, weekday: 1, zone: 'Europe/Berlin', locale: 'en', next: null, preview: '/v1/reports/preview/ticket' };

/** The elements, and the answers that they show texts of. */
const heads: Readonly<Record<string, { attributes: Readonly<Record<string, string>>; names: readonly ResourceName[]; open?: string }>> = {
  'ew-tenant-dashboard': { attributes: {}, names: ['tenant'] },
  'ew-experience-dashboard': { attributes: { experience: campaign }, names: ['experience'] },
  'ew-period-picker': { attributes: {}, names: ['tenant'] },
  'ew-report-bell': { attributes: { experience: campaign }, names: ['reports', 'report'], open: '#change' },
};

const answerOf = async (name: ResourceName): Promise<unknown> => {
  if (name === 'reports') return reports;
  if (name === 'report') return report;
  return (await recordedFetch(`https://analytics.example${resources[name].path.replace(/\{\w+\}/, campaign)}`)).json();
};

describe('hostile text of heads and bells', () => {
  let page: Watch;
  let asked = 0;
  before(() => (page = watch()));
  after(() => page.stop());
  afterEach(() => expect(page.heard()).to.deep.equal([]));

  const draw = async (tag: string, doses: ReadonlyMap<ResourceName, Dose>): Promise<string> => {
    const { attributes, open } = heads[tag]!;
    const provider = document.createElement('ew-analytics');
    const waiting = new Set(doses.keys());
    Object.assign(provider, {
      // Answers are kept by endpoint.
      endpoint: `https://analytics.example/${(asked += 1)}`, locale: 'en',
      fetch: async (input: RequestInfo | URL) => {
        const name = resourceAt(new URL(String(input)).pathname.replace(/^\/\d+/, ''))?.name;
        const dose = name && doses.get(name);
        if (name) waiting.delete(name);
        return dose ? json(dose.answer) : json({ kind: 'notFound', title: 'none', status: 404 }, 404);
      },
    });
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    provider.append(element);
    document.body.append(provider);
    let opener: HTMLElement | null | undefined;
    for (let turn = 0; turn < 400 && waiting.size > 0; turn += 1) {
      await soon();
      // It is there once the first answer is.
      if (!open || opener?.isConnected) continue;
      opener = waiting.has('reports') ? null : element.shadowRoot?.querySelector<HTMLElement>(open);
      opener?.click();
    }
    for (let turn = 0; turn < 10; turn += 1) await soon();
    const seen = see(element);
    // The bell's own form.
    expect(trespasses(seen).filter((each) => each !== 'foreign form[novalidate]')).to.deep.equal([]);
    expect([...waiting], 'all was asked for').to.deep.equal([]);
    provider.remove();
    return seen.texts.join('\n');
  };

  for (const [tag, { names }] of Object.entries(heads)) {
    it(`is shown as it is by <${tag}>, and nothing runs`, async function () {
      this.timeout(60_000);
      const supplies = await Promise.all(names.map(async (name) => [name, new Supply({ schema: resources[name].answer, answer: await answerOf(name) }, 'text', steps)] as const));
      const drawn = async (change?: (text: string) => string) => {
        const doses = new Map(supplies.map(([name, supply]) => [name, supply.next()(change)]));
        return { doses, texts: await draw(tag, doses) };
      };
      const marks = await drawn(() => 'markx');
      const isShown = marks.texts.includes('markx');
      expect(isShown, 'a text of the answer is on screen').to.equal(tag !== 'ew-period-picker');
      for (let step = 0; step < steps; step += 1) {
        const { doses, texts } = await drawn();
        const name = tag === 'ew-experience-dashboard' ? doses.get('experience') : tag === 'ew-tenant-dashboard' ? doses.get('tenant') : undefined;
        for (const [path, value] of name?.put ?? []) if (path === 'name') expect(texts).to.include(value.trim().slice(0, 100));
      }
      expect(supplies.every(([, supply]) => supply.isDone), 'every string has been at every text').to.equal(true);
    });
  }
});
