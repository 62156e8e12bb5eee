// English words of the list of missions, of one mission, and of the dashboard of all. Imports nothing else of ours.
import { plural } from './plural.js';

export * from './en-mission-list-later.js';

/** The list of missions. */
export const missionList = {
  'heading': 'Missions',
  'count': (n: number, formatted: string) => `${formatted} ${plural(n, 'mission', 'missions')}`,
  'count.found': (found: string, all: string) => `${found} of ${all} missions`,
  'times': (n: number, formatted: string) => `validated ${formatted} ${plural(n, 'time', 'times')} in all`,
  'empty': 'Missions appear here as soon as there is one in the catalogue.',
  'none': 'No mission fits.',
  'none.back': 'Show all missions',
  'fits': (n: number, formatted: string) => `${formatted} ${plural(n, 'mission fits', 'missions fit')}`,
  'few': (here: string, all: string) => `${here} of ${all} missions are here; the others were not given to this page.`,
  'unknown': (n: number, formatted: string) => `${formatted} ${plural(n, 'validation is', 'validations are')} of missions that the catalogue does not know, and in no row.`,
  'type': 'Mission type',
  'type.all': 'All types',
  'search': 'Search missions',
  'filter': 'Filter',
  'only': (days: string) => `Only ${days}`,
  'only.back': (days: string) => `Only ${days}. Show the whole period again`,
  'column.name': 'Mission',
  'column.type': 'Type',
  'column.description': 'Description',
  'column.popularity': 'Popularity',
  'column.change': 'Change',
  'column.people': 'Customers',
  'column.open': 'Details',
  'column.before': 'Popularity before',
  'open': (name: string) => `Details of ${name}`,
  'page': (page: string, pages: string) => `Page ${page} of ${pages}`,
  'previous': 'Previous page',
  'next': 'Next page',
  'summary': (shown: string, name: string, times: string) => `${shown}. The most popular one here is ${name}, ${times} times.`,
};

/** One mission. */
export const missionDetail = {
  'heading': 'Mission',
  'type.unknown': 'Not in the catalogue',
  'network.instagram': 'needs Instagram',
  'network.tiktok': 'needs TikTok',
  'empty': 'Figures appear here as soon as a customer completes this mission in the period.',
  'missing': (mission: string) => (mission ? `The mission “${mission}” does not exist here.` : 'This mission does not exist here.'),
  'close': 'Close',
  'opened': (name: string, n: number, formatted: string) => `${name}: ${formatted} ${plural(n, 'completion', 'completions')}`,
  'validations': 'Completions',
  'people': 'Customers',
  'rate': 'Participation rate',
  'share': 'Share of all missions',
  'revoked': 'Taken back',
  'share.of': (part: string, n: number, whole: string) => `${part} of ${whole} validated ${plural(n, 'mission', 'missions')}`,
  'revoked.note': 'in no other figure',
  'none': 'no data yet',
  'days.heading': 'Completions over time',
  'days.point': (days: string, n: number, formatted: string) => `${days}: ${formatted} ${plural(n, 'completion', 'completions')}`,
  'days.unfinished': (time: string) => `not over yet, counted until ${time}`,
  'latest.heading': 'Latest customers',
  'latest.hidden': 'Names of customers need their own permission. Ask whoever manages access.',
  'latest.all': (formatted: string) => `Show all ${formatted}`,
  'latest.fewer': 'Show fewer',
  'latest.nameless': 'Name not shown',
  'profile': (name: string) => `Open the profile of ${name}`,
  'profile.short': 'Profile',
  'summary': (name: string, type: string, figures: string) => `${name}, ${type}. ${figures}.`,
};

/** All of missions in one tag. */
export const missionDashboard = {
  'heading': 'Mission performance',
};
