// French words of the list of missions, of one mission, and of the dashboard of all. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

const plural = pluralOf('fr');

export const missionList: typeof en.missionList = {
  'heading': 'Missions',
  'count': (n, formatted) => `${formatted} ${plural(n, 'mission', 'missions')}`,
  'count.found': (found, all) => `${found} missions sur ${all}`,
  'times': (_, formatted) => `validées ${formatted} fois en tout`,
  'empty': 'Les missions apparaissent ici dès que le catalogue en contient une.',
  'none': 'Aucune mission ne correspond.',
  'none.back': 'Afficher toutes les missions',
  'fits': (n, formatted) => `${formatted} ${plural(n, 'mission correspond', 'missions correspondent')}`,
  'few': (here, all) => `${here} missions sur ${all} sont ici\u202f; les autres n’ont pas été transmises à cette page.`,
  'unknown': (n, formatted) => `${formatted} ${plural(n, 'validation concerne une mission que le catalogue ne connaît pas et n’est', 'validations concernent des missions que le catalogue ne connaît pas et ne sont')} dans aucune ligne.`,
  'type': 'Type de mission',
  'type.all': 'Tous les types',
  'search': 'Chercher une mission',
  'filter': 'Filtre',
  'only': (days) => `Seulement ${days}`,
  'only.back': (days) => `Seulement ${days}. Afficher de nouveau toute la période`,
  'column.name': 'Mission',
  'column.type': 'Type',
  'column.description': 'Description',
  'column.popularity': 'Popularité',
  'column.change': 'Évolution',
  'column.people': 'Clients',
  'column.open': 'Détails',
  'column.before': 'Popularité avant',
  'open': (name) => `Détails de ${name}`,
  'page': (page, pages) => `Page ${page} sur ${pages}`,
  'previous': 'Page précédente',
  'next': 'Page suivante',
  'summary': (shown, name, times) => `${shown}. La plus populaire ici est ${name}, ${times} fois.`,
};

export const missionDetail: typeof en.missionDetail = {
  'heading': 'Mission',
  'type.unknown': 'Absente du catalogue',
  'network.instagram': 'demande Instagram',
  'network.tiktok': 'demande TikTok',
  'empty': 'Les chiffres apparaissent ici dès qu’un client termine cette mission sur la période.',
  'missing': (mission) => (mission ? `La mission «\u202f${mission}\u202f» n’existe pas ici.` : 'Cette mission n’existe pas ici.'),
  'close': 'Fermer',
  'opened': (name, n, formatted) => `${name}\u202f: ${formatted} ${plural(n, 'réalisation', 'réalisations')}`,
  'validations': 'Réalisations',
  'people': 'Clients',
  'rate': 'Taux de participation',
  'share': 'Part de toutes les missions',
  'revoked': 'Annulées',
  'share.of': (part, n, whole) => `${part} sur ${whole} ${plural(n, 'mission validée', 'missions validées')}`,
  'revoked.note': 'dans aucun autre chiffre',
  'none': 'pas encore de données',
  'days.heading': 'Réalisations dans le temps',
  'days.point': (days, n, formatted) => `${days}\u202f: ${formatted} ${plural(n, 'réalisation', 'réalisations')}`,
  'days.unfinished': (time) => `pas encore terminé, compté jusqu’à ${time}`,
  'latest.heading': 'Derniers clients',
  'latest.hidden': 'Les noms des clients demandent une autorisation particulière. Adressez-vous à la personne qui gère les accès.',
  'latest.all': (formatted) => `Afficher les ${formatted}`,
  'latest.fewer': 'Afficher moins',
  'latest.nameless': 'Nom non affiché',
  'profile': (name) => `Ouvrir le profil de ${name}`,
  'profile.short': 'Profil',
  'summary': (name, type, figures) => `${name}, ${type}. ${figures}.`,
};

export const missionDashboard: typeof en.missionDashboard = {
  'heading': 'Résultats des missions',
};

export const missionListTwin: typeof en.missionListTwin = {
  'explain.popularity': 'Nombre de fois où des clients ont terminé la mission sur la période, selon l’heure de la réalisation. Les réalisations annulées sont exclues. La mission la plus populaire vient en premier\u202f; à égalité, par nom.',
  'explain.all': 'Toutes les missions',
  'explain.unknown': 'De missions que le catalogue ne connaît pas',
  'explain.people': 'Clients avec au moins une réalisation de la mission sur la période. Qui termine une mission deux fois est un seul client, et compte pour chaque mission réalisée\u202f: la somme de la colonne n’est pas le nombre de clients.',
  'explain.change': 'Réalisations sur la période par rapport au même nombre de jours avant. À moins de 30 auparavant, seule la différence est montrée\u202f; une différence que le hasard seul peut produire n’est pas une évolution nette.',
  'explain.missions': 'Missions du catalogue qui correspondent au filtre et à la recherche, même celles que personne n’a terminées.',
  'explain.missions.all': 'Dans le catalogue',
  'explain.missions.fit': 'Qui correspondent',
};

export const missionDetailTwin: typeof en.missionDetailTwin = {
  'column.figure': 'Indicateur',
  'column.value': 'Valeur',
  'column.part': 'Partie',
  'column.base': 'Sur',
  'column.before': 'Avant',
  'column.change': 'Évolution',
  'column.day': 'Jour',
  'column.unfinished': 'Pas encore terminé',
  'column.at': 'Heure',
  'column.customer': 'Client',
  'column.name': 'Nom',
  'explain.validations': 'Chaque réalisation de cette mission par un client sur la période, selon l’heure de la réalisation. Les réalisations annulées sont exclues, quelle que soit la date de l’annulation.',
  'explain.people': 'Clients avec au moins une réalisation de cette mission sur la période.',
  'explain.rate': 'Clients avec une réalisation de cette mission sur la période ÷ les clients ci-dessous.',
  'explain.share': 'Réalisations de cette mission ÷ réalisations de toutes les missions sur la période.',
  'explain.revoked': 'Réalisations de la période annulées plus tard. Elles ne sont dans aucun autre chiffre.',
  'explain.days': 'Jours du calendrier dans le fuseau horaire ci-dessous. Un jour sans réalisation est dessiné à zéro. Au-delà de 62 jours, le dessin est par semaine\u202f; au-delà de 400, par mois.',
  'explain.latest': 'Les dernières réalisations de la période, les plus récentes d’abord. Qui a terminé la mission deux fois peut y être deux fois.',
  'explain.change': 'Par rapport au même nombre de jours avant. Avec moins de 30 auparavant, les nombres ne montrent que la différence\u202f; les taux évoluent en points\u202f; une différence que le hasard seul peut produire n’est pas une évolution nette.',
};
