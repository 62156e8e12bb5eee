// custom-elements.json: what each tag takes, fires and paints, read from the sources. Only what a page author can use.
// Run through tsx: the defaults of the tokens come from the theme itself, so that they cannot drift.
import { browserFloor } from './manifest/browsers.js';
import { SourceTypes } from './manifest/source-types.js';
import { tokenDocs } from './token-docs.js';

const lists = ['attributes', 'cssProperties', 'cssParts', 'cssStates', 'events', 'members', 'slots'];

const isPublic = ({ kind, name, privacy, static: isStatic }) =>
  !isStatic &&
  !/^[#_]/.test(name) &&
  (privacy ?? 'public') === 'public' &&
  (kind === 'field' || kind === 'method');

const sourceOf = (path) => path.replace(/^\/?/, '');
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** A plain copy: while plugins run, the manifest still holds nodes of the syntax tree, which JSON leaves out. */
const publishedReferences = (modules) =>
  JSON.parse(JSON.stringify(modules), (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string' ? published(value) : value,
  );

/** Base tokens for whatever draws, and the families that the element names, with the defaults of the theme. */
function documentTokens(declaration) {
  const named = new Set((declaration.cssProperties ?? []).map(({ name }) => name));
  const families = ['mission', 'nps', 'option', 'heat'].filter((family) =>
    [...named].some((name) => name.startsWith(`--ew-${family}-`)),
  );
  const drawsNothing = declaration.tagName === 'ew-analytics';
  const documented = drawsNothing ? [] : tokenDocs(['base', ...families]);
  const own = (declaration.cssProperties ?? []).filter(({ name }) => !documented.some((token) => token.name === name));
  declaration.cssProperties = [...own, ...documented];
}

/** A member without a doc line is public only because the frame or a controller calls it. */
function tidy(declaration) {
  declaration.members = (declaration.members ?? []).filter((member) => isPublic(member) && member.description);
  declaration.attributes = (declaration.attributes ?? []).filter(({ description }) => description);
  declaration.events = (declaration.events ?? []).filter(({ name }) => name.startsWith('ew-'));
  documentTokens(declaration);
  for (const list of lists) {
    declaration[list]?.forEach((item) => delete item.inheritedFrom);
    if (list !== 'cssProperties') declaration[list]?.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }
}

/** Types as they can be read without the sources: values for the names of types, the answer that `data` is. */
function spellOut(declaration, file, types) {
  const asked = types.asksOf(file, declaration.name);
  if (asked.length > 0) declaration.asks = asked.map(({ path }) => path);
  const example = types.exampleOf(file, declaration.name);
  if (example) declaration.example = example;
  const spelt = (type, property) => {
    if (type?.text === 'T | undefined') return { text: `Answer<typeof ${asked[0].name}> | undefined` };
    const values = type && types.valuesOf(file, declaration.name, property, type.text);
    return values ? { ...type, text: values } : type;
  };
  // Copies: what is inherited is one object for all that inherit it.
  declaration.attributes = declaration.attributes.map((item) => ({ ...item, type: spelt(item.type, item.fieldName) }));
  declaration.members = declaration.members.map((item) =>
    item.kind === 'method' ? { ...item, return: item.return && { ...item.return, type: spelt(item.return.type) } } : { ...item, type: spelt(item.type, item.name) },
  );
}

/** Runs last: drops what is not for page authors and writes paths as they are in the published package. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const types = new SourceTypes(manifest.modules.map(({ path }) => sourceOf(path)));
      manifest.browsers = browserFloor();
      for (const module of manifest.modules) {
        module.declarations = (module.declarations ?? []).filter(({ tagName }) => tagName);
        module.declarations.forEach(tidy);
        module.declarations.forEach((declaration) => spellOut(declaration, sourceOf(module.path), types));
        const names = new Set(module.declarations.map(({ name }) => name));
        module.exports = (module.exports ?? []).filter(({ declaration }) => names.has(declaration?.name));
      }
      manifest.modules = publishedReferences(manifest.modules.filter(({ declarations }) => declarations.length > 0));
      manifest.modules.sort((a, b) => a.path.localeCompare(b.path, 'en'));
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicOnly()],
};
