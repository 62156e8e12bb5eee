// The same faults as a browser really has them: over HTTP, from a server that misbehaves.
import { expect } from '@open-wc/testing';
import { Store } from '../../src/data/index.js';
import { clean, Probe, probe, settled, TestClock, TestPresence, waitUntil } from './fixtures.js';

const canary = 'canary-http-41';
const at = (kind: string): string => new URL(`/faults/${kind}`, location.origin).href;

async function outcomeOf(kind: string, settings: object = {}): Promise<Probe> {
  const one = probe({ endpoint: at(kind), getToken: () => canary, ...settings });
  await waitUntil(() => /ready|error/.test(one.source.status) && !one.source.fetching, kind, { timeout: 8000 });
  return one;
}

describe('over real HTTP', () => {
  const heard: string[] = [];
  const hear = (event: Event) => void heard.push(event.type);
  before(() => {
    // No chance: what is repeated is repeated at once.
    Probe.store = new Store(Object.assign(new TestClock(), { random: () => 0 }), new TestPresence());
    window.addEventListener('error', hear);
    window.addEventListener('unhandledrejection', hear);
  });
  after(() => {
    Probe.store = undefined;
    window.removeEventListener('error', hear);
    window.removeEventListener('unhandledrejection', hear);
  });
  afterEach(clean);

  it('a good answer is shown', async () => {
    expect((await outcomeOf('good')).source.data?.validations).to.equal(1);
  });

  for (const [kind, expected] of [
    ['truncated', 'offline'], ['cut-gzip', 'contract'], ['reset', 'offline'], ['html', 'contract'], ['huge', 'contract'],
    ['infinite', 'contract'], ['refused', 'unauthorized'], ['moved', 'contract'],
  ] as const) {
    it(`${kind} ends as ${expected}, told once, and nothing reaches the page`, async () => {
      const one = await outcomeOf(kind);
      await settled();
      expect([one.source.status, one.errors.map((error) => error.kind), one.loads.length]).to.deep.equal(['error', [expected], 0]);
      expect(heard).to.deep.equal([]);
    });
  }

  it('the request id of a refusal is there for those who run the endpoint', async () => {
    const one = await outcomeOf('refused');
    expect([one.source.error?.status, one.source.error?.requestId]).to.deep.equal([401, 'fault-1']);
  });

  it('a redirect to another origin is refused before anything reaches it', async () => {
    const one = await outcomeOf('elsewhere', { headers: { 'X-Api-Key': canary } });
    expect(one.source.error?.message).to.match(/redirect/);
    const reached = await (await fetch(at('reached/all'))).text();
    expect(reached).to.equal('[]');
  });
});
