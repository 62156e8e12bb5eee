// The mail of a report as HTML and as text, from the same content. Tables and inline styles, because mail readers know little else.
import type { KpiLine } from 'engagement-widgets/export';
import type { Content } from './content.js';
import { directionOf, html, Markup } from './markup.js';

export interface Links {
  /** Address that ends the subscription; absent in a preview. */
  unsubscribe?: string;
}

/** One figure as a line of text: `Starts: 1,234 · ↑ 8 % more than May 29, 2026`. */
export function textLine({ label, value, base, change }: KpiLine): string {
  return `${label}: ${[value, base, change].filter(Boolean).join(' · ')}`;
}

export function textOf(content: Content, { unsubscribe }: Links): string {
  const { name, kind, words, head, first, groups, why } = content;
  const figures = first.length > 0 ? first.map(textLine) : [words.report['report.none']];
  const rest = groups.map(({ heading, lines, none }) => (none ? `${heading}: ${none}` : [heading, ...lines.map((line) => `  ${textLine(line)}`)].join('\n')));
  const foot = [why, ...(unsubscribe ? [words.report['report.unsubscribe.link'](unsubscribe)] : [])];
  const parts = [`${name}\n${kind}`, head.map(({ label, value }) => `${label}: ${value}`).join('\n'), figures.join('\n'), ...rest, foot.join('\n')];
  return `${parts.join('\n\n')}\n`;
}

const font = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const text = 'color:#1b1d22';
const muted = 'color:#5c6370;font-size:13px;line-height:20px';

/** Readers that know dark colours take these; all others keep the inline ones. */
const dark = new Markup('@media (prefers-color-scheme:dark){.ground{background:#121417!important}.card{background:#1b1d22!important;border-color:#33373f!important}.text{color:#f2f3f5!important}.muted{color:#adb3bd!important}.line{border-color:#33373f!important}.link{color:#8fb1ff!important}}');

export function htmlOf(content: Content, { unsubscribe }: Links): string {
  const { locale, name, kind, subject, words, first, groups, why } = content;
  const direction = directionOf(locale);
  // Older mail readers know no `start` and `end`.
  const start = direction === 'rtl' ? 'right' : 'left';
  const link = unsubscribe ? html`<br><a class="link" href="${unsubscribe}" style="color:#2f5bd0">${words.report['report.unsubscribe']}</a>` : '';
  const page = html`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${dark}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f4f5f7">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f5f7;${font}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" lang="${locale}" dir="${direction}" style="max-width:640px;background:#ffffff;border:1px solid #e1e4e8;border-radius:8px"><tr><td align="${start}" style="padding:24px;text-align:${start}">
<p class="muted" style="margin:0;${muted}">${kind}</p>
<h1 class="text" dir="auto" style="margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600;text-align:${start};overflow-wrap:anywhere;${text}">${name}</h1>
<p class="muted" style="margin:0 0 16px;${muted}">${headOf(content)}</p>
${first.length > 0 ? figures(first, 'large', direction) : html`<p class="text" style="margin:0;${text}">${words.report['report.none']}</p>`}
${groups.length > 0 ? html`<h2 class="text" style="margin:24px 0 0;font-size:16px;line-height:24px;font-weight:600;${text}">${words.report['report.all']}</h2>` : ''}
${groups.map(({ heading, lines, none }) => html`<h3 class="muted" style="margin:16px 0 0;font-weight:600;${muted}">${heading}</h3>${none ? html`<p class="muted" style="margin:0;${muted}">${none}</p>` : figures(lines, 'small', direction)}`)}
<p class="muted" style="margin:24px 0 0;${muted}">${why}${link}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
  return page.text;
}

function headOf({ head }: Content): Markup[] {
  return head.map(({ label, value }, index) => html`${index > 0 ? html`<br>` : ''}${label}: <span class="text" style="${text}">${value}</span>`);
}

type Direction = 'rtl' | 'ltr';

function figures(lines: readonly KpiLine[], size: 'large' | 'small', direction: Direction): Markup {
  return html`<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">${lines.map((line) => row(line, size, direction))}</table>`;
}

function row({ name, label, value, full, base, change }: KpiLine, size: 'large' | 'small', direction: Direction): Markup {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const line = 'border-bottom:1px solid #e1e4e8;padding:8px 0;vertical-align:top';
  const figure = size === 'large' ? 'font-size:20px;line-height:28px;font-weight:600' : 'font-size:14px;line-height:20px;font-weight:600';
  return html`<tr data-figure="${name}"><th scope="row" align="${start}" class="line text" style="${line};padding-${end}:12px;text-align:${start};font-weight:400;font-size:14px;line-height:20px;${text}">${label}${note(base)}</th>
<td align="${end}" class="line text" style="${line};text-align:${end};white-space:nowrap;font-variant-numeric:tabular-nums;${figure};${text}">${full === null ? value : html`<span title="${full}">${value}</span>`}${note(change)}</td></tr>
`;
}

function note(words: string): Markup | string {
  return words === '' ? '' : html`<div class="muted" style="font-weight:400;white-space:normal;${muted}">${words}</div>`;
}
