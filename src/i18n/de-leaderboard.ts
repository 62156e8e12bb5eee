// German words of the board of the most engaged customers. Typed by English: a missing key does not compile.
import type * as en from './en.js';
import { plural } from './plural.js';

export const leaderboard: typeof en.leaderboard = {
  'leaderboard.heading': 'Aktivste Kunden',
  'leaderboard.count': (people, formatted, missions) => `${formatted} ${plural(people, 'Kunde', 'Kunden')} · ${missions} Missionen`,
  'leaderboard.empty': 'Kunden erscheinen hier, sobald jemand in diesem Zeitraum eine Mission abschließt.',
  'leaderboard.none': 'Kein Kunde passt zu dieser Suche.',
  'leaderboard.column.rank': 'Rang',
  'leaderboard.column.name': 'Kunde',
  'leaderboard.column.validations': 'Missionen',
  'leaderboard.column.classic': 'Klassisch',
  'leaderboard.column.content': 'Inhalt',
  'leaderboard.column.opinion': 'Meinung',
  'leaderboard.column.engagement': 'Engagement',
  'leaderboard.column.previousRank': 'Rang zuvor',
  'leaderboard.column.change': 'Änderung',
  'leaderboard.column.profile': 'Profil',
  'leaderboard.masked': 'Name verborgen',
  'leaderboard.profile': (name) => `Profil von ${name} öffnen`,
  'leaderboard.profile.short': 'Profil',
  'leaderboard.change.up': (places) => `▲ ${places} höher`,
  'leaderboard.change.down': (places) => `▼ ${places} tiefer`,
  'leaderboard.change.same': 'gleich',
  'leaderboard.change.new': 'neu',
  'leaderboard.search': 'Kunden suchen',
  'leaderboard.page': (page, pages) => `Seite ${page} von ${pages}`,
  'leaderboard.previous': 'Vorige Seite',
  'leaderboard.next': 'Nächste Seite',
  'leaderboard.top': (people, share) => `Die ${people} aktivsten Kunden (oberste 10 %) schlossen ${share} aller Missionen ab`,
  'leaderboard.summary': (name, missions, people) => `${people} Kunden; am aktivsten ist ${name} mit ${missions} Missionen.`,
};

export const leaderboardTwin: typeof en.leaderboardTwin = {
  'explain.rank': 'Kunden nach Missionen im Zeitraum, ohne widerrufene. Gleich viele teilen sich einen Rang, der nächste bleibt frei (1, 2, 2, 4); im selben Rang nach Namen.',
  'explain.top.title': 'Oberste 10 %',
  'explain.top': 'Missionen der ersten 10 % der Kunden ÷ Missionen aller Kunden der Liste.',
};
