// German words of the board of the most engaged customers. Typed by English: a missing key does not compile.
import type * as en from './en.js';
import { plural } from './plural.js';

export const leaderboard: typeof en.leaderboard = {
  'leaderboard.heading': 'Aktivste Kunden',
  'leaderboard.count': (people, formatted, missions) => `${formatted} ${plural(people, 'Kunde', 'Kunden')} · ${missions} Missionen`,
  'leaderboard.empty': 'Kunden erscheinen hier, sobald jemand in diesem Zeitraum eine Mission abschließt.',
  'leaderboard.none': 'Kein Kunde passt dazu.',
  'leaderboard.none.back': 'Alle Kunden zeigen',
  'leaderboard.fits': (formatted, all) => `${formatted} von ${all} Kunden passen`,
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
  'leaderboard.masked': 'Namen sind verborgen; Kunden erscheinen mit ihrer Kennung.',
  'leaderboard.masked.search': 'Kennungen suchen',
  'leaderboard.profile': (name) => `Profil von ${name} öffnen`,
  'leaderboard.profile.short': 'Profil',
  'leaderboard.change.up': (places) => `${places} höher`,
  'leaderboard.change.down': (places) => `${places} tiefer`,
  'leaderboard.change.same': 'gleich',
  'leaderboard.change.new': 'neu',
  'leaderboard.search': 'Kunden suchen',
  'leaderboard.page': (page, pages) => `Seite ${page} von ${pages}`,
  'leaderboard.previous': 'Vorige Seite',
  'leaderboard.next': 'Nächste Seite',
  'leaderboard.top': (percent, n, people) => `Oberste ${percent} · ${people} ${plural(n, 'Kunde', 'Kunden')}`,
  'leaderboard.top.share': (share) => `${share} aller Missionen`,
  'leaderboard.summary.all': (people) => `${people} Kunden.`,
  'leaderboard.summary': (name, missions, people) => `${people} Kunden; am aktivsten ist ${name} mit ${missions} Missionen.`,
};

export const leaderboardScroll: typeof en.leaderboardScroll = {
  'few': (here, all) => `${here} von ${all} Kunden sind hier; die übrigen hat diese Seite nicht bekommen.`,
  'arranging': 'Wird sortiert …',
  'unreadable': 'Diese Zeile ist nicht lesbar',
  'unreadable.note': (count) => `Nicht lesbare Zeilen: ${count}.`,
  'printed': (rows, all) => `Gedruckt sind die ersten ${rows} von ${all} Kunden.`,
  'failed': 'Diese Zeilen konnten nicht geladen werden.',
  'retry': 'Noch einmal',
};

export const leaderboardFilter: typeof en.leaderboardFilter = {
  'with': (type) => `Mit Missionen: ${type}`,
  'only': (days) => `Nur ${days}`,
  'back': (filter) => `${filter}. Diesen Filter aufheben`,
};

export const leaderboardTwin: typeof en.leaderboardTwin = {
  'rank': '1 + Kunden mit mehr Missionen im Zeitraum, über die ganze Liste, was auch gesucht oder gefiltert wird. Gleich viele teilen sich einen Rang, und der nächste bleibt frei (1, 2, 2, 4); im selben Rang nach Namen.',
  'rank.people': 'Kunden auf der Liste',
  'validations': 'Missionen, die der Kunde im Zeitraum abgeschlossen hat, ohne widerrufene: die Summe der vier Arten.',
  'types': 'Davon die Missionen jeder Art.',
  'change': 'Rang im vorigen Zeitraum minus Rang in diesem. „Neu“: im vorigen Zeitraum ohne Mission.',
  'top': (percent) => `Oberste ${percent}`,
  'top.rule': 'Missionen der aktivsten Kunden ÷ Missionen aller Kunden der Liste. Der Anteil der Kunden wird auf ganze Personen aufgerundet; haben Kunden an seiner Grenze gleich viele, zählen nur so viele davon, wie nötig sind.',
  'top.people': 'Kunden',
  'top.missions': 'Missionen',
  'unit': 'Einheit',
  'unit.missions': 'abgeschlossene Missionen',
  'file.filter': 'Filter',
  'file.rows': 'Zeilen',
  'file.part': (rows, all) => `${rows} von ${all}; die übrigen waren nicht geladen`,
};
