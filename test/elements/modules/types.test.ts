// The fifteen types, each with its recorded answer: tiles, table, file, German, many and none.
import { expect } from '@open-wc/testing';
import { recorded } from '../../../demo/recorded/index.js';
import { sized } from '../../../demo/recorded/sizes.js';
import * as german from '../../../src/i18n/de-modules.js';
import { moduleRules, moduleTypes } from '../../../src/i18n/en-modules.js';
import { modules } from '../../../src/modules/index.js';
import { choose } from '../harness.js';
import { allInside, askDetail, inside, labelsOf, moduleOfType, showDetail, soon, tilesOf, wordsOf } from './details.js';

const campaign = 'summer-of-sound';
type Type = keyof typeof moduleOfType;
const types = Object.keys(moduleOfType) as Type[];
const detailOf = (type: Type) => recorded('moduleDetail', { experience: campaign, module: moduleOfType[type] }, { compare: 'true' });
const declarationOf = (type: Type) => modules.find((declaration) => declaration.type === type)!;

describe('the types of modules', () => {
  it('are fifteen, in the order of the documentation, each with words in every language', () => {
    expect(modules.map(({ type }) => type)).to.deep.equal(types);
    for (const type of types) expect(Object.keys(german.moduleTypes[type].figures)).to.have.members(Object.keys(moduleTypes[type].figures));
  });

  for (const type of types) {
    describe(type, () => {
      const declared = declarationOf(type);
      const tiled = declared.figures.filter(({ tableOnly }) => !tableOnly).map(({ name }) => name);

      it('shows visits first, then every figure, then the success rate with both counts in words', async () => {
        const { detail } = await askDetail(moduleOfType[type]);
        const tiles = tilesOf(detail);
        expect(Object.keys(tiles)).to.deep.equal(['visits', ...tiled, 'success']);
        const data = detailOf(type);
        expect(tiles['visits']![0]).to.equal(data.visits.toLocaleString('en'));
        for (const name of tiled.filter((figure) => typeof data.figures[figure] === 'number')) expect(tiles[name]![0]).to.equal(data.figures[name]!.toLocaleString('en'));
        const { part, base } = declared.rate!;
        expect(tiles['success']![0]).to.match(/^\d+\.\d%$/);
        for (const count of [data.figures[part]!, data.figures[base]!]) expect(tiles['success']![1]).to.contain(count.toLocaleString('en'));
        expect(wordsOf(detail, '[part=count]')).to.contain(`module ${data.module.position}`);
        await expect(detail).to.be.accessible();
      });

      it('has the success rate that the flow colours this module by', () => {
        const ofFlow = recorded('flow', { experience: campaign }, { compare: 'true' }).modules.find(({ id }) => id === moduleOfType[type])!;
        const { figures } = detailOf(type);
        const { part, base } = declared.rate!;
        expect([figures[part], figures[base]]).to.deep.equal([ofFlow.succeeded, ofFlow.asked]);
      });

      it('has every figure, breakdown and table of its type in its file', async () => {
        const { detail } = await askDetail(moduleOfType[type]);
        const csv = (await detail.toCSV())!;
        const words = moduleTypes[type];
        const data = detailOf(type);
        for (const { name } of declared.figures) expect(csv).to.contain(`\n${(words.figures as Record<string, string>)[name]},`);
        expect(csv).to.contain('\nSuccess rate,');
        for (const [name, parts] of Object.entries(data.breakdowns).filter(([name]) => declared.splits?.some(({ breakdown }) => breakdown === name))) {
          const rows = csv.split('\r\n');
          for (const { key, count } of parts) expect(rows.some((row) => row.includes(`,${count}`)), `${name}: ${key}`).to.equal(true);
        }
        for (const { name, columns } of declared.tables ?? []) {
          expect(csv).to.contain(`${(words as { tables?: Record<string, { caption: string }> }).tables![name]!.caption}`);
          expect(data.tables[name]!.length, name).to.be.above(0);
          expect(columns.length).to.be.above(2);
        }
        expect(csv).to.not.match(/NaN|undefined|\[object/);
      });

      it('explains every figure by a rule of its own', async () => {
        const { detail } = await askDetail(moduleOfType[type]);
        await choose(detail, 'explain');
        const panel = wordsOf(detail, '[part=explain]');
        for (const rule of Object.values(moduleRules[type])) expect(panel).to.contain(rule);
      });

      it('speaks German where the page does', async () => {
        const { detail } = await askDetail(moduleOfType[type], { locale: 'de' });
        const words = german.moduleTypes[type].figures as Record<string, string>;
        while (labelsOf(detail).length === 0) await soon();
        expect(labelsOf(detail)).to.deep.equal(['Besuche', ...tiled.map((name) => words[name]), 'Erfolgsquote']);
        const csv = (await detail.toCSV())!;
        for (const { name } of declared.figures) expect(csv).to.match(new RegExp(`\\n"?${words[name]}"?,`));
      });

      it('holds figures of any size', async () => {
        const detail = await showDetail(sized('huge', 'moduleDetail', { experience: campaign, module: moduleOfType[type] }));
        expect(Object.keys(tilesOf(detail))).to.contain('success');
        for (const tile of allInside(detail, '[part~=tile]')) expect(tile.scrollWidth, tile.dataset['figure']).to.be.at.most(tile.clientWidth + 1);
        expect(wordsOf(detail, '.detail')).to.not.match(/NaN|∞|undefined/);
      });

      it('has no data yet where nobody came, and never 0 %', async () => {
        const detail = await showDetail(sized('none', 'moduleDetail', { experience: campaign, module: moduleOfType[type] }, { compare: 'true' }));
        const shown = detail.matches(':state(empty)') ? wordsOf(detail, '[part=empty]') : Object.values(tilesOf(detail)).join(' ');
        expect(shown.toLowerCase()).to.contain('no data yet');
        expect(shown).to.not.match(/\b0(\.0)?\s?%|NaN/);
      });
    });
  }

  it('draws appointments by booking day, and by appointment day on request', async () => {
    const { detail } = await askDetail(moduleOfType['appointments']);
    while (!inside(detail, 'canvas[data-drawn]')) await soon();
    const choice = allInside(detail, '[part=split-choice] button');
    expect(choice.map((button) => button.textContent)).to.deep.equal(['Booking day', 'Appointment day']);
    choice[1]!.click();
    await detail.updateComplete;
    expect(choice[1]!.getAttribute('aria-pressed')).to.equal('true');
    expect(wordsOf(detail, '[part=split-heading]')).to.equal('Booked by appointment day');
  });

  it('puts the widgets of a survey below its figures, and none below others', async () => {
    const survey = await askDetail(moduleOfType['nps']);
    const tags = (detail: Element) => [...detail.shadowRoot!.querySelectorAll('[part=view]')].map(({ localName }) => localName);
    expect(tags(survey.detail)).to.deep.equal(['ew-nps-donut', 'ew-nps-distribution', 'ew-nps-answers']);
    const donut = survey.detail.shadowRoot!.querySelector('ew-nps-donut')!;
    while (!donut.matches(':state(ready)')) await soon();
    const giveaway = await askDetail(moduleOfType['giveaway']);
    expect(tags(giveaway.detail)).to.deep.equal([]);
  });

  it('names the channel of an opt-in', async () => {
    const named: string[] = [];
    for (const module of ['taste-profile', 'remind-me', 'text-alerts', 'newsletter']) {
      const { provider, detail } = await askDetail(module);
      named.push(wordsOf(detail, '[part=count]').split(' · ')[0]!);
      // What is below the window is not asked for.
      provider.remove();
    }
    expect(named).to.deep.equal(['Profiling opt-in', 'Reminder opt-in', 'SMS opt-in', 'Newsletter opt-in']);
  });
});
