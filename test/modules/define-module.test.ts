// What a page may declare, what is refused, and what is said of it.
import { expect } from '@open-wc/testing';
import { defineModule } from '../../src/index.js';
import { modules, moduleOf, moduleWords, onModules } from '../../src/modules/index.js';

const words = { type: 'Wheel', figures: { spins: 'Spins' } };
const wheel = (type: string) => ({ type, figures: [{ name: 'spins', kind: 'count' }], words: { en: words } }) as const;

/** What is warned of while something is done. */
function warnings(action: () => void): string[] {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...said: unknown[]) => void heard.push(said.join(' '));
  try {
    action();
  } finally {
    console.warn = warn;
  }
  return heard;
}

describe('defineModule', () => {
  it('adds a type, whatever its letter case, and tells those who listen', () => {
    let told = 0;
    const leave = onModules(() => (told += 1));
    expect(defineModule(wheel('Wheel-A'))).to.equal(true);
    leave();
    expect(told).to.equal(1);
    expect(moduleOf('WHEEL-a')?.figures[0]?.name).to.equal('spins');
  });

  it('keeps the first declaration of a type and warns once of another', () => {
    const first = wheel('wheel-b');
    const other = { ...wheel('wheel-b'), figures: [] };
    expect(warnings(() => {
      defineModule(first);
      expect(defineModule(first), 'a script that runs twice').to.equal(true);
      expect(defineModule(other)).to.equal(false);
      expect(defineModule(other)).to.equal(false);
    })).to.have.length(1);
    expect(moduleOf('wheel-b')).to.equal(first);
  });

  it('does not replace a type of the library', () => {
    const [said] = warnings(() => expect(defineModule(wheel('NPS'))).to.equal(false));
    expect(said).to.contain('"NPS"');
    expect(moduleOf('nps')).to.equal(modules[2]);
  });

  it('speaks the language of the reader, else English', () => {
    defineModule({ ...wheel('wheel-c'), words: { en: words, de: { type: 'Rad', figures: { spins: 'Drehungen' } }, 'de-AT': { type: 'Radl', figures: { spins: 'Drehungen' } } } });
    const typeIn = (locale: string) => moduleWords(moduleOf('wheel-c')!, locale).type;
    expect(['en-GB', 'de-DE', 'de-AT', 'fr'].map(typeIn)).to.deep.equal(['Wheel', 'Rad', 'Radl', 'Wheel']);
  });

  const good = wheel('never');
  const wrong: [what: string, declaration: unknown, word: string][] = [
    ['nothing', undefined, 'no object'],
    ['no type', { ...good, type: '' }, 'type'],
    ['a type longer than the contract takes', { ...good, type: 'x'.repeat(61) }, 'type'],
    ['no figures', { ...good, figures: undefined }, 'figures'],
    ['an unknown kind of figure', { ...good, figures: [{ name: 'spins', kind: 'colour' }] }, 'spins'],
    ['a share of a figure that is not there', { ...good, figures: [{ name: 'spins', kind: 'count', of: 'all' }] }, 'spins'],
    ['a score without counts', { ...good, figures: [{ name: 'spins', kind: 'score' }] }, 'counts'],
    ['a rate of something else', { ...good, rate: { part: 'spins', base: 'asked' } }, 'rate'],
    ['a split that cannot be drawn', { ...good, splits: [{ breakdown: 'prizes', draw: 'spiral' }] }, 'prizes'],
    ['rates against nothing', { ...good, splits: [{ breakdown: 'prizes', draw: 'rates' }] }, 'base'],
    ['a table without columns', { ...good, tables: [{ name: 'list', columns: [], drawn: true }] }, 'columns'],
    ['a view that is no element', { ...good, views: [{ tag: 'script', sameAnswer: true }] }, 'view'],
    ['no English', { ...good, words: { de: words } }, 'English'],
    ['a figure without a word', { ...good, words: { en: { type: 'Wheel', figures: {} } } }, 'figures.spins'],
    ['another language without it', { ...good, words: { en: words, de: { type: 'Rad', figures: {} } } }, 'figures.spins'],
    ['words that throw', { ...good, words: () => { throw new Error('broken'); } }, 'broken'],
    ['a getter that throws', { get type(): string { throw new Error('trap'); } }, 'trap'],
  ];
  for (const [what, declaration, word] of wrong) {
    it(`refuses ${what} with one warning, and throws nothing`, () => {
      const said = warnings(() => expect(defineModule(declaration as typeof good)).to.equal(false));
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(word);
      expect(moduleOf('never')).to.equal(undefined);
    });
  }

  it('does not compile without the words of a figure', () => {
    const loose = { en: { type: 'Wheel', figures: { spins: 'Spins' } } };
    // @ts-expect-error -- `wins` has no word
    expect(warnings(() => defineModule({ type: 'wheel-d', figures: [{ name: 'spins', kind: 'count' }, { name: 'wins', kind: 'count' }], words: loose }))).to.have.length(1);
  });
});
