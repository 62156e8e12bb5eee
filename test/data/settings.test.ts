import { expect } from '@open-wc/testing';
import { changeOf, mergeSettings, Selection } from '../../src/data/index.js';

describe('settings', () => {
  const getToken = () => 'a';

  it('the nearest scope wins, key by key; nothing and empty text are not set', () => {
    const merged = mergeSettings([{ endpoint: '', from: '2026-04-01', compare: undefined }, { endpoint: '/provider', from: '2026-01-01' }, { endpoint: '/page', zone: 'UTC', compare: true }]);
    expect(merged).to.deep.equal({ endpoint: '/provider', from: '2026-04-01', zone: 'UTC', compare: true });
  });

  it('false is a value', () => {
    expect(mergeSettings([{ compare: false }, { compare: true }]).compare).to.equal(false);
  });

  it('a token for one endpoint is not sent to a nearer one of another origin', () => {
    const page = { endpoint: 'https://a.example/x', getToken, headers: { 'X-Key': '1' }, credentials: 'include' as const };
    expect(mergeSettings([{ endpoint: 'https://b.example' }, page])).to.deep.equal({ endpoint: 'https://b.example' });
    expect(mergeSettings([{ endpoint: 'https://a.example/y' }, page]).getToken).to.equal(getToken);
    expect(mergeSettings([{ endpoint: 'https://b.example' }, { getToken }]).getToken, 'set without an endpoint it is for all').to.equal(getToken);
  });

  it('keys that are no settings of ours do no harm', () => {
    const merged = mergeSettings([JSON.parse('{"__proto__":{"endpoint":"/evil"}}') as object]);
    expect(Object.getPrototypeOf(merged)).to.equal(Object.prototype);
  });
});

describe('the selection', () => {
  it('keeps what is not named, and forgets what is taken back', () => {
    const selection = new Selection(() => undefined);
    selection.set({ module: 'm1', day: '2026-04-01' });
    selection.set({ missionType: 'content', day: null });
    expect(selection.value).to.deep.equal({ module: 'm1', missionType: 'content' });
  });

  it('NPS widgets follow NPS modules only and keep the last', () => {
    const selection = new Selection(() => undefined);
    selection.set({ experience: 'e', module: 'survey', type: 'nps' });
    selection.set({ experience: 'e', module: 'jump', type: 'decision' });
    expect([selection.value.module, selection.moduleOf('nps'), selection.moduleOf('decision')]).to.deep.equal(['jump', 'survey', 'jump']);
    expect(selection.moduleOf('nps', 'other')).to.equal(undefined);
  });

  it('another experience clears it', () => {
    const selection = new Selection(() => undefined);
    selection.set({ experience: 'e', module: 'survey', type: 'nps', day: '2026-04-01' });
    selection.set({ experience: 'f', module: 'step' });
    expect([selection.value, selection.moduleOf('nps')]).to.deep.equal([{ experience: 'f', module: 'step' }, undefined]);
  });

  it('a group stays while decisions are looked at, and goes with its survey', () => {
    const selection = new Selection(() => undefined);
    selection.set({ module: 's1', type: 'nps' });
    selection.set(changeOf('ew-nps-group-select', { module: 's1', npsGroup: 'promoters' }, 'e'));
    selection.set({ module: 'jump', type: 'decision' });
    expect([selection.value.npsGroup, selection.value.npsModule]).to.deep.equal(['promoters', 's1']);
    selection.set({ module: 's1', type: 'nps' });
    expect(selection.value.npsGroup).to.equal('promoters');
    selection.set({ module: 's2', type: 'nps' });
    expect(selection.value).to.deep.equal({ experience: 'e', module: 's2' });
  });

  it('tells of changes only', () => {
    let told = 0;
    const selection = new Selection(() => told++);
    for (let turn = 0; turn < 3; turn++) selection.set({ module: 'm', type: 'step' });
    selection.clear();
    selection.clear();
    expect(told).to.equal(2);
  });

  it('what hostile events carry is not taken for a selection', () => {
    const selection = new Selection(() => undefined);
    for (const detail of [null, 7, 'x', { module: 7, npsGroup: {} }, JSON.parse('{"__proto__":{"module":"evil"}}') as object]) {
      selection.set(changeOf('ew-module-select', detail));
    }
    expect(selection.value.module).to.equal(undefined);
  });
});
