// What the command line says; the first mistake is told in a sentence. Pure.
import { checkQuery, downloads, resources } from '../contract/index.js';

export interface Options {
  url: string;
  token: string | undefined;
  readToken: string | undefined;
  headers: Record<string, string>;
  experience: string | undefined;
  from: string | undefined;
  to: string | undefined;
  zone: string | undefined;
  origin: string | undefined;
  only: ReadonlySet<string>;
  /** Seconds for each request. */
  timeout: number;
  json: boolean;
  strict: boolean;
  changes: boolean;
}

export type Parsed = { kind: 'check'; options: Options } | { kind: 'mistake'; problem: string } | { kind: 'help' | 'version' };

const flags = ['json', 'strict', 'changes', 'help', 'version'] as const;
const values = ['token', 'read-token', 'header', 'experience', 'from', 'to', 'zone', 'origin', 'only', 'timeout'] as const;
const usualTimeout = 30;
const longestTimeout = 600;

interface Given {
  flags: Set<string>;
  values: Map<string, string[]>;
  others: string[];
}

class Mistake extends Error {}

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => (names as readonly string[]).includes(name);

function sort(argv: readonly string[]): Given {
  const given: Given = { flags: new Set(), values: new Map(), others: [] };
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index]!;
    if (argument === '-h') given.flags.add('help');
    else if (!argument.startsWith('--')) given.others.push(argument);
    else index += take(given, argument.slice(2), argv[index + 1]);
  }
  return given;
}

/** How many of the following arguments belong to this one. */
function take(given: Given, text: string, next: string | undefined): 0 | 1 {
  const cut = text.indexOf('=');
  const name = cut < 0 ? text : text.slice(0, cut);
  if (isOneOf(flags, name) && cut < 0) {
    given.flags.add(name);
    return 0;
  }
  // The argument itself is not repeated: it may be a token that lost its option.
  if (!isOneOf(values, name)) throw new Mistake(/^[a-z-]{1,20}$/.test(name) ? `There is no option --${name}.` : 'There is an argument that is no option.');
  const value = cut < 0 ? next : text.slice(cut + 1);
  if (value === undefined || (cut < 0 && value.startsWith('--'))) throw new Mistake(`--${name} needs a value.`);
  given.values.set(name, [...(given.values.get(name) ?? []), value]);
  return cut < 0 ? 1 : 0;
}

function addressOf(others: readonly string[]): string {
  const [command, url, ...rest] = others;
  if (command !== 'check') throw new Mistake(command === undefined ? 'Say what to do: check.' : 'There is one command: check.');
  if (url === undefined) throw new Mistake('Name the address of the endpoint: the part before /v1.');
  if (rest.length > 0) throw new Mistake('There is more than one address.');
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) throw new Mistake('The address of the endpoint must begin with http:// or https://.');
  if (address.username || address.password) throw new Mistake('The address must not hold a user name or password.');
  if (address.search || address.hash) throw new Mistake('The address must not have a query: it is the part before /v1.');
  return `${address.origin}${address.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}`;
}

function headersOf(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text) => {
    const [, name, value] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*?)\s*$/.exec(text) ?? [];
    if (name === undefined || value === undefined || value === '') throw new Mistake("--header must be such as 'X-Api-Key: abc'.");
    return [name, value];
  }));
}

function onlyOf(texts: readonly string[]): ReadonlySet<string> {
  const names = texts.flatMap((text) => text.split(',')).map((name) => name.trim()).filter(Boolean);
  const known = [...Object.keys(resources), ...Object.keys(downloads)];
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Mistake(`There is no resource ${strange.slice(0, 40)}. There are: ${known.join(', ')}.`);
  return new Set(names);
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || new URL(text).origin !== text.replace(/\/$/, '')) throw new Mistake('--origin must be such as https://admin.example.com.');
  return new URL(text).origin;
}

function timeoutOf(text: string | undefined): number {
  const seconds = text === undefined ? usualTimeout : Number(text);
  if (!(seconds > 0 && seconds <= longestTimeout)) throw new Mistake(`--timeout must be seconds, at most ${longestTimeout}.`);
  return seconds;
}

function experienceOf(id: string | undefined): string | undefined {
  if (id !== undefined && (/^\.{0,2}$/.test(id) || id.length > 200)) throw new Mistake('--experience must be an id of 1 to 200 signs.');
  return id;
}

function checkPeriod(period: Record<string, string | undefined>): void {
  const given = Object.fromEntries(Object.entries(period).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const checked = checkQuery(resources.missionsByType, given);
  if (!checked.ok) throw new Mistake(`--${checked.path} ${/^(must|is) /.test(checked.message) ? checked.message : 'does not fit'}.`);
  if (given['from'] && given['to'] && given['from'] >= given['to']) throw new Mistake('--to must be after --from; it is exclusive.');
}

function optionsFrom({ flags: set, values: given, others }: Given, env: Readonly<Record<string, string | undefined>>): Options {
  const one = (name: (typeof values)[number]): string | undefined => given.get(name)?.at(-1);
  const period = { from: one('from'), to: one('to'), zone: one('zone') };
  const url = addressOf(others);
  checkPeriod(period);
  const token = one('token') ?? (env['EW_TOKEN'] || undefined);
  const readToken = one('read-token') ?? (env['EW_READ_TOKEN'] || undefined);
  if ([token, readToken].some((text) => text !== undefined && !/^[\x21-\x7e]+$/.test(text))) throw new Mistake('A token holds signs that no header may have.');
  return {
    url, token, readToken, ...period,
    headers: headersOf(given.get('header') ?? []), experience: experienceOf(one('experience')), origin: originOf(one('origin')), only: onlyOf(given.get('only') ?? []), timeout: timeoutOf(one('timeout')),
    json: set.has('json'), strict: set.has('strict'), changes: set.has('changes'),
  };
}

/** Never throws. Secrets may also come by `EW_TOKEN` and `EW_READ_TOKEN`, out of sight of process lists. */
export function parseArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Parsed {
  try {
    const given = sort(argv);
    if (given.flags.has('help')) return { kind: 'help' };
    if (given.flags.has('version')) return { kind: 'version' };
    return { kind: 'check', options: optionsFrom(given, env) };
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'mistake', problem: error.message };
    throw error;
  }
}
