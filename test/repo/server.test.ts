/** The package in Node: every module can be imported, every element is drawn on a server in each of its states. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { renderPage, renderWidget, type WidgetOptions } from 'engagement-widgets/server';
import { recorded, recordedFetch } from '../../demo/recorded/index.js';
import { canary, corpus } from '../elements/safety/corpus.js';
import { campaign, widgets } from '../elements/widgets.js';
import { filesUnder, read } from './files.js';

const manifest = JSON.parse(read('custom-elements.json')) as { modules: { declarations: { tagName: string }[] }[] };
const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
const endpoint = 'https://analytics.example/api';
const token = 'eyJ-secret-of-the-server';

/** Programs, which do their work when they are imported; tests of the command line start them. */
const programs = Object.values((JSON.parse(read('package.json')) as { bin: Record<string, string> }).bin).map((path) => path.replace(/^(\.\/)?dist/, 'src').replace(/\.js$/, '.ts'));

/** What shows that figures are there, for elements that are no widgets. */
const others: Readonly<Record<string, { attributes: Record<string, string>; shows: RegExp }>> = {
  'ew-analytics': { attributes: {}, shows: /^$/ },
  'ew-period-picker': { attributes: { experience: campaign }, shows: /compared with|–/ },
  'ew-report-bell': { attributes: { experience: campaign }, shows: /^$/ },
  'ew-experience-dashboard': { attributes: { experience: campaign }, shows: /Summer of Sound.*Key figures.*954/ },
  'ew-mission-dashboard': { attributes: {}, shows: /Missions at a glance.*9,459.*Clara Hoffmann/ },
  'ew-tenant-dashboard': { attributes: {}, shows: /Kestrel Lane Records.*1,121.*Gift finder/ },
};

const nodesOf = (node: Tree.Node): Tree.Node[] => [node, ...('content' in node ? nodesOf(node.content) : []), ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : [])];
const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

/** What a reader meets, as a parser reads it. */
function textOf(html: string): string {
  const text = (node: Tree.Node): string =>
    isElement(node) && ['style', 'script', 'title'].includes(node.tagName) ? '' : 'value' in node ? node.value : [...('content' in node ? [node.content] : []), ...('childNodes' in node ? node.childNodes : [])].map(text).join(' ');
  return text(parseFragment(html)).replace(/\s+/g, ' ').trim();
}

const asking = (fetch: typeof globalThis.fetch = recordedFetch): WidgetOptions['ask'] => ({ fetch, getToken: () => Promise.resolve(token) });
const draw = (tag: string, options: WidgetOptions = {}) =>
  renderWidget(tag, { ...options, attributes: { endpoint, ...widgets[tag], ...others[tag]?.attributes, ...options.attributes }, settings: { compare: true, locale: 'en', ...options.settings } });
const refusing = (status: number): typeof fetch => () => Promise.resolve(Response.json({ type: 'about:blank', title: 'No', status }, { status, headers: { 'content-type': 'application/problem+json' } }));

test('every module can be imported in Node', async () => {
  for (const path of filesUnder('src').filter((each) => !programs.includes(each))) await import(pathToFileURL(path).href);
});

describe('each element on a server', () => {
  for (const tag of tags) {
    test(`${tag} is drawn without a request and without a word on the console, and with its figures where they are asked for`, async (context) => {
      const warn = context.mock.method(console, 'warn', () => undefined);
      const ask = context.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('no request unasked')));
      const bare = await draw(tag);
      const start = /^<[^>]+>/.exec(bare)![0];
      assert.match(bare, new RegExp(`^${start}<template shadowrootmode="open"><style>[^]*</template></${tag}>$`));
      assert.deepEqual([ask.mock.callCount(), warn.mock.callCount()], [0, 0]);

      const full = await draw(tag, { ask: asking() });
      assert.ok(full.startsWith(start), 'its own tag is left alone');
      assert.equal(full, await draw(tag, { ask: asking() }), 'twice the same');
      assert.doesNotMatch(full, new RegExp(`${token}|<!--|defer-hydration|="undefined"|\\[object `));
      if (tag in widgets) {
        assert.match(bare, /part="heading"[^]*part="skeleton"/);
        assert.doesNotMatch(full, /part="skeleton"/);
        assert.match(textOf(full), /\d/);
      } else assert.match(textOf(full), others[tag]!.shows);

      const arabic = await renderPage(`<div lang="ar" dir="rtl">${bare.replace(/<template[^]*<\/template>/, '')}</div>`, { settings: { compare: true }, ask: asking() });
      if (textOf(full) !== '') assert.match(textOf(arabic), /\p{Script=Arabic}/u);
      assert.equal(warn.mock.callCount(), 0);
    });
  }

  test('says why where figures cannot be had, and leaves asking again to the page', async () => {
    for (const [status, said] of [[401, 'unauthorized'], [403, 'forbidden'], [404, 'notFound'], [503, 'server']] as const) {
      const html = await draw('ew-nps-donut', { ask: asking(refusing(status)) });
      assert.match(textOf(html), new RegExp(`Net Promoter Score.*EW-${said}`));
      assert.doesNotMatch(html, /data-answers/);
    }
    const late = await draw('ew-nps-donut', { ask: { fetch: (_, init) => new Promise((_resolve, reject) => init!.signal!.addEventListener('abort', () => reject(new Error('aborted')))), timeout: 20 } });
    assert.match(textOf(late), /EW-timeout/);
  });

  test('says that there is nothing to count yet', async () => {
    const none = { ...recorded('experiences'), folders: [], experiences: [], archivedCount: 0 };
    const html = await draw('ew-experience-list', { data: none, attributes: { endpoint: undefined } });
    assert.match(html, /part="empty"/);
  });
});

describe('figures in the page', () => {
  const data = recorded('moduleDetail', { experience: campaign, module: 'rate-us' });

  test('are drawn where they are given, and stand in the element as JSON', async () => {
    const html = await renderWidget('ew-nps-donut', { data });
    assert.match(textOf(html), /\+12\.3.*Detractors 64/);
    assert.deepEqual(JSON.parse(/<script type="application\/json">(.*?)<\/script>/.exec(html)![1]!), data);
    assert.doesNotMatch(html, /data-answers/);
  });

  test('that were asked for come once, however many elements show them', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => (asked.push(String(input)), recordedFetch(input, init));
    const html = await renderPage(`<ew-analytics endpoint="/api" experience="${campaign}"><ew-kpi-tiles></ew-kpi-tiles><ew-kpi-funnel></ew-kpi-funnel></ew-analytics>`, { ask: { base: 'https://analytics.example/page', fetch } });
    assert.equal(html.match(/data-answers/g)!.length, 1);
    assert.deepEqual(asked, [...new Set(asked)]);
    assert.ok(asked.every((each) => each.startsWith('https://analytics.example/api/v1/')));
    assert.match(html, /\[\\"\/api\\",/, 'named by the address that the page has, not by the server’s own');
  });

  test('of two pages at the same time never mix', async () => {
    const named = (name: string): typeof fetch => async () => {
      await new Promise((next) => setTimeout(next, Math.random() * 5));
      return Response.json({ ...data, module: { ...data.module, name } });
    };
    const pages = await Promise.all(['one', 'two', 'three'].map(async (name) => [name, await draw('ew-module-detail', { ask: { fetch: named(`The ${name}`), headers: { 'X-Who': name } } })] as const));
    for (const [name, html] of pages) assert.deepEqual(['one', 'two', 'three'].filter((each) => html.includes(`The ${each}`)), [name]);
  });

  test('are asked with a token of its own for each page, though the function that gives it is the same', async () => {
    const bearers: (string | null)[] = [];
    let readers = 0;
    const getToken = () => Promise.resolve(`reader-${++readers}`);
    const fetch: typeof globalThis.fetch = (input, init) => (bearers.push(new Headers(init?.headers).get('Authorization')), recordedFetch(input, init));
    for (let page = 0; page < 2; page++) await draw('ew-nps-donut', { ask: { fetch, getToken } });
    assert.deepEqual(bearers, ['Bearer reader-1', 'Bearer reader-2']);
  });

  test('never break out of the script or of the drawing, whatever text is in them', async () => {
    const quiet = await renderWidget('ew-mission-list', { data: recorded('missionList') });
    const tagsIn = (html: string) => nodesOf(parse(`<!doctype html><body>${html}<p id="after"></p></body>`)).filter(isElement).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join()}`);
    const hostile = recorded('missionList');
    const texts = corpus.filter((text) => text.trim() !== '');
    const perPage = hostile.entries.length;
    for (let at = 0; at < texts.length; at += perPage) {
      const entries = hostile.entries.map((entry, index) => ({ ...entry, name: texts[at + index] ?? entry.name }));
      const html = await renderWidget('ew-mission-list', { data: { ...hostile, entries }, attributes: { heading: texts[at]! }, nonce: texts[at]! });
      const found = tagsIn(html);
      assert.equal(found.at(-1), 'p id', texts.slice(at, at + perPage).join('\n'));
      assert.equal(found.filter((each) => /^(script|style|template) /.test(each)).length, tagsIn(quiet).filter((each) => /^(script|style|template) /.test(each)).length);
      assert.deepEqual(found.filter((each) => /\bon\w+|^(img|iframe|link|meta|base|object) /.test(each)), []);
      assert.ok(!found.some((each) => each.includes(canary)));
    }
  });
});

describe('a page', () => {
  test('stays letter by letter what its author wrote, but for what is put into our elements', async () => {
    const html = '<!DOCTYPE html>\n<HTML Lang=de><body class=\'a "b"\'><!-- x --><table><tr><td><EW-NPS-Donut Heading="Tom &amp; &quot;Ann&quot;" data-x=1 ><p slot=actions>x</p></EW-NPS-Donut></table><ew-unknown></ew-unknown><template><ew-kpi-tiles></ew-kpi-tiles></template><script>"<ew-kpi-tiles></ew-kpi-tiles>"</script>';
    const drawn = await renderPage(html);
    assert.equal(drawn.replace(/<template shadowrootmode[^]*?<\/template>/, ''), html);
    assert.equal(drawn.match(/shadowrootmode/g)!.length, 1);
    assert.match(textOf(drawn), /Tom & "Ann"/);
    assert.equal(await renderPage(drawn), drawn, 'what is drawn is not drawn again');
  });

  test('gives each style the nonce of its policy', async () => {
    const html = await draw('ew-tenant-dashboard', { ask: asking(), nonce: 'abc"123' });
    assert.equal(html.match(/<style/g)!.length, html.match(/<style nonce="abc&#34;123">/g)!.length);
  });

  test('takes language, period and endpoint from the elements around, and from the settings', async () => {
    const inner = '<section lang="de"><ew-analytics experience="summer-of-sound"><ew-nps-donut module="rate-us"></ew-nps-donut></ew-analytics></section>';
    const html = await renderPage(inner, { settings: { endpoint }, ask: asking() });
    assert.match(textOf(html), /Kritiker 64|Detraktoren 64/);
  });

  test('must say what relative addresses mean where they are asked', async () => {
    await assert.rejects(renderPage('<ew-kpi-tiles endpoint="/api"></ew-kpi-tiles>', { ask: {} }), /ask\.base/);
    await assert.rejects(renderWidget('ew-x onload=1'), TypeError);
    await assert.rejects(renderWidget('ew-kpi-tiles', { attributes: { 'a"b': 1 } }), TypeError);
    assert.match(textOf(await renderWidget('ew-kpi-tiles', { attributes: { endpoint: 'javascript:alert(1)', experience: 'x' }, ask: {} })), /EW-misconfigured/);
  });
});
