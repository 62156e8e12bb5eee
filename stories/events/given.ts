/** What a page's author sets for an element to show recorded figures. Pure. */
const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ew-nps-donut': { module: 'rate-us' },
  'ew-nps-distribution': { module: 'rate-us' },
  'ew-nps-answers': { module: 'rate-us' },
  'ew-quiz-questions': { module: 'sound-quiz' },
  'ew-module-detail': { module: 'rate-us' },
  'ew-decision-split': { module: 'what-brings-you' },
  'ew-mission-detail': { mission: 'complete-profile', closable: '' },
  'ew-kpi-split': { by: 'languages' },
  'ew-leaderboard': { 'profile-url': '#customer-{customer}' },
  'ew-report-bell': { 'experience-name': 'Summer of Sound' },
};

export const givenTo = (tag: string): Readonly<Record<string, string>> => given[tag] ?? {};
