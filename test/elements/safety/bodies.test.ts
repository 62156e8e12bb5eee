// Answers that are made to break what reads them: pollution of prototypes, numbers beyond range, bodies without end. A state, never a throw.
import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { stateOf } from './cases.js';
import { calm, half, portrait, settled, type Half } from './page.js';
import { watch, type Watch } from './watch.js';

const poisoned = '"__proto__":{"polluted":1,"visits":7},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},"\\u005f_proto__":{"polluted":1},"toString":1,"hasOwnProperty":1,"then":1';

/** The recorded answers with their text changed on the way. */
const rewritten =
  (change: (text: string) => string): typeof fetch =>
  async (input, init) => new Response(change(await (await recordedFetch(input, init)).text()));

/** More than any answer may have, in pieces that are made once. */
const megabyte = new TextEncoder().encode(' '.repeat(1024 * 1024));
const endless = (): Promise<Response> => Promise.resolve(new Response(new ReadableStream({ pull: (controller) => controller.enqueue(megabyte) })));

describe('an answer made to break its reader', () => {
  let page: Watch;
  const open: Half[] = [];
  const opened = async (answer?: typeof fetch): Promise<Half> => {
    const made = half(answer);
    open.push(made);
    await settled(made);
    return made;
  };
  beforeEach(() => (page = watch()));
  afterEach(() => {
    for (const { provider } of open.splice(0)) provider.remove();
    page.stop();
    expect(page.heard(), 'nothing reaches the page').to.deep.equal([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).to.not.include('polluted');
  });

  it('changes no prototype and no figure, whatever keys it has', async function () {
    this.timeout(60_000);
    const plain = await opened();
    const texts = await calm(plain);
    // Not within records, whose keys are data: a key more is a figure more.
    const made = await opened(rewritten((text) => text.replace(/\{(?="(?:period|id|date|day|missions|from)":)/g, `{${poisoned},`)));
    await calm(made);
    expect(portrait(made).filter((text, index) => text !== texts[index])).to.deep.equal([]);
    for (const { data } of made.all) expect(({ ...(data as object) } as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('changes none where the page hands it over as figures of its own', async function () {
    this.timeout(60_000);
    const made = await opened();
    for (const widget of made.all) {
      const text = JSON.stringify(widget.data).replace(/\{(?="\w+":)/g, `{${poisoned.replaceAll('"toString":1,"hasOwnProperty":1,"then":1', '"then":1')},`);
      widget.data = JSON.parse(text);
    }
    await settled(made);
    expect(made.all.map(stateOf)).to.not.include('none');
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  for (const number of ['1e999', '-1e999', '-1', '1e300', '0.1e-400', '9007199254740993', '4294967296', '"7"', 'null', '[1]', '{}', 'true']) {
    it(`is a state with ${number} for every number`, async function () {
      this.timeout(60_000);
      const made = await opened(rewritten((text) => text.replace(/(?<=":)-?\d[\d.eE+-]*(?=[,}\]])/g, number)));
      expect(made.all.map(stateOf).filter((state) => !['ready', 'empty', 'error'].includes(state))).to.deep.equal([]);
      for (const shown of portrait(made)) expect(shown).to.not.match(/\bNaN\b|∞|Infinity|undefined|\[object/);
    });
  }

  it('is given up where it does not end', async function () {
    this.timeout(60_000);
    const made = await opened(endless);
    expect(made.heard.map(({ type, detail }) => [type, detail['kind']])).to.deep.equal(made.all.map(() => ['ew-error', 'contract']));
  });
});
