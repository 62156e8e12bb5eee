// An address made from a template of the page, such as a profile's. Pure; refuses what could run in the page.

const safeSchemes: readonly string[] = ['https:', 'http:', 'mailto:'];
/** Only to tell relative addresses apart; never part of a result. */
const anyBase = 'https://relative.invalid/';

/** Dots would climb out of their place in the path, and half a character cannot be written in an address. */
const unfit = /^\.{1,2}$|\p{Cs}/u;

/** Fills `{name}` with a value; undefined for a template that is missing or whose scheme is not https, http, mailto or relative, and for a value that no address can hold. */
export function safeLink(template: string | undefined, name: string, value: string): string | undefined {
  if (!template || unfit.test(value)) return undefined;
  const address = template.replaceAll(`{${name}}`, encodeURIComponent(value));
  try {
    return safeSchemes.includes(new URL(address, anyBase).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
