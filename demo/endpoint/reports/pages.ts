// The small pages behind the links of a mail. Nothing on them runs, and nothing else may show them in a frame.
import { hash } from 'node:crypto';
import type { Language } from 'engagement-widgets/i18n';
import { directionOf, html, Markup } from './markup.js';

const styles = `body{margin:0;padding:48px 16px;font:16px/24px system-ui,sans-serif;color-scheme:light dark}main{max-width:32rem;margin:0 auto}h1{font-size:20px;line-height:28px}button{font:inherit;padding:8px 16px;min-height:40px}`;
const common = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Of the pages: one style, one form to this endpoint. */
export const pagePolicy = `${common}; form-action 'self'; style-src 'sha256-${hash('sha256', styles, 'base64')}'`;
/** Of a preview: the mail's own inline styles, and nothing that acts. */
export const previewPolicy = `${common}; form-action 'none'; style-src 'unsafe-inline'; sandbox`;

export type Page = 'ask' | 'done' | 'invalid';

export function page(which: Page, { report: words }: Language, locale: string): string {
  const button = which === 'ask' ? html`<form method="post"><button>${words['report.page.button']}</button></form>` : '';
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${words[`report.page.${which}`]}</title><style>${new Markup(styles)}</style></head>
<body><main><h1>${words[`report.page.${which}`]}</h1><p>${words[`report.page.${which}.hint`]}</p>${button}</main></body>
</html>
`.text;
}
