// The embedded engine: the port's promises, and what it says where it cannot run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../../demo/endpoint/store/open.js';
import { StoreUnavailable, type Store } from '../../demo/endpoint/store/port.js';
import { createTables } from '../../demo/endpoint/store/schema.js';
import { itKeepsThePort } from './support/engine-port.js';

let directory: string;
let store: Store;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engagement-engine-'));
  store = await openStore({ directory: join(directory, 'one') });
});
after(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

describe('the embedded engine', () => {
  itKeepsThePort(() => store);

  it('names itself', () => assert.match(store.engine, /^chdb \d+\.\d+/));

  it('refuses a second process in the same directory, in one line', () => {
    const { output, status } = runChild(`await openStore({ directory: ${JSON.stringify(join(directory, 'one'))} })`);
    assert.equal(status, 1);
    assert.match(output, /^StoreUnavailable: The data directory .* cannot be opened: is another process using it\?$/m);
  });

  it('says where it is missing, in one line, what else can be done', () => {
    const missing = `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent('export const resolve = (s, c, next) => { if (s === "chdb") throw new Error("no build"); return next(s, c); }'));`;
    const { output, status } = runChild('await openStore({ directory: "/nowhere" })', missing);
    assert.equal(status, 1);
    assert.match(output, /^StoreUnavailable: The embedded database \(chdb\) does not run here .*ANALYTICS_URL.*npm start -- --recorded$/m);
  });

  it('closes, opens another directory, flushing to the disk, and finds the first one again', async () => {
    await store.insert('facts', [{ tenant: 'kept', id: 'a', id_key: '7', hash: '1', type: 'shown', at: '2026-05-31 10:00:00.000' }], 'kept-1');
    await store.close();
    store = await openStore({ directory: join(directory, 'two'), fsync: true });
    assert.deepEqual(await store.query("SELECT count() AS n FROM facts WHERE tenant = 'kept'"), [{ n: 0 }]);
    await store.insert('facts', [{ tenant: 'kept', id: 'b', id_key: '8', hash: '1', type: 'shown', at: '2026-05-31 10:00:00.000' }], 'kept-2');
    await store.close();
    store = await openStore({ directory: join(directory, 'one') });
    assert.deepEqual(await store.query("SELECT id FROM facts WHERE tenant = 'kept'"), [{ id: 'a' }]);
  });
});

describe('a ClickHouse address', () => {
  it('that does not answer is named without its password', async () => {
    const urls = ['http://me:secret@127.0.0.1:9/analytics'];
    await assert.rejects(openStore({ directory: '', urls }), (error: Error) => error instanceof StoreUnavailable && error.message.includes('127.0.0.1:9/analytics') && !error.message.includes('secret'));
  });

  it('of a cluster takes a name that is a name', () => assert.throws(() => createTables({ cluster: "x' , y" })));
});

function runChild(code: string, first = ''): { output: string; status: number | null } {
  const source = `${first}
    const { openStore } = await import(${JSON.stringify(new URL('../../demo/endpoint/store/open.ts', import.meta.url).href)});
    try { ${code}; process.exit(0); } catch (error) { console.log(error.name + ': ' + error.message); process.exit(1); }`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source], { encoding: 'utf8' });
  return { output: stdout + stderr, status };
}
