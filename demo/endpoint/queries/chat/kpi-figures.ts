// Which key figures there are, what each is made of, and which of them an experience has. Pure.
import { kpiNames, optInKpis, type KpiName } from 'engagement-widgets/contract';

/** Sums over sessions. */
export interface SessionSums {
  sessions: number;
  starts: number;
  people: number;
  conversations: number;
  milliseconds: number;
  /** Sample standard deviation of a session's milliseconds; null below two sessions. */
  deviation: number | null;
}

/** Facts of one kind; see `kindSql`. */
export interface KindSums {
  count: number;
  people: number;
}

/** A part of a split. */
export interface Part extends KindSums {
  part: string;
}

/** Visits of surveys with a score. */
export interface ScoreSums {
  answered: number;
  detractors: number;
  passives: number;
  promoters: number;
}

/** Sums of a period or of a day. */
export interface KpiSums {
  sessions: SessionSums;
  /** All parts of a kind where none is named; people are then those of one part. */
  facts: (kind: string, part?: string) => KindSums;
  parts: (kind: string) => Part[];
  scores: ScoreSums;
}

/** What has to be read for a figure. */
export type KpiSource = 'sessions' | 'facts' | 'scores';

/** Kinds of modules and types of facts that an experience has. */
export type Present = ReadonlySet<string>;

interface KpiFigure {
  source: KpiSource;
  /** Any of these must be present; every experience has a figure that needs none. */
  needs: readonly string[];
  value: (sums: KpiSums) => number;
  /** False where nothing of the kind was asked, so that there is no figure. */
  asked?: (sums: KpiSums) => boolean;
}

const always = { source: 'sessions', needs: [] } as const;
const participation = { source: 'facts', needs: ['instant-win', 'giveaway', 'instantWin.played', 'giveaway.entered'] } as const;

const pinTypes = ['pin.mailed', 'pin.failed', 'pin.right', 'pin.wrong'] as const;
const pin = (type: (typeof pinTypes)[number]): KpiFigure => ({
  source: 'facts',
  needs: ['sign-in', ...pinTypes],
  value: ({ facts }) => facts(type).count,
  asked: ({ facts }) => facts('shown', 'sign-in').count > 0 || pinTypes.some((one) => facts(one).count > 0),
});

const optInTypes = { Asked: 'optIn.asked', Single: 'optIn.single', Double: 'optIn.double', Rejected: 'optIn.rejected', OptOuts: 'optIn.out' } as const;
const ofChannel = (channel: string): [string, KpiFigure][] =>
  Object.entries(optInTypes).map(([name, type]) => [
    `${channel}${name}`,
    {
      source: 'facts',
      needs: [channel],
      value: ({ facts }) => facts(type, channel).count,
      asked: ({ facts }) => ['shown', ...Object.values(optInTypes)].some((one) => facts(one, channel).count > 0),
    },
  ]);

const shownSurveys = ({ facts }: KpiSums): number => facts('shown', 'nps').count;
const score = (source: 'facts' | 'scores', value: KpiFigure['value']): KpiFigure => ({ source, needs: ['nps'], value, asked: (sums) => shownSurveys(sums) > 0 });

const figures = {
  starts: { ...always, value: ({ sessions }) => sessions.starts },
  sessions: { ...always, value: ({ sessions }) => sessions.sessions },
  people: { ...always, value: ({ sessions }) => sessions.people },
  conversations: { ...always, value: ({ sessions }) => sessions.conversations },
  bounces: { ...always, value: ({ sessions }) => sessions.sessions - sessions.conversations },
  screenTime: { ...always, value: ({ sessions }) => sessions.milliseconds / 1000 },
  participants: { ...participation, value: ({ facts }) => facts('participation').people },
  participations: { ...participation, value: ({ facts }) => facts('participation').count },
  newCustomers: { source: 'facts', needs: ['sign-in', 'customer.created'], value: ({ facts }) => facts('customer.created').people },
  shares: { source: 'facts', needs: ['share-link', 'shared'], value: ({ facts }) => facts('shared').count },
  pinsMailed: pin('pin.mailed'),
  pinsFailed: pin('pin.failed'),
  pinsRight: pin('pin.right'),
  pinsWrong: pin('pin.wrong'),
  npsAsked: score('facts', shownSurveys),
  npsAnswered: score('scores', ({ scores }) => scores.answered),
  npsDetractors: score('scores', ({ scores }) => scores.detractors),
  npsPassives: score('scores', ({ scores }) => scores.passives),
  npsPromoters: score('scores', ({ scores }) => scores.promoters),
  ...(Object.fromEntries(optInKpis.flatMap(ofChannel)) as Record<Extract<KpiName, `${(typeof optInKpis)[number]}${string}`>, KpiFigure>),
} as const satisfies Record<KpiName, KpiFigure>;

const figureOf = (name: KpiName): KpiFigure => figures[name];

export const isKpi = (name: string): name is KpiName => Object.hasOwn(figures, name);
export const has = (present: Present, needs: readonly string[]): boolean => needs.length === 0 || needs.some((need) => present.has(need));

/** Names of the figures that there are, in the contract's order. */
export const availableKpis = (present: Present): KpiName[] => kpiNames.filter((name) => has(present, figureOf(name).needs));

export const sourcesOf = (names: readonly KpiName[]): ReadonlySet<KpiSource> => new Set(names.map((name) => figureOf(name).source));

/** Figures of a period: null where nothing of the kind was asked. */
export function figuresOf(names: readonly KpiName[], sums: KpiSums): Record<string, number | null> {
  return Object.fromEntries(names.map((name) => {
    const { value, asked } = figureOf(name);
    return [name, !asked || asked(sums) ? value(sums) : null];
  }));
}

/** Figures of a day, on which nothing asked is none asked. */
export function countsOf(names: readonly KpiName[], sums: KpiSums): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, figureOf(name).value(sums)]));
}

export const participationNeeds: readonly string[] = participation.needs;
export const customerNeeds: readonly string[] = figures.newCustomers.needs;
