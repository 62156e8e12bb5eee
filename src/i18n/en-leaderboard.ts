// English words of the board of the most engaged customers. Imports nothing else of ours.
import { plural } from './plural.js';

/** The most engaged customers. */
export const leaderboard = {
  'leaderboard.heading': 'Most engaged customers',
  'leaderboard.count': (people: number, formatted: string, missions: string) => `${formatted} ${plural(people, 'customer', 'customers')} · ${missions} missions`,
  'leaderboard.empty': 'Customers appear as soon as somebody completes a mission in this period.',
  'leaderboard.none': 'No customer fits this search.',
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
  'leaderboard.masked': 'Name hidden',
  'leaderboard.profile': (name: string) => `Open the profile of ${name}`,
  'leaderboard.profile.short': 'Profile',
  'leaderboard.change.up': (places: string) => `▲ ${places} up`,
  'leaderboard.change.down': (places: string) => `▼ ${places} down`,
  'leaderboard.change.same': 'same',
  'leaderboard.change.new': 'new',
  'leaderboard.search': 'Search customers',
  'leaderboard.page': (page: string, pages: string) => `Page ${page} of ${pages}`,
  'leaderboard.previous': 'Previous page',
  'leaderboard.next': 'Next page',
  'leaderboard.top': (people: string, share: string) => `The ${people} most engaged customers (top 10 %) did ${share} of all missions`,
  'leaderboard.summary': (name: string, missions: string, people: string) => `${people} customers; the most engaged is ${name} with ${missions} missions.`,
};

/** How the ranks of the leaderboard are made. */
export const leaderboardTwin = {
  'explain.rank': 'Customers by missions completed in the period, revoked ones left out. Customers with the same number share a rank, the next rank is left free (1, 2, 2, 4); within a rank by name.',
  'explain.top.title': 'First 10 %',
  'explain.top': 'Missions of the first 10 % of customers on the board ÷ missions of all of them.',
};
