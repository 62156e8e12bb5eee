// French words of the board of the most engaged customers. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

const plural = pluralOf('fr');

export const leaderboard: typeof en.leaderboard = {
  'leaderboard.heading': 'Clients les plus engagés',
  'leaderboard.count': (people, formatted, missions) => `${formatted} ${plural(people, 'client', 'clients')} · ${missions} missions`,
  'leaderboard.empty': 'Les clients apparaissent dès que quelqu’un termine une mission sur cette période.',
  'leaderboard.none': 'Aucun client ne correspond.',
  'leaderboard.none.back': 'Afficher tous les clients',
  'leaderboard.fits': (formatted, all) => `${formatted} clients sur ${all} correspondent`,
  'leaderboard.column.rank': 'Rang',
  'leaderboard.column.name': 'Client',
  'leaderboard.column.validations': 'Missions',
  'leaderboard.column.classic': 'Classiques',
  'leaderboard.column.content': 'Contenu',
  'leaderboard.column.opinion': 'Avis',
  'leaderboard.column.engagement': 'Engagement',
  'leaderboard.column.previousRank': 'Rang avant',
  'leaderboard.column.change': 'Évolution',
  'leaderboard.column.profile': 'Profil',
  'leaderboard.masked': 'Les noms sont masqués\u202f; les clients sont désignés par leur identifiant.',
  'leaderboard.masked.search': 'Chercher un identifiant',
  'leaderboard.profile': (name) => `Ouvrir le profil de ${name}`,
  'leaderboard.profile.short': 'Profil',
  'leaderboard.change.up': (places) => `${places} de mieux`,
  'leaderboard.change.down': (places) => `${places} de moins`,
  'leaderboard.change.same': 'inchangé',
  'leaderboard.change.new': 'nouveau',
  'leaderboard.search': 'Chercher un client',
  'leaderboard.page': (page, pages) => `Page ${page} sur ${pages}`,
  'leaderboard.previous': 'Page précédente',
  'leaderboard.next': 'Page suivante',
  'leaderboard.top': (percent, n, people) => `Premiers ${percent} · ${people} ${plural(n, 'client', 'clients')}`,
  'leaderboard.top.share': (share) => `${share} de toutes les missions`,
  'leaderboard.summary.all': (people) => `${people} clients.`,
  'leaderboard.summary': (name, missions, people) => `${people} clients\u202f; le plus engagé est ${name}, avec ${missions} missions.`,
};

export const leaderboardScroll: typeof en.leaderboardScroll = {
  'few': (here, all) => `${here} clients sur ${all} sont ici\u202f; les autres n’ont pas été transmis à cette page.`,
  'arranging': 'Tri en cours…',
  'unreadable': 'Cette ligne est illisible',
  'unreadable.note': (count) => `Lignes illisibles\u202f: ${count}.`,
  'printed': (rows, all) => `Les ${rows} premiers clients sur ${all} sont imprimés.`,
  'failed': 'Ces lignes n’ont pas pu être chargées.',
  'retry': 'Réessayer',
};

export const leaderboardFilter: typeof en.leaderboardFilter = {
  'with': (type) => `Avec des missions du type ${type}`,
  'only': (days) => `Seulement ${days}`,
  'back': (filter) => `${filter}. Retirer ce filtre`,
};

export const leaderboardTwin: typeof en.leaderboardTwin = {
  'rank': '1 + nombre de clients avec plus de missions sur la période, sur tout le classement, quels que soient la recherche et le filtre. À nombre égal, les clients partagent un rang et le suivant reste libre (1, 2, 2, 4)\u202f; au sein d’un rang, par nom.',
  'rank.people': 'Clients du classement',
  'validations': 'Missions que le client a terminées sur la période, sans celles annulées\u202f: la somme des quatre types.',
  'types': 'Parmi elles, les missions de chaque type.',
  'change': 'Rang de la période précédente moins rang de celle-ci. «\u202fNouveau\u202f»\u202f: aucune mission sur la période précédente.',
  'top': (percent) => `Premiers ${percent}`,
  'top.rule': 'Missions des clients les plus engagés ÷ missions de tous les clients du classement. La part des clients est arrondie à la personne supérieure\u202f; si des clients à la limite ont le même nombre, on n’en compte que le nécessaire.',
  'top.people': 'Clients',
  'top.missions': 'Missions',
  'unit': 'Unité',
  'unit.missions': 'missions terminées',
  'file.filter': 'Filtre',
  'file.rows': 'Lignes',
  'file.part': (rows, all) => `${rows} sur ${all}\u202f; les autres n’ont pas été chargées`,
};
