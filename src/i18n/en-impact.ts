// English words of the impact of missions on orders. Imports nothing else of ours.
import { plural } from './plural.js';

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
  'impact.row.none': '0 (no mission)',
  'impact.row.more': (missions: string) => `${missions} or more`,
  'impact.currencies': (shown: string, others: string) => `Orders in ${shown} only. There are also orders in ${others}; they are not added up`,
  'impact.refunds': (amount: string) => `Revenue is net of refunds of ${amount}`,
  'impact.summary': (rows: number, customers: string, none: string) => `Table of ${rows} rows for ${customers} active customers, ${none} of them without a mission.`,
};

/** Further columns of the impact table, and how its figures are made. */
export const impactTwin = {
  'column.orders': 'Orders',
  'column.buyers': 'Customers with an order',
  'column.revenue': 'Revenue',
  'column.refunds': 'Refunds',
  'column.low': 'Revenue per customer, likely from',
  'column.high': 'Revenue per customer, likely to',
  'explain.revenuePerCustomer': 'Revenue net of refunds ÷ all customers of the row, also those without an order. Missions and orders are both counted within the period.',
  'explain.basket': 'Revenue net of refunds ÷ orders of the row. A row without orders shows no basket. Basket × average orders is revenue per customer.',
  'explain.averageOrders': 'Orders ÷ all customers of the row.',
  'explain.breakdown': 'Customers of the row ÷ customers of all rows shown. Row 0 are active customers without a mission: any order, visit or mission within a year before the end of the period.',
  'explain.more': 'From the first number of missions on after which every row has fewer than 30 customers, rows are shown as one.',
  'segment.heading': 'Customers by number of missions',
  'segment.column.customer': 'Customer',
  'segment.column.name': 'Name',
  'segment.column.email': 'E-mail',
};
