// The state of a dashboard within the hash of the page's address: reads and writes its own pairs and leaves every other sign as it is. Pure.

/** What a dashboard remembers; what is absent is as the page has set it. */
export interface HashState {
  readonly tab?: string | undefined;
  readonly module?: string | undefined;
  readonly from?: string | undefined;
  /** Exclusive. */
  readonly to?: string | undefined;
  readonly compare?: boolean | undefined;
}

const names = ['tab', 'module', 'from', 'to', 'compare'] as const;

/** Where pairs begin: after the first `?`, else after the first `&` or at the start where there is no path. */
function split(hash: string): { before: string; pairs: string[] } {
  const text = hash.replace(/^#/, '');
  const question = text.indexOf('?');
  if (question >= 0) return { before: text.slice(0, question + 1), pairs: pairsIn(text.slice(question + 1)) };
  const [first = '', ...rest] = text.split('&');
  return first.includes('=') ? { before: '', pairs: pairsIn(text) } : { before: first, pairs: rest };
}

const pairsIn = (text: string): string[] => (text === '' ? [] : text.split('&'));
const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a dashboard with this prefix finds in a hash, or undefined where there is nothing of it. */
export function readHash(hash: string, prefix: string): HashState | undefined {
  const own = new Map(split(hash).pairs.map((pair) => [nameOf(pair), decoded(pair.slice(nameOf(pair).length + 1))] as const));
  const [tab, module, from, to, compare] = names.map((name) => own.get(`${prefix}.${name}`) || undefined);
  if (!tab && !module && !from && !to && !compare) return undefined;
  return { tab, module, from, to, compare: compare === undefined ? undefined : compare === 'true' };
}

/** The hash with a dashboard's state in it, `#` and all; empty where nothing is left. */
export function writeHash(hash: string, prefix: string, state: HashState): string {
  const { before, pairs } = split(hash);
  const isOwn = (pair: string) => names.some((name) => nameOf(pair) === `${prefix}.${name}`);
  // Half a character cannot be written in an address.
  const own = names.flatMap((name) => (state[name] === undefined || /\p{Cs}/u.test(String(state[name])) ? [] : [`${prefix}.${name}=${encodeURIComponent(String(state[name]))}`]));
  const all = [...pairs.filter((pair) => !isOwn(pair)), ...own].join('&');
  const text = before + separator(before, all) + all;
  const whole = all === '' ? text.replace(/\?$/, '') : text;
  return whole === '' ? '' : `#${whole}`;
}

/** Hash routers take a query after a path; a plain anchor is followed as pairs are. */
function separator(before: string, pairs: string): string {
  if (pairs === '' || before === '' || before.endsWith('?')) return '';
  return before.includes('/') ? '?' : '&';
}
