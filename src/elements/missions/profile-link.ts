// The address of a customer's profile, made from the page's template. Pure; refuses what could run in the page.

const safeSchemes: readonly string[] = ['https:', 'http:', 'mailto:'];
/** Only to tell relative addresses apart; never part of a result. */
const anyBase = 'https://relative.invalid/';

/** Fills `{customer}`; undefined for a template that is missing or whose scheme is not https, http, mailto or relative. */
export function profileLink(template: string | undefined, customer: string): string | undefined {
  if (!template) return undefined;
  const address = template.replaceAll('{customer}', encodeURIComponent(customer));
  try {
    return safeSchemes.includes(new URL(address, anyBase).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
