// What the demo says about its own data: what is real, what is generated, what was moved, and where to look.
import { calendar, campaign, club, giftFinder, helpDesk, seed, tenant, zone } from '../generate/world.js';
import { addDays, civilDate } from '../import/civil.js';
import type { ImportState, Move } from '../import/state.js';

export interface RealData {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly source: string;
  readonly movedByDays: number;
  /** First and last day after the move. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Answer of `GET /demo/about.json`. */
export interface About {
  /** Set where answers were recorded earlier and no database runs; the page must say so. */
  readonly recorded: { readonly on: string; readonly movedByDays: number } | null;
  readonly today: string;
  readonly zone: string;
  readonly tenant: string;
  readonly endpoint: string;
  /** `POST` answers `{ token, expires_in }`, valid for a quarter of an hour, with the scopes `read` and `people`. */
  readonly tokenRoute: string;
  readonly real: readonly RealData[];
  readonly generated: { readonly what: string; readonly seed: string; readonly since: string; readonly until: string };
  readonly experiences: {
    /** Generated; has every module type. Opens on the default period. */
    readonly campaign: { readonly id: string; readonly modules: Readonly<Record<'nps' | 'decision' | 'quiz' | 'addedLate', string>> };
    /** Real; opens on all time. `to` is exclusive. */
    readonly helpDesk: { readonly id: string; readonly from: string; readonly to: string; readonly modules: { readonly end: string; readonly loop: string } };
    /** For a widget outside the provider, with its own endpoint attribute. */
    readonly outside: { readonly endpoint: string; readonly id: string; readonly modules: Readonly<Record<'nps' | 'decision', string>> };
    readonly others: readonly string[];
  };
}

const sources = {
  'help-desk': {
    name: 'Help desk',
    what: 'Event log of the help desk of an Italian software company: 4,580 tickets, 21,348 events',
    source: 'M. Polato (University of Padova), 4TU.ResearchData, doi:10.4121/uuid:0c60edf1-6f83-4e75-9367-4c63b3e9d5bb',
  },
  'cdnow-orders': {
    name: 'CDNOW orders',
    what: '69,659 orders by 23,570 customers of an online CD shop',
    source: 'P. Fader and B. Hardie (2001), Forecasting Repeat Sales at CDNOW: A Case Study, Interfaces 31 (3)',
  },
} as const;

export const endpointPath = '/api';

export function aboutDemo(state: ImportState, now: Date, recorded: About['recorded'] = null): About {
  const desk = moved(state, 'help-desk');
  const until = state.generated?.until ?? now.toISOString();
  return {
    recorded,
    today: civilDate(now.getTime(), zone),
    zone,
    tenant,
    endpoint: endpointPath,
    tokenRoute: `${endpointPath}/dev/token`,
    real: (['help-desk', 'cdnow-orders'] as const).map((id) => {
      const { days, firstDay, lastDay } = moved(state, id);
      return { id, ...sources[id], movedByDays: days, firstDay, lastDay };
    }),
    generated: { what: 'The campaign chat, missions, and names, birth years and followers of customers', seed, since: state.generated?.launch ?? '', until },
    experiences: {
      campaign: { id: campaign, modules: { nps: 'rate-us', decision: 'what-brings-you', quiz: 'sound-quiz', addedLate: 'tell-a-friend' } },
      helpDesk: { id: helpDesk, from: desk.firstDay, to: addDays(desk.lastDay, 1), modules: { end: 'Closed', loop: 'Assign seriousness' } },
      outside: { endpoint: endpointPath, id: giftFinder, modules: { nps: 'gift-score', decision: 'for-whom' } },
      others: [club, calendar],
    },
  };
}

function moved(state: ImportState, id: string): Move {
  const move = state.moved[id];
  if (!move) throw new Error(`${id} has not been imported`);
  return move;
}
