// The script of pages that were drawn on a server: defines all elements, and says what happens to them.
import 'engagement-widgets/all';

const heard: string[] = [];
for (const name of ['ew-load', 'ew-error', 'ew-nps-group-select', 'ew-period-change'] as const) {
  document.addEventListener(name, (event) => heard.push(`${name} ${(event.composedPath()[0] as Element).localName}`));
}

/** Put into the page later, as a script of the page's would: `template` with its shadow roots, `text` without. */
function put(html: string, how: 'template' | 'text'): void {
  const box = document.createElement('div');
  if (how === 'template') box.setHTMLUnsafe(html);
  else box.innerHTML = html;
  document.body.append(box);
}

Object.assign(window, { heard, put });
