// Key figures as tiles: value, what it is measured against, and its change, from the sums that an endpoint sends. Pure.
import { changeOfCounts, changeOfMeans, changeOfNps, changeOfShares, type Change } from './changes.js';
import { mean } from './means.js';
import { nps, npsMinimum, type NpsCounts } from './nps.js';
import { isKnown, type Maybe, type Range } from './range.js';
import { rateOf } from './rates.js';

/** Sums by their name in the contract: absent where the experience has no such module, null where nothing of the kind was asked. */
export type KpiSums = Readonly<Record<string, Maybe>>;

export const kpiGroups = ['visits', 'participation', 'webPush', 'reminder', 'newsletter', 'profiling', 'sms', 'sharing', 'signIn', 'nps'] as const;
export type KpiGroup = (typeof kpiGroups)[number];

const channels = ['webPush', 'reminder', 'newsletter', 'profiling', 'sms'] as const;
type Channel = (typeof channels)[number];

/**
 * Names of all tiles: the sums of the contract, and what is made of them: `conversationRate` (conversations ÷ sessions), `bounceRate` (bounces ÷ sessions),
 * `meanScreenTime` (screen time ÷ sessions), `webPushRate` and its like (double opt-ins ÷ asked), `pinRate` (right ÷ entered PINs), `nps`, `npsAnswerRate` (answered ÷ asked).
 */
export type KpiTile =
  | 'starts' | 'sessions' | 'people' | 'conversations' | 'conversationRate' | 'bounces' | 'bounceRate' | 'meanScreenTime' | 'screenTime'
  | 'participants' | 'participations' | 'newCustomers'
  | `${Channel}${'Asked' | 'Single' | 'Double' | 'Rate' | 'Rejected' | 'OptOuts'}`
  | 'shares' | 'pinsMailed' | 'pinsFailed' | 'pinsRight' | 'pinsWrong' | 'pinRate'
  | 'nps' | 'npsAsked' | 'npsAnswered' | 'npsAnswerRate' | 'npsDetractors' | 'npsPassives' | 'npsPromoters';

/** What is counted: `count` events, `people` distinct persons, `duration` seconds, `share` a ratio (0.25 for 25 %), `score` points from −100 to 100. */
export type KpiKind = 'count' | 'people' | 'duration' | 'share' | 'score';

/** What a part is measured against; of `asked` there is one per channel of opt-ins. */
export type KpiBase = 'sessions' | 'people' | 'asked' | 'pinsEntered' | 'npsAsked' | 'npsAnswered';

export interface KpiPart {
  readonly part: number;
  readonly base: number;
  readonly unit: KpiBase;
  /** part ÷ base; null where the base is 0. */
  readonly share: number | null;
}

export interface Kpi {
  readonly name: KpiTile;
  readonly kind: KpiKind;
  readonly group: KpiGroup;
  /** Null where nothing of the kind was asked, where there is nothing to divide by, and for a score of too few answers. */
  readonly value: number | null;
  /** What the value is a part of, or rests on; null for what stands for itself. */
  readonly of: KpiPart | null;
  /** Likely range at 95 % of a share or score, in its unit. */
  readonly range: Range | null;
  /** Fewest answers that make the value; null where one is enough. */
  readonly least: number | null;
  /** The value of the previous period. */
  readonly before: number | null;
  readonly change: Change;
}

type Base = Readonly<{ unit: KpiBase; of: readonly string[] }>;
type Rule = Readonly<{ name: KpiTile; group: KpiGroup }> &
  (
    | Readonly<{ kind: 'count' | 'people'; figure: string; base?: Base }>
    | Readonly<{ kind: 'share'; figure: string; base: Base }>
    /** A sum of seconds, or their mean over `base`. */
    | Readonly<{ kind: 'duration'; figure: string; base?: Base; deviation?: string }>
    | Readonly<{ kind: 'score' }>
  );

const sessions: Base = { unit: 'sessions', of: ['sessions'] };
const people: Base = { unit: 'people', of: ['people'] };
const pinsEntered: Base = { unit: 'pinsEntered', of: ['pinsRight', 'pinsWrong'] };
const npsAsked: Base = { unit: 'npsAsked', of: ['npsAsked'] };
const npsAnswered: Base = { unit: 'npsAnswered', of: ['npsAnswered'] };

const counted = (group: KpiGroup, name: KpiTile, base?: Base): Rule => ({ name, group, kind: 'count', figure: name, base });
const distinct = (group: KpiGroup, name: KpiTile, base?: Base): Rule => ({ name, group, kind: 'people', figure: name, base });
const share = (group: KpiGroup, name: KpiTile, figure: string, base: Base): Rule => ({ name, group, kind: 'share', figure, base });

function optIns(channel: Channel): Rule[] {
  const asked: Base = { unit: 'asked', of: [`${channel}Asked`] };
  return [
    counted(channel, `${channel}Asked`),
    counted(channel, `${channel}Single`, asked),
    counted(channel, `${channel}Double`, asked),
    share(channel, `${channel}Rate`, `${channel}Double`, asked),
    counted(channel, `${channel}Rejected`, asked),
    counted(channel, `${channel}OptOuts`),
  ];
}

const rules: readonly Rule[] = /* @__PURE__ */ [
  counted('visits', 'starts'),
  counted('visits', 'sessions'),
  distinct('visits', 'people'),
  counted('visits', 'conversations', sessions),
  share('visits', 'conversationRate', 'conversations', sessions),
  counted('visits', 'bounces', sessions),
  share('visits', 'bounceRate', 'bounces', sessions),
  { name: 'meanScreenTime', group: 'visits', kind: 'duration', figure: 'screenTime', base: sessions, deviation: 'screenTimeDeviation' },
  { name: 'screenTime', group: 'visits', kind: 'duration', figure: 'screenTime' },
  distinct('participation', 'participants', people),
  counted('participation', 'participations'),
  distinct('participation', 'newCustomers'),
  ...channels.flatMap(optIns),
  counted('sharing', 'shares'),
  counted('signIn', 'pinsMailed'),
  counted('signIn', 'pinsFailed'),
  counted('signIn', 'pinsRight', pinsEntered),
  counted('signIn', 'pinsWrong', pinsEntered),
  share('signIn', 'pinRate', 'pinsRight', pinsEntered),
  { name: 'nps', group: 'nps', kind: 'score' },
  counted('nps', 'npsAsked'),
  counted('nps', 'npsAnswered', npsAsked),
  share('nps', 'npsAnswerRate', 'npsAnswered', npsAsked),
  counted('nps', 'npsDetractors', npsAnswered),
  counted('nps', 'npsPassives', npsAnswered),
  counted('nps', 'npsPromoters', npsAnswered),
];

/** Every name of a tile, in the order in which tiles are shown. */
export const kpiTiles: readonly KpiTile[] = /* @__PURE__ */ rules.map(({ name }) => name);

/** The group that a tile stands in. */
export const groupOfKpi = (tile: KpiTile): KpiGroup => rules.find(({ name }) => name === tile)!.group;

/** How many tiles stand in the first rows. */
export const defaultKpiCount = 8;

/** What is shown first; where the answer lacks one, the next takes its place. */
export const preferredKpis: readonly KpiTile[] = [
  'starts', 'conversations', 'bounceRate', 'participants', 'newCustomers', 'meanScreenTime', 'nps', 'webPushDouble',
  'newsletterDouble', 'reminderDouble', 'smsDouble', 'profilingDouble', 'shares', 'participations', 'pinsRight', 'people', 'sessions', 'screenTime',
];

const groups = ['npsDetractors', 'npsPassives', 'npsPromoters'];

/** Sums that a tile cannot be made without. */
function needs(rule: Rule): readonly string[] {
  return rule.kind === 'score' ? groups : [rule.figure, ...(rule.kind === 'count' || rule.kind === 'people' ? [] : (rule.base?.of ?? []))];
}

/** The sum of a base; null where a part of it is not known. */
function total(sums: KpiSums, { of }: Base): number | null {
  const parts = of.map((name) => sums[name]);
  return parts.every(isKnown) ? parts.reduce((sum, part) => sum + part, 0) : null;
}

function npsOf(sums: KpiSums): NpsCounts | null {
  const { npsDetractors: detractors, npsPassives: passives, npsPromoters: promoters } = sums;
  return isKnown(detractors) && isKnown(passives) && isKnown(promoters) ? { detractors, passives, promoters } : null;
}

type Made = Pick<Kpi, 'value' | 'of' | 'range'>;
const unknown: Made = { value: null, of: null, range: null };

function make(rule: Rule, sums: KpiSums): Made {
  if (rule.kind === 'score') return scoreOf(sums);
  const [part, base] = [sums[rule.figure] ?? null, rule.base ? total(sums, rule.base) : null];
  const rate = rateOf(part, base);
  const of = rate && rule.base ? { part: rate.part, base: rate.base, unit: rule.base.unit, share: rate.share } : null;
  switch (rule.kind) {
    case 'share':
      return { value: rate?.share ?? null, of, range: rate?.range ?? null };
    case 'duration':
      return { value: rule.base ? mean(part, base) : part, of, range: null };
    default:
      return { value: part, of, range: null };
  }
}

function scoreOf(sums: KpiSums): Made {
  const counts = npsOf(sums);
  if (!counts) return unknown;
  const { score, range, answered } = nps(counts);
  return { value: score, range, of: { part: answered, base: answered, unit: 'npsAnswered', share: answered > 0 ? 1 : null } };
}

function changeOf(rule: Rule, now: KpiSums, before: KpiSums): Change {
  switch (rule.kind) {
    case 'score':
      return changeOfNps(npsOf(now), npsOf(before));
    case 'share':
      return changeOfShares(make(rule, now).of, make(rule, before).of);
    case 'duration':
      return changeOfMeans(secondsOf(rule, now), secondsOf(rule, before));
    default:
      return changeOfCounts(now[rule.figure], before[rule.figure]);
  }
}

/** Seconds per session; a sum is one observation, of which no noise is known. */
function secondsOf(rule: Extract<Rule, { kind: 'duration' }>, sums: KpiSums) {
  const { value, of } = make(rule, sums);
  return value === null ? null : { mean: value, n: of?.base ?? 1, deviation: sums[rule.deviation ?? ''] ?? null };
}

/** What an answer says of the period and of the one before. */
export interface KpiAnswer {
  readonly figures: KpiSums;
  readonly previous?: { readonly figures: KpiSums } | null | undefined;
}

/** All tiles that an answer has the sums for, in their order. A figure whose module is not there is left out, a real zero stays, null is no data yet. */
export function kpisOf({ figures, previous }: KpiAnswer): Kpi[] {
  const has = (rule: Rule) => needs(rule).every((name) => figures[name] !== undefined);
  return rules.filter(has).map((rule) => {
    const { name, kind, group } = rule;
    const before = previous?.figures;
    return { name, kind, group, ...make(rule, figures), least: kind === 'score' ? npsMinimum : null, before: before ? make(rule, before).value : null, change: before ? changeOf(rule, figures, before) : { kind: 'none' } };
  });
}

/** The tiles to begin with: the first of `preferredKpis` that are there. */
export function defaultKpis(of: readonly Kpi[], most = defaultKpiCount): Kpi[] {
  const names = preferredKpis.filter((name) => of.some((kpi) => kpi.name === name)).slice(0, most);
  return chosenKpis(of, names);
}

/** The tiles of these names, in this order; names that are not there are left out. */
export function chosenKpis(of: readonly Kpi[], names: readonly string[]): Kpi[] {
  return [...new Set(names)].flatMap((name) => of.find((kpi) => kpi.name === name) ?? []);
}
