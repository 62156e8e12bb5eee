/** Every colour, length and font of widgets and charts comes from the tokens; the few fixed ones are listed here, each with its reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { filesUnder, parse, walk } from './files.js';

interface Declaration {
  path: string;
  property: string;
  value: string;
}

/** What may be fixed, and why. */
const mayBeFixed: readonly { why: string; is: (declaration: Declaration, part: string) => boolean }[] = [
  { why: 'hairlines, and steps of a device pixel', is: (_, part) => /^-?(1|0\.5)px$/.test(part) },
  { why: 'nothing is nothing', is: (_, part) => /^0(px|rem)?$/.test(part) },
  { why: 'focus rings and rules of brackets: seen at any density of the page', is: ({ property }, part) => /^(outline|border)/.test(property) && /^-?2px$/.test(part) },
  { why: 'a pill is round at any height', is: ({ property }, part) => property === 'border-radius' && part === '999px' },
  { why: 'least size of a target (WCAG 2.5.8), however dense the page', is: ({ property }, part) => /^min-(block|inline)-size$/.test(property) && part === '24px' },
  { why: 'a shadow is darkness in every theme', is: ({ property }, part) => property === 'box-shadow' && part.startsWith('rgb(0 0 0 /') },
  { why: 'ink on the heat ramp, black or white by luminance', is: ({ property }, part) => property === '--_ink' && /^#(000|fff)$/.test(part) },
  { why: 'a printed sheet is black on white, and has no host whose tokens it could take', is: ({ path }) => path.endsWith('/print-styles.ts') },
  { why: 'type inside the picture of the flow, which is zoomed as a whole by the type size', is: ({ path, property }) => path === 'src/elements/flow/styles.ts' && property === 'font-size' },
];

const length = /(?<![\w.#-])-?\d*\.?\d+(?:px|rem|pt|cm|mm|in|pc|q|vmin|vmax)\b/gi;
const colour = /(?<!url\()#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^)]*\)|\bcolor\((?!-)[^)]*\)/gi;
const names = 'black|white|gray|grey|silver|red|green|blue|navy|teal|olive|maroon|purple|orange|yellow|lime|aqua|fuchsia|crimson|gold|indigo|violet|tomato|coral|brown|pink|salmon';
const namedColour = new RegExp(`(?<![\\w-])(?:${names})(?![\\w-])`, 'gi');
const font = /\b(?:serif|sans-serif|monospace|system-ui|ui-\w+|Arial|Helvetica|Georgia|Times|Roboto|Inter|Courier)\b/gi;
const paintsColour = /color|background|border|outline|fill|stroke|shadow|^--/;

/** The fixed parts of a value. Values of `var()` fall-backs count like any others. */
function fixedParts({ property, value }: Declaration): string[] {
  const found = [...(value.match(length) ?? []), ...(value.match(colour) ?? [])];
  if (paintsColour.test(property)) found.push(...(value.match(namedColour) ?? []));
  if (/^font(-family)?$/.test(property)) found.push(...(value.match(font) ?? []));
  return found;
}

function templates(path: string): string[] {
  const found: string[] = [];
  walk(parse(path), (node) => {
    if (!ts.isTaggedTemplateExpression(node) || !ts.isIdentifier(node.tag) || node.tag.text !== 'css') return;
    const { template } = node;
    found.push(ts.isNoSubstitutionTemplateLiteral(template) ? template.text : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('inherit'));
  });
  return found;
}

/** Conditions of queries know no custom properties and are not looked at. */
function declarationsIn(path: string, css: string): Declaration[] {
  const found: Declaration[] = [];
  for (const [, text = '', end] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    const [property = '', ...rest] = text.trim().split(':');
    if (end !== '{' && rest.length > 0) found.push({ path, property: property.trim(), value: rest.join(':').trim() });
  }
  return found;
}

const drawn = ['src/elements', 'src/charts'].flatMap((folder) => filesUnder(folder));
const declarations = drawn.flatMap((path) => templates(path).flatMap((css) => declarationsIn(path, css)));

test('the style sheets are read', () => {
  assert.ok(declarations.length > 1_000, String(declarations.length));
  assert.deepEqual(fixedParts({ path: '', property: 'border', value: '3px solid crimson' }), ['3px', 'crimson']);
  assert.deepEqual(fixedParts({ path: '', property: 'font', value: '600 var(--_size-12) Arial, sans-serif' }), ['Arial', 'sans-serif']);
  assert.deepEqual(fixedParts({ path: '', property: 'padding', value: 'calc(var(--_space) * 1.5) calc(-1 * var(--_size))' }), []);
});

test('colours, lengths and fonts of widgets come from the tokens', () => {
  const fixed = declarations.flatMap((declaration) =>
    fixedParts(declaration)
      .filter((part) => !mayBeFixed.some(({ is }) => is(declaration, part)))
      .map((part) => `${declaration.path}: ${declaration.property}: ${declaration.value} (${part})`),
  );
  assert.deepEqual(fixed, []);
});

test('each reason to be fixed is still needed', () => {
  const used = new Set(declarations.flatMap((declaration) => fixedParts(declaration).flatMap((part) => mayBeFixed.filter(({ is }) => is(declaration, part)).map(({ why }) => why))));
  assert.deepEqual(mayBeFixed.filter(({ why }) => !used.has(why)).map(({ why }) => why), []);
});

/** Strings of scripts that a canvas or an SVG attribute would take as a colour or a font. */
function paintStrings(path: string): string[] {
  const found: string[] = [];
  walk(parse(path), (node) => {
    const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : '';
    const isStyle = ts.isStringLiteralLike(node) && ts.isTaggedTemplateExpression(node.parent);
    if (!isStyle && /(?:^|["' (])#[\da-f]{3,8}$|^#[\da-f]{3,8}\b|rgba?\(\s*\d|\b(?:sans-serif|Arial|Helvetica)\b/i.test(text)) found.push(text.trim().slice(0, 60));
  });
  return found;
}

test('what is drawn on a canvas has its colours and fonts from the theme', () => {
  const css = new Set(drawn.flatMap(templates));
  // Ink on the heat ramp is black or white by luminance: a comparison, not a paint.
  const fixed = drawn.flatMap((path) => paintStrings(path).filter((text) => text !== '#ffffff' && ![...css].some((sheet) => sheet.includes(text))).map((text) => `${path}: ${text}`));
  assert.deepEqual(fixed, []);
});
