/**
 * Takes out of css`…`, html`…` and svg`…` what only readers of the sources need: comments and white space.
 * The same step for dist (`npm run build`), the one-file build and the weighing of bytes.
 */
import ts from 'typescript';

/** Quoted text is kept as it is; everything around it is squeezed. */
const quoted = /("[^"\n]*"|'[^'\n]*')/;

export function squeezeCss(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, ' ')
    .split(quoted)
    .map((part, index) => (index % 2 ? part : part.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}')))
    .join('');
}

/** One space stays where a line ended: between words and inline elements it is seen. */
const squeezeMarkup = (text: string) => text.replace(/\s*\n\s*/g, ' ');

const squeezers: Record<string, (text: string) => string> = { css: squeezeCss, html: squeezeMarkup, svg: squeezeMarkup };

interface Span {
  start: number;
  end: number;
  text: string;
}

/** The literal parts of a template, without its delimiters. */
function parts(template: ts.TemplateLiteral): ts.TemplateLiteralLikeNode[] {
  return ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
}

function spansIn(file: ts.SourceFile): Span[] {
  const found: Span[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const squeeze = squeezers[node.tag.text];
      if (squeeze) {
        for (const part of parts(node.template)) {
          const opensExpression = part.kind === ts.SyntaxKind.TemplateHead || part.kind === ts.SyntaxKind.TemplateMiddle;
          const [start, end] = [part.getStart(file) + 1, part.getEnd() - (opensExpression ? 2 : 1)];
          found.push({ start, end, text: squeeze(file.text.slice(start, end)) });
        }
      }
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** One process may build the same sources several times. */
const known = new Map<string, string>();

/** The module's text with its templates squeezed; other text is untouched. */
export function minifyTemplates(code: string): string {
  if (!/\b(css|html|svg)\s*`/.test(code)) return code;
  const before = known.get(code);
  if (before !== undefined) return before;
  const after = squeezed(code);
  known.set(code, after);
  return after;
}

function squeezed(code: string): string {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  return spansIn(file)
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: short }) => text.slice(0, start) + short + text.slice(end), code);
}

/** For Vite and Rolldown: our own sources only. */
export function minifyTemplatesForVite() {
  return {
    name: 'minify-templates',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return /\/src\/.*\.ts$/.test(id) && !id.includes('/node_modules/') ? { code: minifyTemplates(code), map: null } : null;
    },
  };
}
