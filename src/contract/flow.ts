// How sessions moved through the modules of an experience.
import { nullable, optional, type InferOutput } from 'valibot';
import { moduleEntries } from './module-entries.js';
import { resource } from './resource.js';
import { count, envelope, id, list, looseObject, periodQuery, text } from './schema.js';

/** Sums at one module. In visits: starts + incoming = visits = outgoing + ended + left + active. */
export const moduleCounts = {
  visits: count,
  /** Sessions that reached the module. */
  sessions: count,
  people: count,
  starts: count,
  /** Arrivals from modules, self loops included. */
  incoming: count,
  /** Departures to modules, self loops included. */
  outgoing: count,
  /** Visits that ended the session here: last module, and an end module. */
  ended: count,
  /** Last module of a session that is silent for 30 minutes, and no end module. */
  left: count,
  /** Last module of a session that is still going on. */
  active: count,
  /** Success and what it is measured against, in the unit of the module's type; null where nothing was asked. */
  succeeded: optional(nullable(count)),
  asked: optional(nullable(count)),
};

export const flowModule = looseObject({
  ...moduleEntries,
  ...moduleCounts,
  previous: optional(nullable(looseObject({ visits: count, sessions: count, left: count, succeeded: optional(nullable(count)), asked: optional(nullable(count)) }))),
});

export const flowTransition = looseObject({ from: id, to: id, count, previous: optional(nullable(count)) });

const totals = { sessions: count, people: count, /** Sessions with a click or a typed message. */ conversations: count, ended: count, left: count, active: count };

export const flow = resource({
  name: 'flow',
  path: '/v1/experiences/{experience}/flow',
  summary: 'Modules with their counts, and transitions between them, of sessions started in the period.',
  scope: 'read',
  query: looseObject({ ...periodQuery }),
  answer: looseObject({
    ...envelope,
    experience: looseObject({ id, name: text }),
    ...totals,
    modules: list(flowModule),
    transitions: list(flowTransition),
    previous: optional(nullable(looseObject(totals))),
  }),
});
export type FlowModule = InferOutput<typeof flowModule>;
export type FlowTransition = InferOutput<typeof flowTransition>;
