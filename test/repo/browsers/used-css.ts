/** Reads what the styles of the sources use: at-rules, pseudo-classes, properties, functions and keywords. Imports nothing of ours. */
import { readdirSync, readFileSync } from 'node:fs';

const comments = /\/\*[\s\S]*?\*\//g;
const custom = /--[\w-]+/g;

const functionsIn = (value: string): string[] => [...value.matchAll(/(?<![\w-])([a-z][a-z-]*)\(/g)].map(([, name]) => `${name}()`);

/** The text of every css`` template and style sheet; what is put in by `${}` stands in a template of its own. */
function styles(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|css)$/.test(name));
  return files.flatMap((name) => {
    const text = readFileSync(`src/${name}`, 'utf8');
    const templates = name.endsWith('.css') ? [text] : [...text.matchAll(/(?:css|unsafeCSS\()`((?:[^`\\]|\\[\s\S])*)`/g)].map(([, inside = '']) => inside);
    return templates.map((template) => template.replace(comments, '').replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, 'x'));
  });
}

/** Every feature by its name as the table has it: "@container", ":has", "inset-inline", "light-dark()", "text-wrap: balance". */
export function usedCss(): Set<string> {
  const used = new Set<string>();
  for (const text of styles()) {
    for (const [rule] of text.matchAll(/@[a-z-]+/g)) used.add(rule);
    for (const [, selector = ''] of text.matchAll(/(?:^|[{};])\s*([^{};@]+)\{/g)) for (const [, name] of selector.matchAll(/::?(?<!\\:)([a-z-]+)/g)) used.add(`:${name}`);
    for (const [, property = '', value = ''] of text.matchAll(/(?:^|[{};])\s*([a-z-]+)\s*:\s*([^{};]+)(?=[;}])/g)) {
      if (property === 'x' || property.startsWith('-')) continue;
      used.add(property);
      const plain = value.replace(custom, '');
      functionsIn(plain).forEach((name) => used.add(name));
      for (const [name] of plain.matchAll(/(?<![\w-.#])[a-z][a-z-]*(?![\w(-])/g)) used.add(`${property}: ${name}`);
    }
    for (const [, value = ''] of text.matchAll(/--[\w-]+\s*:\s*([^{};]+)(?=[;}])/g)) functionsIn(value.replace(custom, '')).forEach((name) => used.add(name));
  }
  return used;
}
