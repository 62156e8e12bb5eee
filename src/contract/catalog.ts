// The catalogue: what facts refer to. Entries are updated by `updatedAt`.
import { array, boolean, literal, maxLength, nullable, number, optional, picklist, pipe, string, variant, finite, type InferOutput } from 'valibot';
import { optInChannels } from './module-entries.js';
import { missionNetworks, missionTypes } from './mission-types.js';
import { civilDate, count, currencyCode, id, instant, looseObject, text, zoneName } from './schema.js';

const entry = { id, updatedAt: instant };
const language = pipe(string(), maxLength(35));

/** One line of the catalogue, told apart by `kind`. */
export const catalogEntry = variant('kind', [
  looseObject({ ...entry, kind: literal('tenant'), name: text, zone: zoneName, currency: optional(currencyCode), /** Shown on mission widgets, such as what is generated. */ missionNote: optional(nullable(text)) }),
  looseObject({ ...entry, kind: literal('folder'), name: text }),
  looseObject({ ...entry, kind: literal('experience'), name: text, folder: optional(nullable(id)), archived: optional(boolean()), note: optional(nullable(text)) }),
  looseObject({
    ...entry,
    kind: literal('module'),
    experience: id,
    type: pipe(string(), maxLength(60)),
    name: text,
    position: count,
    channel: optional(nullable(picklist(optInChannels))),
    end: optional(boolean()),
    liveSince: optional(nullable(civilDate)),
    conditional: optional(boolean()),
    skippable: optional(boolean()),
    predecessors: optional(nullable(array(id))),
    /** Question of a decision or a survey. */
    question: optional(nullable(text)),
    language: optional(nullable(language)),
    /** Prizes of an instant win. */
    prizes: optional(nullable(pipe(number(), finite()))),
  }),
  /** An option of a decision, an answer or question of a quiz, a reward: words for a key that facts carry. */
  looseObject({
    ...entry,
    kind: literal('option'),
    experience: id,
    module: id,
    /** The key in the facts' properties; `id` need only be unique. */
    key: id,
    of: picklist(['decision', 'question', 'answer', 'reward']),
    /** The question that an answer belongs to. */
    question: optional(nullable(id)),
    label: text,
    language: optional(nullable(language)),
    right: optional(nullable(boolean())),
    position: optional(count),
  }),
  looseObject({ ...entry, kind: literal('mission'), name: text, type: picklist(missionTypes), description: optional(text), /** Social network that the mission needs. */ network: optional(nullable(picklist(missionNetworks))) }),
]);
export type CatalogEntry = InferOutput<typeof catalogEntry>;
