// French words of the impact table that load after it or on first use: advice, closeness, segments, table and explanation. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

const plural = pluralOf('fr');

export const impactParts: typeof en.impactParts = {
  'closeness': 'Quel est le lien entre missions et achats\u202f?',
  'currency': 'Devise',
  'currency.option': (currency, orders) => `${currency} (${orders} commandes)`,
};

export const impactAdvice: typeof en.impactAdvice = {
  'heading': 'Nos conseils',
  'rise.heading': 'Encouragez les clients à en faire plus',
  'rise.text': (from, fewest, to, most, rows) =>
    `Le chiffre d’affaires par client passe de ${from} avec ${fewest} à ${to} avec ${most}, sur ${rows} lignes de suite et au-delà de leurs intervalles probables. Proposez de 8 à 10 missions et renouvelez-les régulièrement.`,
  'active.heading': 'Prenez soin des clients actifs',
  'active.text': (active, each, others, othersEach, low, high) =>
    `${active} clients avec au moins 3 missions rapportent ${each} chacun, les ${others} autres ${othersEach}\u202f: probablement entre ${low} et ${high} de plus. Personnalisez vos offres pour eux.`,
  'active.crm': (property) => `Dans votre CRM, la propriété «\u202f${property}\u202f» les retrouve.`,
  'active.segment': (customers) => `Exporter ces ${customers} clients`,
  'one.heading': 'Facilitez les premières missions',
  'one.text': (clients, engaged, share) => `${clients} clients sur ${engaged} avec une mission (${share}) n’en ont réalisé qu’une. Commencez par des missions classiques faciles, pour que davantage de clients continuent.`,
  'explain': 'Nos conseils',
  'explain.rise': 'Affiché quand le chiffre d’affaires par client augmente sur au moins trois lignes voisines, chaque intervalle probable étant tout entier au-dessus du précédent, et ne baisse nulle part au-delà des intervalles. Les lignes de moins de 30 clients, et celles où tous les clients ont rapporté autant, ne comptent ni pour ni contre.',
  'explain.active': 'Affiché quand les clients avec au moins 3 missions rapportent chacun plus que tous les autres, clients sans mission compris, au-delà de l’incertitude des deux moyennes à 95\u202f%, avec au moins 30 clients de chaque côté.',
  'explain.one': 'Affiché quand davantage de clients ont réalisé exactement une mission que tout autre nombre à partir de 1.',
  'line.rise': 'Chiffre d’affaires par client',
  'line.active': 'Avec au moins 3 missions',
  'line.others': 'Tous les autres',
  'line.difference': 'Différence, probablement entre',
  'line.one': 'Clients avec une mission',
  'line.engaged': 'Clients avec une mission ou plus',
};

export const impactCloseness: typeof en.impactCloseness = {
  'loading': 'Chargement en cours',
  'more': 'Les clients avec plus de missions ont tendance à rapporter plus.',
  'less': 'Les clients avec plus de missions ont tendance à rapporter moins.',
  'unclear': 'Aucun lien net entre missions et chiffre d’affaires n’est visible.',
  'figure': (value, low, high, customers) => `Force du lien\u202f: ${value}, probablement entre ${low} et ${high} · ${customers} clients`,
  'scale': 'L’échelle va de −1 (plus il y a de missions, moins il y a de chiffre d’affaires) à +1 (plus il y a de missions, plus il y en a), en passant par 0 (aucun lien).',
  'few': (customers, formatted) => `${formatted} ${plural(customers, 'client est trop peu', 'clients sont trop peu')} pour dire s’il y a un lien\u202f: il en faut au moins 10.`,
  'unknown': 'Le lien ne peut pas être mesuré\u202f: ces clients ne diffèrent pas, ou le service ne l’indique pas.',
  'proof': 'Un lien ne prouve pas une cause.',
  'chart': 'Chiffre d’affaires par client avec son intervalle probable, selon le nombre de missions',
  'chart.keys': 'Les flèches lisent les lignes.',
  'table': 'Chiffre d’affaires par client par rapport à la ligne du dessus',
  'column.range': 'Probablement entre',
  'column.against': 'Différence avec la ligne du dessus',
  'between': (low, high) => `${low} et ${high}`,
  'against.close': 'trop proche pour conclure',
  'against.more': (size) => `${size} de plus`,
  'against.less': (size) => `${size} de moins`,
  'against.same': 'identique',
  'against.clear': (difference, from, to) => `${difference}, probablement entre ${from} et ${to}`,
  'against.few': (difference) => `${difference}, trop peu de clients pour un intervalle`,
  'against.unknown': (difference) => `${difference}, intervalle inconnu`,
  'point': (mean, low, high, customers) => `${mean}, probablement entre ${low} et ${high}, ${customers} clients`,
  'point.plain': (mean, customers) => `${mean}, ${customers} clients`,
  'caption': 'Lien entre missions et achats',
  'column.pair': 'Ce qui est comparé',
  'pair': 'Missions et chiffre d’affaires de chaque client',
  'column.value': 'De −1 à +1',
  'column.low': 'De −1 à +1, probablement à partir de',
  'column.high': 'De −1 à +1, probablement jusqu’à',
  'column.customers': 'Clients comparés',
};

export const segmentExport: typeof en.segmentExport = {
  'busy': 'Le fichier est en préparation',
  'stop': 'Arrêter',
  'stopped': 'Arrêté\u202f; aucun fichier n’a été enregistré.',
  'done': (missions) => `Les clients avec ${missions} ont été enregistrés dans un fichier.`,
  'failed': 'Ces clients n’ont pas pu être exportés.',
  'forbidden': 'Vous ne pouvez pas voir qui ils sont.',
  'forbidden.hint': 'Les noms et adresses des clients demandent une autorisation particulière. Adressez-vous à la personne qui gère les accès.',
  'close': 'Fermer ce message',
  'file': (heading, missions, period) => `${heading}, ${missions}, ${period}`,
};

export const impactTwin: typeof en.impactTwin = {
  'column.orders': 'Commandes',
  'column.buyers': 'Clients avec une commande',
  'column.revenue': 'Chiffre d’affaires net des remboursements',
  'column.low': 'Chiffre d’affaires par client, probablement à partir de',
  'column.high': 'Chiffre d’affaires par client, probablement jusqu’à',
  'column.difference': 'Différence avec la ligne du dessus',
  'column.differenceLow': 'Différence, probablement à partir de',
  'column.differenceHigh': 'Différence, probablement jusqu’à',
  'row.all': 'Toutes les lignes',
  'row.without': 'pas de commandes, donc pas de panier',
  'explain.missions': 'Missions qu’un client a réalisées sur la période, sans celles annulées depuis.',
  'explain.clients': 'Clients qui ont réalisé exactement ce nombre de missions. La ligne 0 compte les clients actifs sans mission\u202f: avec une commande, une visite ou une mission dans l’année avant la fin de la période, ou dans la période même si elle est plus longue.',
  'explain.more': (missions) => `À partir de ${missions} missions, chaque ligne a moins de 30 clients\u202f; elles sont réunies en une seule.`,
  'explain.breakdown': 'Clients de la ligne ÷ clients de toutes les lignes. Les étiquettes à l’écran sont arrondies pour que leur somme fasse 100\u202f; le fichier a les parts exactes.',
  'explain.revenuePerCustomer': 'Chiffre d’affaires net des remboursements ÷ tous les clients de la ligne, même sans commande. Missions et commandes sont comptées sur la même période.',
  'explain.basket': 'Chiffre d’affaires net des remboursements ÷ commandes de la ligne. Une ligne sans commandes n’a pas de panier. Panier × commandes en moyenne = chiffre d’affaires par client.',
  'explain.averageOrders': 'Commandes ÷ tous les clients de la ligne, même sans commande. Une commande de montant 0 compte\u202f; un remboursement n’est pas une commande.',
  'explain.sums': 'Sommes sur les clients de chaque ligne pendant la période.',
  'explain.refunds': 'Ce qui a été remboursé pendant la période, même pour des commandes plus anciennes\u202f; le chiffre d’affaires en est déjà diminué. Ce montant peut dépasser les commandes, et le chiffre d’affaires être négatif.',
  'explain.currencies': (shown) => `Tous les montants sont en ${shown}. Les commandes en d’autres devises ne sont ni converties ni ajoutées.`,
  'explain.range': 'Chiffre d’affaires par client ± t × dispersion ÷ √clients, à 95\u202f%. La dispersion est celle de tous les clients de la ligne, ceux sans commande comptant 0.',
  'explain.spread': (spread, customers) => `dispersion ${spread}, ${customers} clients`,
  'explain.difference': 'Chiffre d’affaires par client de la ligne − celui de la ligne du dessus\u202f; son intervalle à 95\u202f% vient des dispersions des deux. Si l’intervalle contient 0, les deux sont trop proches pour conclure. À moins de 30 clients, il n’y a pas d’intervalle.',
  'explain.closeness': 'Les clients sont classés par missions et par chiffre d’affaires, et les deux classements sont comparés\u202f; les ex æquo partagent une place. L’intervalle est à 95\u202f%, à partir de 10 clients.',
  'segment.heading': 'Clients par nombre de missions',
  'segment.column.customer': 'Client',
  'segment.column.name': 'Nom',
  'segment.column.email': 'E-mail',
  'segment.note': 'Remarque',
};
