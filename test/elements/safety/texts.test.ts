// Hostile text in every text of every answer: shown as it is, and nothing else happens.
import { expect } from '@open-wc/testing';
import { part, soon, type WidgetElement } from '../harness.js';
import { cases, subject, titleOf } from './cases.js';
import { corpus } from './corpus.js';
import { faultsIn, visiblePaths } from './hold.js';
import { Supply } from './supply.js';
import { watch, type Watch } from './watch.js';

/** Drawings in which each string has been in each place. */
const steps = 32;
/** The same for what stands in place of the picture: more strings in one text. */
const panelSteps = 3;

/** The twin table or the explanation; false where a widget has none. */
async function openPanel(widget: WidgetElement, item: string): Promise<boolean> {
  part(widget, 'menu-button')!.click();
  let menu: HTMLElement | null = null;
  while (!menu) {
    await soon();
    menu = widget.renderRoot.querySelector<HTMLElement>('#menu:popover-open');
  }
  const entry = menu.querySelector<HTMLElement>(`[data-item=${item}]`);
  if (!entry) menu.hidePopover();
  entry?.click();
  while (entry && !part(widget, 'panel-close')) await soon();
  return entry !== null;
}

describe('hostile text', () => {
  let page: Watch;
  /** Where readers see it, by resource. */
  const visible = new Set<string>();
  before(() => (page = watch()));
  after(() => page.stop());
  afterEach(() => expect(page.heard()).to.deep.equal([]));

  it('is a corpus of five hundred and more', () => {
    expect(corpus.length).to.be.above(500);
  });

  for (const [tag, attributes] of cases) {
    it(`is shown as it is by ${titleOf(tag, attributes)}`, async function () {
      this.timeout(30_000);
      const of = await subject(tag, attributes);
      const shown = await visiblePaths(of, new Supply(of, 'text', steps));
      for (const path of shown) visible.add(`${of.name} ${path}`);
      const supply = new Supply(of, 'text', steps);
      const faults = new Set<string>();
      for (let step = 0; step < steps; step += 1) for (const fault of await faultsIn(of, supply.next(), shown)) faults.add(fault);
      expect(supply.isDone, 'every string has been at every text').to.equal(true);
      for (const item of ['table', 'explain']) {
        if (!(await openPanel(of.widget, item))) continue;
        const inPanel = new Supply(of, 'text', panelSteps);
        const shownThere = await visiblePaths(of, new Supply(of, 'text', panelSteps));
        for (let step = 0; step < panelSteps; step += 1) for (const fault of await faultsIn(of, inPanel.next(), shownThere)) faults.add(`${item}: ${fault}`);
        expect(inPanel.isDone, item).to.equal(true);
        part(of.widget, 'panel-close')!.click();
        await of.widget.updateComplete;
      }
      expect([...faults].slice(0, 10)).to.deep.equal([]);
    });
  }

  it('was looked at wherever readers meet text of a customer', () => {
    expect([...visible].sort()).to.deep.equal([
      'demographics note', 'experiences experiences[].name', 'experiences folders[].name', 'flow experience.name', 'flow modules[].name', 'impact note',
      'leaderboard entries[].name', 'leaderboard note', 'missionDetail mission.description', 'missionDetail mission.name', 'missionDetail note', 'missionIndicators note',
      'missionList entries[].description', 'missionList entries[].name', 'missionList note', 'missionsByDay note', 'missionsByType note',
      'moduleDetail breakdowns.*[].label', 'moduleDetail module.name', 'moduleDetail texts.*.text', 'npsAnswers entries[].text',
    ]);
  });
});
