/** The package in Node: every module can be imported, every element renders on a server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { unsafeStatic, html } from 'lit/static-html.js';
import { filesUnder, read } from './files.js';

const manifest = JSON.parse(read('custom-elements.json')) as { modules: { declarations: { tagName: string }[] }[] };
const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));

/** Programs, which do their work when they are imported; tests of the command line start them. */
const programs = Object.values((JSON.parse(read('package.json')) as { bin: Record<string, string> }).bin).map((path) => path.replace(/^(\.\/)?dist/, 'src').replace(/\.js$/, '.ts'));

test('every module can be imported in Node', async () => {
  for (const path of filesUnder('src').filter((each) => !programs.includes(each))) await import(pathToFileURL(path).href);
});

for (const tag of tags) {
  test(`${tag} renders on a server, without a request and without a word on the console`, async (context) => {
    const warn = context.mock.method(console, 'warn', () => undefined);
    const ask = context.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('no request on a server')));
    await import('../../src/entries/all.js');
    const name = unsafeStatic(tag);
    const markup = await collectResult(render(html`<${name} endpoint="/analytics" experience="help-desk" module="m1"></${name}>`));
    assert.match(markup, new RegExp(`<${tag} [^]*<template shadowroot[^]*</template>[^]*</${tag}>`));
    assert.equal(ask.mock.callCount(), 0);
    assert.equal(warn.mock.callCount(), 0);
  });
}
