// The check against a real endpoint, which must be clean, and against endpoints that are wrong in one thing each: that is found, and nothing else.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { codes } from '../../src/cli/codes.js';
import type { Deviation } from '../../src/cli/findings.js';
import { run, type ExitStatus } from '../../src/cli/run.js';
import type { TestEndpoint } from '../endpoint/harness.js';
import { origin, startFilledEndpoint, tokensOf } from './endpoint.js';
import { accessFaults, faults, period, type Fault } from './faults.js';
import { inAnswer, Recorder, withHeaders, type Bend } from './recorder.js';

interface Report {
  period: { from: string; to: string };
  experience: string;
  counts: { errors: number; advice: number; requests: number };
  deviations: Deviation[];
  skipped: { what: string; why: string }[];
}

let endpoint: TestEndpoint;
let recorder: Recorder;
let tokens: { token: string; readToken: string };
before(async () => {
  endpoint = await startFilledEndpoint();
  tokens = await tokensOf(endpoint);
  recorder = new Recorder(endpoint.url);
});
after(() => endpoint.stop());

async function check(bend?: Bend, more: readonly string[] = []): Promise<{ status: ExitStatus; text: string; err: string }> {
  let [text, err] = ['', ''];
  const status = await run(['check', endpoint.url, '--origin', origin, '--timeout', '600', ...more], {
    env: { EW_TOKEN: tokens.token, EW_READ_TOKEN: tokens.readToken }, fetch: recorder.through(bend), out: (line) => (text += line), err: (line) => (err += line),
  });
  return { status, text, err };
}

async function reportOf(bend?: Bend, more: readonly string[] = []): Promise<Report & { status: ExitStatus }> {
  const { status, text, err } = await check(bend, ['--json', ...more]);
  assert.equal(err, '');
  return { status, ...(JSON.parse(text) as Report) };
}

const told = ({ code, resource, place, found, expected, request }: Deviation): string => `${code} ${resource} ${place}: found ${found}, expected ${expected} (${request})`;

describe('the check of an endpoint', () => {
  it('finds nothing at the reference endpoint, not even advice, and looks at everything', async () => {
    const { status, deviations, skipped, counts, experience, period: chosen } = await reportOf(undefined, ['--changes', '--strict']);
    assert.deepEqual(deviations.map(told), []);
    assert.deepEqual(skipped, []);
    assert.equal(status, 0);
    assert.equal(experience, 'summer-of-sound');
    assert.deepEqual(chosen, period);
    assert.ok(counts.requests > 400, String(counts.requests));
  });

  it('asks only for what is named', async () => {
    const { counts, deviations } = await reportOf(undefined, ['--only', 'leaderboard,tenant']);
    assert.deepEqual(deviations, []);
    assert.ok(counts.requests < 200, String(counts.requests));
  });

  for (const fault of faults) it(`finds an endpoint that ${fault.name}: ${fault.code}`, () => expectFound(fault));

  it('finds what is wrong with who may ask, and says no token', async () => {
    for (const fault of accessFaults(tokens.token, tokens.readToken)) await expectFound(fault);
  });

  it('waits where it is asked to, and finds a limit that does not say for how long', async () => {
    const limited = new Set<string>();
    const once = (wait: string | undefined): Bend => (answer, { path }) => {
      if (!path.startsWith('/v1/tenant') || limited.size > 0) return undefined;
      limited.add(path);
      return { ...withHeaders(answer, { 'retry-after': wait }), status: 429, text: '{}' };
    };
    assert.deepEqual((await reportOf(once('0'), ['--only', 'tenant'])).deviations.map(told), []);
    limited.clear();
    const { deviations } = await reportOf(once(undefined), ['--only', 'tenant']);
    assert.deepEqual(deviations.map(({ code, resource, place }) => [code, resource, place]), [['EW-C87', 'endpoint', 'Retry-After']]);
  });

  it('finds a bell that cannot be switched off', async () => {
    const bend: Bend = (answer, { method, path }) => (method === 'DELETE' && path.includes('/reports/') ? { ...answer, text: answer.text.replace('"subscribed":false', '"subscribed":true') } : undefined);
    const { deviations } = await reportOf(bend, ['--only', 'report', '--changes']);
    assert.deepEqual(deviations.map(({ code, resource, place }) => [code, resource, place]), [['EW-C96', 'report', 'subscribed']]);
  });

  it('gives every code of its list a case', () => {
    const known = new Set([...faults, ...accessFaults('token', 'other')].map(({ code }) => code));
    // Those above, and the address without encryption, which no test server has.
    const apart = ['EW-C10', 'EW-C87', 'EW-C96'];
    assert.deepEqual(Object.keys(codes).filter((code) => !known.has(code as Fault['code']) && !apart.includes(code)), []);
  });

  it('passes advice by unless it is strict', async () => {
    const bend = inAnswer(/^\/v1\/kpis$/, ({ figures }) => { figures.Shares = 1; });
    assert.equal((await check(bend, ['--only', 'kpis'])).status, 0);
    const { status, text } = await check(bend, ['--only', 'kpis', '--strict']);
    assert.equal(status, 1);
    assert.match(text, /\nkpis\n {2}EW-C09 advice figures\.Shares: found Shares, expected shares\. .+\n/);
    assert.match(text, /0 deviations, 1 piece of advice; \d+ requests in/);
  });

  it('cannot check what refuses the token, is not there, or is no endpoint', async () => {
    const all = (status: number, text: string): Bend => () => ({ status, headers: [], text });
    for (const [bend, sentence] of [[all(401, '{}'), /refuses the token: 401/], [all(403, '{}'), /does not allow to read/], [all(404, '<h1>Not found</h1>'), /There is no endpoint at/]] as const) {
      const { status, err, text } = await check(bend);
      assert.equal(status, 2);
      assert.match(err, sentence);
      assert.equal(text, '');
    }
  });
});

/** What is common to all resources shows at any of them. */
const onlyOf = ({ resource, beside = [] }: Fault): string[] => (beside === 'all' ? [] : ['--only', [resource === 'endpoint' ? 'tenant' : resource, ...beside].join(',')]);

async function expectFound(fault: Fault): Promise<void> {
  const { name, bend, code, resource, place } = fault;
  const { status, text, err } = await check(bend, ['--json', '--strict', ...onlyOf(fault)]);
  assert.equal(err, '', name);
  assert.ok(!text.includes(tokens.token) && !text.includes(tokens.readToken), name);
  const { deviations } = JSON.parse(text) as Report;
  const [found, ...others] = deviations;
  assert.deepEqual(others.map(told), [], `${name}: beside ${found && told(found)}`);
  assert.ok(found, `${name}: nothing was found`);
  assert.deepEqual([found.code, found.resource], [code, resource], told(found));
  if (typeof place === 'string') assert.equal(found.place, place);
  else assert.match(found.place, place);
  assert.ok(found.expected !== '' && found.hint !== '' && status === 1);
}
