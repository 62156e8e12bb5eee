// English words of the board of the most engaged customers. Imports nothing else of ours.
import { plural } from './plural.js';

export * from './en-leaderboard-later.js';

/** The most engaged customers. */
export const leaderboard = {
  'leaderboard.heading': 'Most engaged customers',
  'leaderboard.count': (people: number, formatted: string, missions: string) => `${formatted} ${plural(people, 'customer', 'customers')} · ${missions} missions`,
  'leaderboard.empty': 'Customers appear as soon as somebody completes a mission in this period.',
  'leaderboard.none': 'No customer fits.',
  'leaderboard.none.back': 'Show all customers',
  'leaderboard.fits': (formatted: string, all: string) => `${formatted} of ${all} customers fit`,
  'leaderboard.column.rank': 'Rank',
  'leaderboard.column.name': 'Customer',
  'leaderboard.column.validations': 'Missions',
  'leaderboard.column.classic': 'Classic',
  'leaderboard.column.content': 'Content',
  'leaderboard.column.opinion': 'Opinion',
  'leaderboard.column.engagement': 'Engagement',
  'leaderboard.column.previousRank': 'Rank before',
  'leaderboard.column.change': 'Change',
  'leaderboard.column.profile': 'Profile',
  'leaderboard.masked': 'Names are hidden; customers are shown by their ids.',
  'leaderboard.masked.search': 'Search customer ids',
  'leaderboard.profile': (name: string) => `Open the profile of ${name}`,
  'leaderboard.profile.short': 'Profile',
  'leaderboard.change.up': (places: string) => `${places} up`,
  'leaderboard.change.down': (places: string) => `${places} down`,
  'leaderboard.change.same': 'same',
  'leaderboard.change.new': 'new',
  'leaderboard.search': 'Search customers',
  'leaderboard.page': (page: string, pages: string) => `Page ${page} of ${pages}`,
  'leaderboard.previous': 'Previous page',
  'leaderboard.next': 'Next page',
  'leaderboard.top': (percent: string, n: number, people: string) => `Top ${percent} · ${people} ${plural(n, 'customer', 'customers')}`,
  'leaderboard.top.share': (share: string) => `${share} of all missions`,
  'leaderboard.summary.all': (people: string) => `${people} customers.`,
  'leaderboard.summary': (name: string, missions: string, people: string) => `${people} customers; the most engaged is ${name} with ${missions} missions.`,
};
