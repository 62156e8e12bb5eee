// Every widget of the package and what its author writes to see recorded figures. Imports nothing.
export const campaign = 'summer-of-sound';

/** What a page's author sets for each widget to show figures. */
export const widgets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ew-heatmap-flow': { experience: campaign },
  'ew-nps-donut': { experience: campaign, module: 'rate-us' },
  'ew-nps-distribution': { experience: campaign, module: 'rate-us' },
  'ew-nps-answers': { experience: campaign, module: 'rate-us' },
  'ew-quiz-questions': { experience: campaign, module: 'sound-quiz' },
  'ew-module-detail': { experience: campaign, module: 'tell-a-friend' },
  'ew-decision-split': { experience: campaign, module: 'what-brings-you' },
  'ew-mission-indicators': {},
  'ew-mission-pie': {},
  'ew-mission-bar': {},
  'ew-mission-list': {},
  'ew-mission-detail': { mission: 'bring-a-friend' },
  'ew-impact-table': {},
  'ew-leaderboard': {},
  'ew-demographics': {},
  'ew-kpi-tiles': { experience: campaign },
  'ew-kpi-trend': { experience: campaign },
  'ew-kpi-funnel': { experience: campaign },
  'ew-kpi-split': { experience: campaign, by: 'languages' },
  'ew-experience-list': { 'hide-bells': '' },
};
