// The groups in rows and sentences: tables for twin and file, and how each figure is made. Loaded with the menu.
import { missionNetworks, missionTypes, type Demographics, type MissionNetwork } from '../../contract/index.js';
import type { HeadLine, Table, TableColumn, TableHead, TableRow } from '../../export/table.js';
import { formatCount, formatPercent } from '../../format/index.js';
import { demographicsTwin as english } from '../../i18n/en-demographics-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { rateOf, type Rate } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import type { DemographicWords, Dimension, NamedGroup } from './groups.js';
import { needing, reachIn } from './sentences.js';

export interface DemographicsContext {
  readonly data: Demographics;
  readonly dimensions: readonly Dimension[];
  readonly words: DemographicWords;
  readonly locale: string;
}

const twinWords = (locale: string): Language['demographicsTwin'] => wordsOf('demographicsTwin', english, locale);
/** Networks among the dimensions shown. */
const networksIn = (dimensions: readonly Dimension[]): MissionNetwork[] => missionNetworks.filter((network) => dimensions.some(({ name }) => name === network));

export function demographicsTables(context: DemographicsContext, head: TableHead): Table[] {
  const { data, dimensions, locale } = context;
  const words = twinWords(locale);
  const notes = [...(head.notes ?? []), { label: words['head.privacy'], value: words['head.privacy.value'](formatCount(data.smallest, locale)) }];
  const whole = { ...head, notes };
  const networks = networksIn(dimensions);
  return [...dimensions.map((dimension) => groupsTable(dimension, context, whole)), ...(networks.length > 0 ? [reachTable(networks, context, whole), needsTable(networks, context, whole)] : [])];
}

function groupsTable({ name, groups }: Dimension, { words, locale }: DemographicsContext, head: TableHead): Table {
  const twin = twinWords(locale);
  const ofType = missionTypes.flatMap((type): TableColumn[] => [
    { key: type, label: twin['column.did'](words[`type.${type}`]), kind: 'count' },
    { key: `${type}Share`, label: twin['column.didShare'](words[`type.${type}`]), kind: 'percent', digits: 1 },
  ]);
  return {
    caption: words[`dimension.${name}`],
    head,
    columns: [
      { key: 'group', label: words[`dimension.${name}`], kind: 'text', rowHeader: true },
      { key: 'people', label: twin['column.people'], kind: 'count' },
      { key: 'share', label: twin['column.share'], kind: 'percent', digits: 1 },
      ...ofType,
    ],
    rows: groups.map((group) => groupRow(group)),
  };
}

function groupRow({ name, people, share, types }: NamedGroup): TableRow {
  const cells = missionTypes.flatMap((type) => [[type, types[type]?.part ?? null], [`${type}Share`, types[type]?.share ?? null]] as const);
  return { group: name, people, share: share.share, ...Object.fromEntries(cells) };
}

function reachTable(networks: readonly MissionNetwork[], { data, words, locale }: DemographicsContext, head: TableHead): Table {
  const twin = twinWords(locale);
  const row = (network: MissionNetwork) =>
    reachIn(data, network).map(({ followers, rate }): TableRow => ({
      network: words[`network.${network}`], followers, people: rate?.part ?? null, of: data.people, share: rate?.share ?? null, low: rate?.range?.low ?? null, high: rate?.range?.high ?? null,
    }));
  return {
    caption: twin['table.reach'],
    head,
    columns: [
      { key: 'network', label: twin['column.network'], kind: 'text', rowHeader: true },
      { key: 'followers', label: twin['column.followers'], kind: 'count' },
      { key: 'people', label: twin['column.people'], kind: 'count' },
      { key: 'of', label: twin['column.of'], kind: 'count' },
      { key: 'share', label: twin['column.share'], kind: 'percent', digits: 1 },
      { key: 'low', label: twin['column.low'], kind: 'percent', digits: 1 },
      { key: 'high', label: twin['column.high'], kind: 'percent', digits: 1 },
    ],
    rows: networks.flatMap(row),
  };
}

function needsTable(networks: readonly MissionNetwork[], { data, words, locale }: DemographicsContext, head: TableHead): Table {
  const twin = twinWords(locale);
  const { total, needNetwork } = data.missions;
  const row = (network: string, missions: number): TableRow => ({ network, missions, of: total, share: rateOf(missions, total)?.share ?? null });
  return {
    caption: twin['table.needs'],
    head,
    columns: [
      { key: 'network', label: twin['column.network'], kind: 'text', rowHeader: true },
      { key: 'missions', label: twin['column.missions'], kind: 'count' },
      { key: 'of', label: twin['column.ofMissions'], kind: 'count' },
      { key: 'share', label: twin['column.missionShare'], kind: 'percent', digits: 1 },
    ],
    rows: [...networks.map((network) => row(words[`network.${network}`], needing(data, network))), row(twin['needs.any'], needNetwork)],
  };
}

/** What stands in every figure of every group, with the values of the answer. */
export function demographicsExplanations(context: DemographicsContext): Explanation[] {
  const { data, dimensions, locale } = context;
  const words = twinWords(locale);
  const networks = networksIn(dimensions);
  const smallest = formatCount(data.smallest, locale);
  return [
    ...dimensions.filter(({ groups }) => groups.length > 0).flatMap((dimension) => dimensionExplanations(dimension, context)),
    ...networks.flatMap((network) => reachExplanation(network, context)),
    ...(networks.length > 0 ? [needsExplanation(networks, context)] : []),
    { figure: words['privacy.figure'], rule: words['explain.privacy'](smallest), lines: [{ label: words['privacy.line'], value: context.words['people'](data.smallest, smallest) }] },
  ];
}

function dimensionExplanations({ name, groups }: Dimension, { words, locale }: DemographicsContext): Explanation[] {
  const twin = twinWords(locale);
  const heading = words[`dimension.${name}`];
  const all = groups.reduce((sum, { people }) => sum + people, 0);
  return [
    {
      figure: [heading, twin['column.people'], twin['column.share']].join(' · '),
      rule: twin[name === 'age' ? 'explain.age' : 'explain.followers'],
      lines: [{ label: twin['line.people'], value: formatCount(all, locale) }, ...groups.map((group): HeadLine => ({ label: group.name, value: quotient(rateOf(group.people, all), locale) }))],
    },
    ...missionTypes.map((type) => {
      const label = words[`type.${type}`];
      const value = (rate: Rate | null) => (rate ? quotient(rate, locale) : words['untold']);
      return { figure: [heading, twin['column.did'](label), twin['column.didShare'](label)].join(' · '), rule: twin['explain.types'], lines: groups.map((group) => ({ label: group.name, value: value(group.types[type]) })) };
    }),
  ];
}

function reachExplanation(network: MissionNetwork, { data, words, locale }: DemographicsContext): Explanation[] {
  const twin = twinWords(locale);
  const reach = reachIn(data, network);
  if (reach.length === 0) return [];
  const percent = (value: number) => formatPercent(value, locale, 1);
  const value = (rate: Rate | null) => (rate ? [quotient(rate, locale), ...(rate.range ? [twin['range'](percent(rate.range.low), percent(rate.range.high))] : [])].join(' · ') : words['untold']);
  const columns = [twin['column.followers'], twin['column.of'], twin['column.low'], twin['column.high']];
  return [{ figure: [twin['reach.figure'](words[`network.${network}`]), ...columns].join(' · '), rule: twin['explain.reach'], lines: reach.map(({ followers, rate }) => ({ label: twin['reach.line'](formatCount(followers, locale)), value: value(rate) })) }];
}

function needsExplanation(networks: readonly MissionNetwork[], { data, words, locale }: DemographicsContext): Explanation {
  const twin = twinWords(locale);
  const { total, needNetwork } = data.missions;
  const line = (label: string, count: number): HeadLine => ({ label, value: quotient(rateOf(count, total), locale) });
  return {
    figure: [twin['column.missions'], twin['column.ofMissions'], twin['column.missionShare']].join(' · '),
    rule: twin['explain.needs'],
    lines: [...networks.map((network) => line(words[`network.${network}`], needing(data, network))), line(twin['needs.any'], needNetwork)],
  };
}

/** `120 ÷ 240 = 50.0%`. */
function quotient(rate: Rate | null, locale: string): string {
  const [part, base] = [formatCount(rate?.part, locale), formatCount(rate?.base, locale)];
  return `${part} ÷ ${base} = ${formatPercent(rate?.share, locale, 1)}`;
}
