// English words of the impact of missions on orders. Imports nothing else of ours but its own later words.
import { plural } from './plural.js';

export * from './en-impact-later.js';

/** Impact of missions on orders. */
export const impact = {
  'impact.heading': 'Impact of missions',
  'impact.count': (customers: number, formatted: string) => `${formatted} active ${plural(customers, 'customer', 'customers')}`,
  'impact.empty': (currency: string) => `No data in ${currency}. Choose another currency, or a period with orders.`,
  'impact.empty.hint': 'This fills as soon as customers carry out missions or order something in this period.',
  'impact.column.missions': 'Missions',
  'impact.column.clients': 'Customers',
  'impact.column.breakdown': 'Breakdown',
  'impact.column.revenuePerCustomer': 'Revenue per customer',
  'impact.column.basket': 'Average basket',
  'impact.column.averageOrders': 'Average orders',
  'impact.column.refunds': 'Refunds',
  'impact.column.segment': 'Segment',
  'impact.row.none': '0 (no mission)',
  'impact.row.more': (missions: string) => `${missions} or more`,
  'impact.missions': (missions: number, formatted: string, andMore: boolean) => (missions === 0 && !andMore ? 'no mission' : `${formatted}${andMore ? ' or more' : ''} ${plural(missions, andMore ? 'missions' : 'mission', 'missions')}`),
  'impact.segment': (customers: string, missions: string) => `Export the customers with ${missions}: ${customers}`,
  'impact.segment.short': 'Export',
  'impact.currencies': (shown: string, others: string) => `Orders in ${shown} only. There are also orders in ${others}; they are not added up`,
  'impact.refunds': (amount: string) => `Revenue is net of refunds of ${amount}`,
  'impact.summary': (rows: number, rowsText: string, customers: string, none: string) => `Table of ${rowsText} ${plural(rows, 'row', 'rows')} for ${customers} active customers, ${none} of them without a mission.`,
};
