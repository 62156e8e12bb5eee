// Spanish words of the impact of missions on orders. Imports nothing of ours but types.
import type * as en from './en.js';
import { pluralOf } from './plural.js';

export * from './es-impact-later.js';

const plural = pluralOf('es');

export const impact: typeof en.impact = {
  'impact.heading': 'Efecto de las misiones',
  'impact.count': (customers, formatted) => `${formatted} ${plural(customers, 'cliente activo', 'clientes activos')}`,
  'impact.empty': (currency) => `No hay datos en ${currency}. Elija otra moneda o un periodo con pedidos.`,
  'impact.empty.hint': 'La tabla se llena en cuanto haya clientes que hagan misiones o pidan algo en este periodo.',
  'impact.column.missions': 'Misiones',
  'impact.column.clients': 'Clientes',
  'impact.column.breakdown': 'Reparto',
  'impact.column.revenuePerCustomer': 'Ingresos por cliente',
  'impact.column.basket': 'Cesta media',
  'impact.column.averageOrders': 'Pedidos de media',
  'impact.column.refunds': 'Reembolsos',
  'impact.column.segment': 'Segmento',
  'impact.row.none': '0 (ninguna misión)',
  'impact.row.more': (missions) => `${missions} o más`,
  'impact.missions': (missions, formatted, andMore) => (missions === 0 && !andMore ? 'ninguna misión' : andMore ? `${formatted} misiones o más` : `${formatted} ${plural(missions, 'misión', 'misiones')}`),
  'impact.segment': (customers, missions) => `Exportar los clientes con ${missions}: ${customers}`,
  'impact.segment.short': 'Exportar',
  'impact.currencies': (shown, others) => `Solo pedidos en ${shown}. También hay pedidos en ${others}; no se suman`,
  'impact.refunds': (amount) => `A los ingresos ya se les han restado ${amount} de reembolsos`,
  'impact.summary': (rows, rowsText, customers, none) => `Tabla de ${rowsText} ${plural(rows, 'fila', 'filas')} para ${customers} clientes activos, ${none} de ellos sin misión.`,
};
