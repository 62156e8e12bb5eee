// The command as a process: arguments, help, exit statuses, and that a token is nowhere in what it prints.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { resources } from 'engagement-widgets/contract';
import { csvRecords } from '../../src/cli/checks/files.js';
import { misfitsOf } from '../../src/cli/deviations.js';
import { parseArguments } from '../../src/cli/options.js';
import { widgetCodes } from '../../src/cli/widget-codes.js';
import { errorKinds } from '../../src/data/errors.js';
import { version } from '../../src/version.js';

const token = 'a-very-secret-token';

/** The real executable, from its sources. */
function command(args: readonly string[], env: Record<string, string> = {}): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/bin.ts', ...args], { env: { ...process.env, EW_TOKEN: '', EW_READ_TOKEN: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

/** An endpoint that knows its health alone, and repeats what it is sent. */
let server: Server;
let address: string;
before(async () => {
  server = createServer((request, response) => {
    if (request.url === '/v1/health') return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ status: 'ready', generatedAt: '2026-05-20T10:00:00Z' }));
    response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ echo: request.headers.authorization }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => new Promise((resolve) => server.close(resolve)));

describe('the command', () => {
  it('exits with 0, 1 or 2, explains itself, and never prints a token', async () => {
    const [help, shown, none, unreachable, deviating] = await Promise.all([
      command(['check', '--help']), command(['--version']), command(['check']), command(['check', 'http://127.0.0.1:9', '--token', token]), command(['check', address, '--json'], { EW_TOKEN: token }),
    ]);
    assert.deepEqual([help.status, shown.status, none.status, unreachable.status, deviating.status], [0, 0, 2, 2, 1]);
    assert.match(help.out, /^engagement-widgets check <url> \[options\]/);
    assert.equal(shown.out, `${version}\n`);
    assert.match(none.err, /Name the address of the endpoint/);
    assert.match(unreachable.err, /cannot be reached: \w+/);
    const report = JSON.parse(deviating.out) as { endpoint: string; status: number; counts: { errors: number }; deviations: { code: string; resource: string; place: string; found: string }[] };
    assert.deepEqual([report.endpoint, report.status], [address, 1]);
    assert.ok(report.counts.errors > 10);
    assert.ok(report.deviations.some(({ code, resource, place, found }) => code === 'EW-C02' && resource === 'tenant' && place === 'status' && found === '404'));
    for (const { out, err } of [help, none, unreachable, deviating]) assert.doesNotMatch(out + err, new RegExp(token));
  });

  it('names the first mistake of its arguments', () => {
    const mistakes: [args: string[], sentence: RegExp][] = [
      [[], /Say what to do: check/],
      [['watch', 'https://a.example'], /There is one command: check/],
      [['check', 'a.example'], /must begin with http/],
      [['check', 'ftp://a.example'], /must begin with http/],
      [['check', 'https://me:secret@a.example'], /must not hold a user name/],
      [['check', 'https://a.example/?token=1'], /must not have a query/],
      [['check', 'https://a.example', 'https://b.example'], /more than one address/],
      [['check', 'https://a.example', '--colour'], /There is no option --colour/],
      [['check', 'https://a.example', '--token'], /--token needs a value/],
      [['check', 'https://a.example', '--token', '--json'], /--token needs a value/],
      [['check', 'https://a.example', '--from', '2026-02-30'], /--from is not a day/],
      [['check', 'https://a.example', '--from', '2026-05-02', '--to', '2026-05-02'], /--to must be after --from/],
      [['check', 'https://a.example', '--zone', 'Mars'], /--zone is not a known time zone/],
      [['check', 'https://a.example', '--experience', '..'], /--experience must be an id/],
      [['check', 'https://a.example', '--header', 'no colon'], /--header must be such as/],
      [['check', 'https://a.example', '--origin', 'https://a.example/page'], /--origin must be such as/],
      [['check', 'https://a.example', '--only', 'figures'], /There is no resource figures\. There are: health, tenant/],
      [['check', 'https://a.example', '--timeout', 'soon'], /--timeout must be seconds/],
    ];
    for (const [args, sentence] of mistakes) {
      const parsed = parseArguments(args, {});
      assert.ok(parsed.kind === 'mistake', args.join(' '));
      assert.match(parsed.problem, sentence);
    }
  });

  it('takes an address with or without /v1, and secrets from the environment', () => {
    const parsed = parseArguments(['check', 'https://a.example/api/v1/', '--header=X-Key: 1', '--only', 'kpis,flow', '--only=tenant', '--timeout', '5'], { EW_TOKEN: token });
    assert.ok(parsed.kind === 'check');
    const { url, headers, only, timeout, token: given } = parsed.options;
    assert.deepEqual([url, headers, [...only], timeout, given], ['https://a.example/api', { 'X-Key': '1' }, ['kpis', 'flow', 'tenant'], 5, token]);
  });
});

describe('a place where an answer does not fit', () => {
  it('is named by its whole path, each of them', () => {
    const answer = { generatedAt: 'now', experience: { id: '', name: 'A' }, sessions: 1.5, modules: [{ id: 'a', predecessors: [7] }] };
    const places = misfitsOf(resources.flow.answer, answer).map(({ path, found, expected }) => `${path}: ${found}, ${expected}`);
    for (const place of ['period: nothing, an object', 'experience.id: , ', 'modules[0].predecessors[0]: 7, string', 'modules[0].visits: nothing, number', 'sessions: 1.5', 'transitions: nothing, a list']) {
      assert.ok(places.some((one) => one.startsWith(place)), `${place} in\n${places.join('\n')}`);
    }
  });

  it('is quoted where its name is no plain word', () => {
    const path = misfitsOf(resources.kpis.answer, { figures: { 'two words': 'x' } }).map((misfit) => misfit.path).find((one) => one.startsWith('figures'));
    assert.equal(path, 'figures["two words"]');
  });
});

describe('the list of codes', () => {
  it('explains every kind of error that a widget shows, and what helps', () => {
    assert.deepEqual(widgetCodes.map(({ code }) => code), [...errorKinds, 'render'].map((kind) => `EW-${kind}`));
    for (const { meaning, remedy } of widgetCodes) assert.ok(meaning.endsWith('.') && remedy.endsWith('.'));
  });
});

describe('a file', () => {
  it('is read as RFC 4180 has it, and not where quotes are left open', () => {
    assert.deepEqual(csvRecords('a,"b ""c""\nd",\r\n1,,3'), [['a', 'b "c"\nd', ''], ['1', '', '3']]);
    assert.equal(csvRecords('a,"b'), null);
  });
});
