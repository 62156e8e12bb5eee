// English words, and by their shape the type of every other language. Imports nothing.
// One named export per area, so that a page carries only the words of the elements it uses.

import { plural } from './plural.js';

export * from './en-later.js';
export * from './en-survey.js';
export * from './en-modules.js';
export * from './en-chat.js';
export * from './en-kpi.js';
export * from './en-dashboards.js';
export * from './en-report.js';
export * from './en-missions.js';
export * from './en-mission-list.js';
export * from './en-impact.js';
export * from './en-leaderboard.js';
export * from './en-demographics.js';

/** What all widgets share from the first moment: menu, states, and what is said where the rest cannot be loaded. */
export const frame = {
  'menu.open': (widget: string) => `${widget}: menu`,
  'state.loading': 'Loading',
  'state.empty': 'No data yet',
  'state.stale': (time: string) => `Could not be refreshed. These figures are from ${time}.`,
  'state.refreshed': (widget: string) => `${widget} refreshed`,
  'state.until': (time: string) => `complete until ${time}`,
  'state.rejected': (n: number, formatted: string) => `${formatted} unreadable ${plural(n, 'entry', 'entries')} left out.`,
  'error.offline': 'You are offline.',
  'error.any': 'The figures could not be loaded.',
};

/** How a change between two periods is said. */
export const change = {
  'change.more': (percent: string) => `${percent} more`,
  'change.less': (percent: string) => `${percent} less`,
  'change.points': (points: string) => `${points} points`,
  'change.new': 'new',
  'change.unclear': 'no clear change',
  'change.than': (what: string, period: string) => `${what} than ${period}`,
  'change.unclear.since': (period: string) => `No clear change since ${period}`,
  'change.compared': (period: string) => `Compared with ${period}`,
};

/** What all charts share. */
export const chart = {
  'picture.role': 'chart',
  'picture.keys': 'Arrow keys read each value, Home and End lead to the first and the last, Enter chooses.',
  'picture.fault': 'The picture could not be loaded. All figures are in the legend and in the table.',
  'legend.label': (widget: string) => `${widget}: parts`,
  'part.other': (n: string) => `Other (${n})`,
  'part.notAnswered': 'Not answered',
};

/** Flow of an experience: what is drawn and spoken at once. */
export const flow = {
  'heading': 'Heatmap flow',
  'count': (sessions: number, formatted: string, visits: string) => `${formatted} ${plural(sessions, 'session', 'sessions')} · ${visits} visits`,
  'empty.hint': 'Modules fill as soon as somebody starts this experience in this period.',
  'start': 'Start',
  'end': 'End',
  'tools': 'View of the flow',
  'heatmap': 'Heatmap',
  'colourBy': 'Colour by',
  'by.visits': 'Visits',
  'by.drop-off': 'Drop-off',
  'by.success': 'Success rate',
  'by.change': 'Change',
  'find': 'Find a module',
  'all': 'All transitions',
  'all.hint': (drawn: string, all: string) => `${drawn} of ${all} transitions drawn; all are in the table`,
  'zoomIn': 'Zoom in',
  'zoomOut': 'Zoom out',
  'fit': 'Fit all',
  'fullScreen': 'Full screen',
  'fullScreen.leave': 'Leave full screen',
  'picture': (experience: string) => `Modules of ${experience}`,
  'keys': 'Right and left follow the strongest transition, up and down the order of modules. Enter opens a module.',
  'left': (people: string) => `${people} left`,
  'differs': 'counts differ here',
  'visits': (visits: number, formatted: string) => `${formatted} ${plural(visits, 'visit', 'visits')}`,
  'legend.none': 'no figures to colour by',
  'legend.plain': (since: string) => `against ${since}, plain where no clear change`,
  'legend.log': 'small figures spread',
  'summary': (modules: string, sessions: string, busiest: string, visits: string) => `${modules} modules, ${sessions} sessions. The busiest module is “${busiest}” with ${visits} visits.`,
  'summary.left': (module: string, left: string) => `Most people left at “${module}”: ${left}.`,
  'type.web-push': 'Web push',
  'type.share-link': 'Share link',
  'type.nps': 'NPS survey',
  'type.sign-in': 'Sign in',
  'type.decision': 'Decision',
  'type.loyalty-points': 'Loyalty points',
  'type.rewards': 'Rewards',
  'type.opt-in': 'Opt-in',
  'type.quiz': 'Quiz',
  'type.instant-win': 'Instant win',
  'type.giveaway': 'Giveaway',
  'type.coupon': 'Coupon code',
  'type.appointments': 'Appointments',
  'type.code-entry': 'Code entry',
  'type.personal-data': 'Personal data',
  'type.step': 'Step',
};

/** The period picker. */
export const period = {
  'picker.label': 'Period',
  'preset.7-days': '7 days',
  'preset.30-days': '30 days',
  'preset.90-days': '90 days',
  'preset.this-month': 'This month',
  'preset.last-month': 'Last month',
  'preset.all-time': 'All time',
  'preset.dates': 'Dates …',
  'compare.label': 'Compare',
  'compare.hint': 'with as many days before',
  'compare.nothing': 'There is nothing before to compare with.',
  'reset.label': 'Reset',
  'change.label': 'Change dates',
  'banner.default': 'Last 30 complete days',
  'banner.today': 'today so far included',
  'banner.compared': (dates: string) => `compared with ${dates}`,
  'form.label': 'Choose dates',
  'form.from': 'First day',
  'form.to': 'Last day',
  'form.show': 'Show',
  'fault.from-missing': 'Enter the first day.',
  'fault.to-missing': 'Enter the last day.',
  'fault.order': 'The last day is before the first.',
  'fault.future': (today: string) => `The last day can be ${today} at the latest.`,
};
