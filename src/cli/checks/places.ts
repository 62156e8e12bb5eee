// Modules of the survey by their type. Pure.
import type { Params, Session } from '../session.js';

/** The first NPS survey, as placeholders of a path. */
export function surveyPlace(session: Session): Params | undefined {
  const place = session.survey.places.find(({ type }) => type === 'nps');
  return place && { experience: place.experience, module: place.module };
}
