// English words of surveys and decisions that load on first use only: table and explanation. Imports nothing.

/** NPS survey: table, file, explanation. */
export const npsTwin = {
  'nps.column.group': 'Group',
  'nps.column.scores': 'Scores',
  'nps.column.count': 'Answers',
  'nps.column.share': 'Share of answers',
  'nps.table.groups': 'Groups',
  'nps.table.score': 'Score',
  'nps.column.figure': 'Figure',
  'nps.column.value': 'Value',
  'nps.figure.score': 'Score',
  'nps.figure.low': 'Likely from',
  'nps.figure.high': 'Likely to',
  'nps.figure.answered': 'Answers',
  'nps.figure.notAnswered': 'Not answered',
  'nps.figure.asked': 'Asked (visits)',
  'nps.explain.score': 'Share of promoters (9 and 10) minus share of detractors (0 to 6), in points from −100 to +100. Who was asked and gave no score does not count. The last score of a visit counts.',
  'nps.explain.range.title': 'Likely range',
  'nps.explain.range': 'If the survey were repeated, the score would lie in this range about 95 times of 100. The fewer answers, the wider it is.',
  'nps.explain.share': 'Answers of the group ÷ all scored answers. Labels are rounded so that they add up to 100; the table and the file keep exact values.',
  'nps.explain.notAnswered': 'Visits that were asked minus visits with a score.',
};

/** Decision: table, file, explanation. */
export const decisionTwin = {
  'decision.column.option': 'Option',
  'decision.column.count': 'Answers',
  'decision.column.share': 'Share of answers',
  'decision.explain.share': 'Visits that chose the option ÷ visits that chose any. Labels are rounded so that they add up to 100; the table and the file keep exact values.',
  'decision.explain.notAnswered': 'Visits that were asked minus visits that chose.',
};
