// English words of module detail. Imports nothing else of ours.
import { plural } from './plural.js';

export * from './en-module-types.js';
export * from './en-modules-later.js';

/** The detail of a module, whatever its type. */
export const moduleDetail = {
  'heading': 'Module',
  'choose': 'Choose a module to see its figures.',
  'empty': 'Figures appear as soon as somebody reaches this module in this period.',
  'opened': (module: string, visits: number, formatted: string) => `${module}: ${formatted} ${plural(visits, 'visit', 'visits')}`,
  'position': (position: string) => `module ${position}`,
  'close': 'Close',
  'figures': 'Figures',
  'visits': 'Visits',
  'sessions': (n: number, formatted: string) => `${formatted} ${plural(n, 'session', 'sessions')}`,
  'people': (n: number, formatted: string) => `${formatted} ${plural(n, 'person', 'people')}`,
  'rate': 'Success rate',
  'rate.over': 'More than 100% is possible here: not every success was asked for in this period.',
  'none': 'no data yet',
  'today': 'as of today',
  'share': (percent: string, whole: string) => `${percent} of ${whole}`,
  'range': (low: string, high: string) => `likely between ${low} and ${high}`,
  'answers': (n: number, formatted: string) => `${formatted} ${plural(n, 'answer', 'answers')}`,
  'few': (least: string) => `shown from ${least} answers on`,
  'days.idle': 'nothing was used in this period',
  'days.some': 'under 1',
  'split.choice': 'Counted by',
  'split.none': 'Nothing to split in this period.',
  'unknown': 'This type of module has no figures beyond its visits.',
  'filter': 'Filter',
  'only.detractors': 'Only visits of detractors',
  'only.passives': 'Only visits of passives',
  'only.promoters': 'Only visits of promoters',
  'only.back': (only: string) => `${only}: show all visits again`,
  'note.added': (date: string) => `Added on ${date}: earlier visits are not in it`,
  'note.conditional': 'Shown only under a condition, so counts differ from the modules around it',
  'note.skippable': 'Skipped where the browser cannot show it, so counts differ from the modules around it',
  'note.end': 'The conversation ends here',
  'summary': (module: string, figures: string) => `${module}. ${figures}.`,
};
