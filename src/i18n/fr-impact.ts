// French words of the impact of missions on orders. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

export * from './fr-impact-later.js';

const plural = pluralOf('fr');

export const impact: typeof en.impact = {
  'impact.heading': 'Effet des missions',
  'impact.count': (customers, formatted) => `${formatted} ${plural(customers, 'client actif', 'clients actifs')}`,
  'impact.empty': (currency) => `Pas de données en ${currency}. Choisissez une autre devise, ou une période avec des commandes.`,
  'impact.empty.hint': 'Le tableau se remplit dès que des clients réalisent des missions ou commandent sur cette période.',
  'impact.column.missions': 'Missions',
  'impact.column.clients': 'Clients',
  'impact.column.breakdown': 'Répartition',
  'impact.column.revenuePerCustomer': 'Chiffre d’affaires par client',
  'impact.column.basket': 'Panier moyen',
  'impact.column.averageOrders': 'Commandes en moyenne',
  'impact.column.refunds': 'Remboursements',
  'impact.column.segment': 'Segment',
  'impact.row.none': '0 (aucune mission)',
  'impact.row.more': (missions) => `${missions} ou plus`,
  'impact.missions': (missions, formatted, andMore) => (missions === 0 && !andMore ? 'aucune mission' : andMore ? `${formatted} missions ou plus` : `${formatted} ${plural(missions, 'mission', 'missions')}`),
  'impact.segment': (customers, missions) => `Exporter les clients avec ${missions}\u202f: ${customers}`,
  'impact.segment.short': 'Exporter',
  'impact.currencies': (shown, others) => `Commandes en ${shown} seulement. Il y a aussi des commandes en ${others}\u202f; elles ne sont pas ajoutées`,
  'impact.refunds': (amount) => `Le chiffre d’affaires est net de ${amount} de remboursements`,
  'impact.summary': (rows, rowsText, customers, none) => `Tableau de ${rowsText} ${plural(rows, 'ligne', 'lignes')} pour ${customers} clients actifs, dont ${none} sans mission.`,
};
