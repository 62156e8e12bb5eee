// What a catalogue says of a module. Apart from the resources that have it: a page of one widget carries no other's.
import { boolean, maxLength, nullable, optional, picklist, pipe, string } from 'valibot';
import { civilDate, count, id, list, text } from './schema.js';

/** Which channel an opt-in module asks for. */
export const optInChannels = ['profiling', 'reminder', 'sms', 'newsletter'] as const;

/** What the catalogue says of a module. An unknown `type` is a plain step. */
export const moduleEntries = {
  id,
  type: pipe(string(), maxLength(60)),
  name: text,
  /** Where it stands in the sequence, from 1. */
  position: count,
  channel: optional(nullable(picklist(optInChannels))),
  end: optional(boolean()),
  liveSince: optional(nullable(civilDate)),
  conditional: optional(boolean()),
  skippable: optional(boolean()),
  /** Ids of the modules that lead here. */
  predecessors: optional(nullable(list(id))),
};
