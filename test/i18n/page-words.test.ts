/** Words that a page adds: a language, a region, a single word of one that is there; live on what is drawn, and never a fault of the page. */
import { expect } from '@open-wc/testing';
import { addWords, type Language, type Words } from 'engagement-widgets/i18n';
import { mount, mountReady, part, soon, textOf, type WidgetElement } from '../elements/harness.js';
import { configure } from 'engagement-widgets';

const takenBack: (() => void)[] = [];
const add = (...args: Parameters<typeof addWords>) => takenBack.push(addWords(...args));

const warnings: string[] = [];
const { warn } = console;

beforeEach(() => {
  warnings.length = 0;
  console.warn = (...args) => void warnings.push(args.join(' '));
});
afterEach(() => {
  console.warn = warn;
  for (const takeBack of takenBack.splice(0)) takeBack();
  configure({ locale: undefined });
});

const heading = (widget: WidgetElement) => part(widget, 'heading')?.textContent?.trim();
const until = async (holds: () => boolean) => {
  while (!holds()) await soon();
};

// What types promise a host; none of it runs.
() => {
  addWords('en', { nps: { 'nps.heading': 'Recommended?' }, moduleTypes: { quiz: { type: 'Riddle' } } });
  addWords('nl', () => Promise.resolve({ default: { frame: { 'state.retry': 'Nog eens' } } as Words }));
  // @ts-expect-error -- no such area
  addWords('en', { nonsense: {} });
  // @ts-expect-error -- no such word
  addWords('en', { nps: { 'nps.headng': 'x' } });
  // @ts-expect-error -- a text, not a number
  addWords('en', { nps: { 'nps.heading': 5 } });
  // @ts-expect-error -- a function of two texts
  addWords('en', { nps: { 'nps.of': 'x' } });
  // @ts-expect-error -- a language is whole
  const whole: Language = { nps: {} };
  return whole;
};

describe('words of the page', () => {
  it('replace a single English word on a widget that is drawn already, and go again', async () => {
    const { widget } = await mountReady('ew-nps-donut');
    expect(heading(widget)).to.equal('Net Promoter Score');
    add('en', { nps: { 'nps.heading': 'Would you recommend us?' } });
    await until(() => heading(widget) === 'Would you recommend us?');
    expect(textOf(widget)).to.include('Promoters');
    takenBack.pop()!();
    await until(() => heading(widget) === 'Net Promoter Score');
  });

  it('reach the period picker, dashboards and bells too', async () => {
    const { widget: picker } = await mount('ew-period-picker');
    add('en', { period: { 'reset.label': 'Back', 'compare.label': 'Versus' } });
    await until(() => textOf(picker).includes('Versus'));
  });

  it('make a language of their own, with its numbers; what is not given is English', async () => {
    add('nl', { nps: { 'nps.heading': 'Aanbeveling', 'nps.answers': (n, formatted) => `${formatted} ${n === 1 ? 'antwoord' : 'antwoorden'}` } });
    const { widget } = await mountReady('ew-nps-donut', { locale: 'nl-BE' });
    expect(heading(widget)).to.equal('Aanbeveling');
    expect(textOf(widget)).to.include('antwoorden').and.to.include('Promoters');
  });

  it('load when a widget of that language is first drawn, not before', async () => {
    let asked = 0;
    add('sv', async () => {
      asked += 1;
      return { default: { nps: { 'nps.heading': 'Rekommendation' } } };
    });
    await mountReady('ew-nps-donut');
    expect(asked).to.equal(0);
    const [one, other] = await Promise.all([mountReady('ew-nps-donut', { locale: 'sv' }), mountReady('ew-nps-donut', { locale: 'sv-FI' })]);
    expect([heading(one.widget), heading(other.widget), asked]).to.deep.equal(['Rekommendation', 'Rekommendation', 1]);
  });

  it('of a region lie over those of its language, and a script is found by its country', async () => {
    add('de-AT', { nps: { 'nps.heading': 'Weiterempfehlung' } });
    add('zh-Hant', { nps: { 'nps.heading': '推薦' } });
    const austrian = await mountReady('ew-nps-donut', { locale: 'de-AT' });
    const german = await mountReady('ew-nps-donut', { locale: 'de-DE' });
    const taiwanese = await mountReady('ew-nps-donut', { locale: 'zh-TW' });
    for (const { widget } of [austrian, german]) while (!heading(widget)) await soon();
    expect([austrian, german, taiwanese].map(({ widget }) => heading(widget))).to.deep.equal(['Weiterempfehlung', 'Net Promoter Score', '推薦']);
    expect(textOf(austrian.widget)).to.include('Promotoren');
  });

  it('that do not fit are told once each and left out', async () => {
    const wrong = { nps: { 'nps.heading': 7, 'nps.hedding': 'x', 'nps.of': 'of' }, nonsense: {}, moduleTypes: { quiz: 'Riddle' } } as unknown as Words;
    add('en', wrong);
    add('en', wrong);
    const { widget } = await mountReady('ew-nps-donut');
    const detail = await mountReady('ew-module-detail');
    expect(heading(widget)).to.equal('Net Promoter Score');
    expect(textOf(detail.widget)).to.include('Share link');
    const about = (word: string) => warnings.filter((each) => each.startsWith('[engagement-widgets EW-misconfigured]') && each.includes(word)).length;
    expect(['"nps.heading"', '"nps.hedding"', '"nps.of"', '"nonsense"', '"quiz"'].map(about)).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it('that throw, or give no text, leave ours in their place', async () => {
    add('en', { nps: { 'nps.answers': () => { throw new Error('host'); }, 'nps.unit': (() => undefined) as unknown as () => string } });
    const { widget } = await mountReady('ew-nps-donut');
    expect(widget.matches(':state(error)')).to.equal(false);
    expect(textOf(widget)).to.match(/\d+ answers/);
  });

  it('are not taken from nonsense: no locale, no object, a loader that fails', async () => {
    const nonsense = [['not a locale', {}], ['en', null], ['en', 5], ['', {}]] as unknown as Parameters<typeof addWords>[];
    for (const args of nonsense) add(...args);
    add('pl', () => Promise.reject(new Error('offline')));
    const { widget } = await mountReady('ew-nps-donut', { locale: 'pl' });
    expect(heading(widget)).to.equal('Net Promoter Score');
    expect(warnings.filter((each) => each.includes('EW-misconfigured'))).to.have.length(4);
  });

  it('cannot reach the prototypes of the page', async () => {
    add('en', JSON.parse('{"nps":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}},"__proto__":{"polluted":"yes"}}') as Words);
    await mountReady('ew-nps-donut');
    expect(({} as { polluted?: string }).polluted).to.equal(undefined);
  });
});
