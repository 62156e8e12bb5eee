// English words of the NPS survey and of decisions: in a module of its own, so that pages which load their widgets later carry none of it before.
import { plural } from './plural.js';

export * from './en-survey-later.js';

/** NPS survey. */
export const nps = {
  'nps.heading': 'Net Promoter Score',
  'nps.group.detractors': 'Detractors',
  'nps.group.passives': 'Passives',
  'nps.group.promoters': 'Promoters',
  'nps.answers': (n: number, formatted: string) => `${formatted} ${plural(n, 'answer', 'answers')}`,
  'nps.unit': (n: number) => plural(n, 'answer', 'answers'),
  'nps.range': (low: string, high: string, answers: string) => `likely between ${low} and ${high} · ${answers}`,
  'nps.few': (least: string) => `A score is shown from ${least} answers on`,
  'nps.point': (group: string, count: string, answers: string) => `${group}: ${count} of ${answers}`,
  'nps.of': (count: string, answers: string) => `${count} of ${answers}`,
  'nps.notAnswered': (count: string, asked: string) => `${count} of ${asked} visits gave no score`,
  'nps.scores.detractors': 'Scores 0 to 6',
  'nps.scores.passives': 'Scores 7 and 8',
  'nps.scores.promoters': 'Scores 9 and 10',
  'nps.choose': 'Choose an NPS survey to see its score.',
  'nps.empty': 'Figures appear here as soon as the survey was shown in this period.',
  'nps.other': 'The chosen module is not an NPS survey.',
  'nps.summary': (score: string, groups: string, missing: string) => `Net Promoter Score ${score}. ${groups}. ${missing} not answered.`,
  'nps.summary.few': (groups: string, missing: string) => `Too few answers for a score. ${groups}. ${missing} not answered.`,
};

/** Decision: how visits split over the options of a question. */
export const decision = {
  'decision.heading': 'Decision',
  'decision.counts': (asked: string, answers: string) => `${asked} asked · ${answers}`,
  'decision.asked': 'Asked (visits)',
  'decision.unit': (n: number) => plural(n, 'answer', 'answers'),
  'decision.answers': (n: number, formatted: string) => `${formatted} ${plural(n, 'answer', 'answers')}`,
  'decision.only': (group: string) => `Only visits of ${group.toLowerCase()}`,
  'decision.point': (option: string, count: string, answers: string, share: string) => `${option}: ${count} of ${answers}, ${share}`,
  'decision.of': (count: string, answers: string) => `${count} of ${answers}`,
  'decision.choose': 'Choose a decision to see how visits split.',
  'decision.empty': 'Figures appear here as soon as the question was shown in this period.',
  'decision.other': 'The chosen module is not a decision.',
  'decision.summary': (question: string, options: string, missing: string) => `${question} ${options}. ${missing} not answered.`,
  'decision.filter': 'Filter',
  'decision.sideBySide': 'Show both periods',
  'decision.onePeriod': 'Show this period only',
};
