/** What the build takes out of templates, and what it must leave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyTemplates } from '../../.config/minify-templates.js';

test('styles lose comments and white space, and keep what white space means', () => {
  const before = "const a = css`\n  /* why */\n  :host > p , .b :is(a, b) {\n    margin: calc(1px + ${size}) 0;\n    content: ' ;  { ';\n  }\n`;";
  assert.equal(minifyTemplates(before), "const a = css` :host > p,.b :is(a,b){margin:calc(1px + ${size}) 0;content:' ;  { '}`;");
});

test('a declaration beside an expression keeps its neighbours', () => {
  assert.equal(minifyTemplates('css`:host {\n  ${base}\n  --_x: 1px;\n  ${more}\n}`'), 'css`:host{${base} --_x:1px;${more}}`');
});

test('markup keeps one space where a line ended, and everything in its expressions', () => {
  assert.equal(minifyTemplates("html`<p>\n   ${a ? html`<b>x</b>\n  y` : 'c  d'}\n</p>`"), "html`<p> ${a ? html`<b>x</b> y` : 'c  d'} </p>`");
});

test('other templates and code stay as they are', () => {
  const code = 'const x = `a\n   b`; // css`  `\n';
  assert.equal(minifyTemplates(code), code);
});
