// Hostile text in every text of every answer: shown as it is, and nothing else happens.
import { expect } from '@open-wc/testing';
import { cases, subject, titleOf } from './cases.js';
import { corpus } from './corpus.js';
import { faultsIn, visiblePaths } from './hold.js';
import { Supply } from './supply.js';
import { watch, type Watch } from './watch.js';

/** Drawings in which each string has been in each place. */
const steps = 32;

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
      expect([...faults].slice(0, 10)).to.deep.equal([]);
      expect(supply.isDone, 'every string has been at every text').to.equal(true);
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
