// Hostile text for every id, type, language and name in a record of every answer: figures are told apart by it, and nothing else happens.
import { expect } from '@open-wc/testing';
import type { ResourceName } from '../../../../src/contract/index.js';
import { stateOf, subject, titleOf, type cases, type Subject } from '../cases.js';
import { faultsIn, trespasses, visiblePaths } from '../hold.js';
import { cut, Supply } from '../supply.js';
import { readable, see, watch, type Watch } from '../watch.js';

type Cases = typeof cases;

const steps = 8;

/** In parts, since the whole is much for one page. */
export function holdIds(cases: Cases): void {
  let page: Watch;
  /** How far each resource has come with the corpus. */
  const reached = new Map<ResourceName, ReadonlyMap<string, number>>();
  const asked = new Map<string, Pick<Subject, 'name' | 'schema' | 'answer'>>();
  before(() => (page = watch()));
  after(() => page.stop());
  afterEach(() => expect(page.heard()).to.deep.equal([]));

  for (const [tag, attributes] of cases) {
    it(`are no harm to ${titleOf(tag, attributes)}`, async function () {
      this.timeout(30_000);
      const of = await subject(tag, attributes);
      asked.set(titleOf(tag, attributes), of);
      const shown = await visiblePaths(of, new Supply(of, 'key', steps));
      const supply = new Supply(of, 'key', steps, reached.get(of.name));
      const faults = new Set<string>();
      for (let step = 0; step < steps; step += 1) for (const fault of await faultsIn(of, supply.next(), shown)) faults.add(fault);
      expect([...faults].slice(0, 10)).to.deep.equal([]);
      reached.set(of.name, supply.at);
    });
  }

  for (const [tag, attributes] of cases) {
    it(`have been all of the corpus where ${titleOf(tag, attributes)} has an id`, async function () {
      this.timeout(60_000);
      const { name, schema, answer } = asked.get(titleOf(tag, attributes))!;
      const supply = new Supply({ schema, answer: cut(answer) }, 'key', steps, reached.get(name));
      // The widgets before have had the same resource.
      if (supply.isDone) return;
      const { widget } = await subject(tag, attributes);
      for (let draw = 0; !supply.isDone; draw += 1) {
        const dose = supply.next()();
        widget.data = dose.answer;
        await widget.updateComplete;
        expect(['ready', 'empty'], readable(JSON.stringify(dose.put))).to.include(stateOf(widget));
        // Reading all that is shown takes longer than drawing it.
        if (draw % 16 === 0) expect(trespasses(see(widget))).to.deep.equal([]);
      }
      reached.set(name, supply.at);
    });
  }
}
