// English words of the impact table that load after it or on first use: advice, closeness, segments, table and explanation. Imports nothing else of ours.
import { plural } from './plural.js';

/** What stands around the impact table. */
export const impactParts = {
  'closeness': 'How closely do they go together?',
  'currency': 'Currency',
  'currency.option': (currency: string, orders: string) => `${currency} (${orders} orders)`,
};

/** What the figures suggest. */
export const impactAdvice = {
  'heading': 'Our advice',
  'rise.heading': 'Encourage customers to do more',
  'rise.text': (from: string, fewest: string, to: string, most: string, rows: string) =>
    `Revenue per customer rises from ${from} with ${fewest} to ${to} with ${most}, in ${rows} rows one after the other by more than their likely ranges. Offer 8–10 missions and renew them regularly.`,
  'active.heading': 'Look after active customers',
  'active.text': (active: string, each: string, others: string, othersEach: string, low: string, high: string) =>
    `${active} customers with at least 3 missions bring ${each} each, the ${others} others ${othersEach}: likely between ${low} and ${high} more. Personalise offers for them.`,
  'active.crm': (property: string) => `In your CRM the property “${property}” finds them.`,
  'active.segment': (customers: string) => `Export these ${customers} customers`,
  'one.heading': 'Make the first missions easy',
  'one.text': (clients: string, engaged: string, share: string) => `${clients} of ${engaged} customers with a mission (${share}) carried out only one. Start with easy classic missions, so that more of them go on.`,
  'explain': 'Our advice',
  'explain.rise': 'Shown where revenue per customer rises over at least three neighbouring rows, each likely range wholly above that of the row before, and falls nowhere beyond the ranges. Rows under 30 customers, and rows whose customers all brought the same, count for neither.',
  'explain.active': 'Shown where customers with at least 3 missions bring more revenue each than all others, those without a mission included, by more than the noise of both means at 95 %, with at least 30 customers on each side.',
  'explain.one': 'Shown where more customers carried out exactly one mission than any other number from 1 on.',
  'line.rise': 'Revenue per customer',
  'line.active': 'With at least 3 missions',
  'line.others': 'All others',
  'line.difference': 'Difference, likely between',
  'line.one': 'Customers with one mission',
  'line.engaged': 'Customers with a mission',
};

/** How closely missions and revenue go together: what opens under the table. */
export const impactCloseness = {
  'loading': 'Loading',
  'more': 'Customers with more missions tend to bring more revenue.',
  'less': 'Customers with more missions tend to bring less revenue.',
  'unclear': 'No clear relation between missions and revenue can be seen.',
  'figure': (value: string, low: string, high: string, customers: string) => `How closely they go together: ${value}, likely between ${low} and ${high} · ${customers} customers`,
  'scale': 'The scale goes from −1 (the more missions, the less revenue) over 0 (no relation) to +1 (the more missions, the more revenue).',
  'few': (customers: number, formatted: string) => `${formatted} ${plural(customers, 'customer is', 'customers are')} too few to tell how closely they go together: at least 10 are needed.`,
  'unknown': 'How closely they go together cannot be told: these customers do not differ, or the endpoint does not say it.',
  'proof': 'A relation is no proof of cause.',
  'chart': 'Revenue per customer with its likely range, by number of missions',
  'chart.keys': 'Arrow keys read the rows.',
  'table': 'Revenue per customer against the row above',
  'column.range': 'Likely between',
  'column.against': 'Difference to the row above',
  'between': (low: string, high: string) => `${low} and ${high}`,
  'against.close': 'too close to tell',
  'against.more': (size: string) => `${size} more`,
  'against.less': (size: string) => `${size} less`,
  'against.same': 'the same',
  'against.clear': (difference: string, from: string, to: string) => `${difference}, likely between ${from} and ${to}`,
  'against.few': (difference: string) => `${difference}, too few customers for a range`,
  'against.unknown': (difference: string) => `${difference}, range not known`,
  'point': (mean: string, low: string, high: string, customers: string) => `${mean}, likely between ${low} and ${high}, ${customers} customers`,
  'point.plain': (mean: string, customers: string) => `${mean}, ${customers} customers`,
  'caption': 'How closely they go together',
  'column.pair': 'What is compared',
  'pair': 'Missions and revenue of each customer',
  'column.value': 'From −1 to +1',
  'column.low': 'From −1 to +1, likely from',
  'column.high': 'From −1 to +1, likely to',
  'column.customers': 'Customers compared',
};

/** The customers of a row as a file. */
export const segmentExport = {
  'busy': 'The file is being prepared',
  'stop': 'Stop',
  'stopped': 'Stopped; no file was saved.',
  'done': (missions: string) => `The customers with ${missions} were saved as a file.`,
  'failed': 'These customers could not be exported.',
  'forbidden': 'You may not see who they are.',
  'forbidden.hint': 'Names and addresses of customers need a permission of their own. Ask whoever manages access.',
  'close': 'Close this message',
  'file': (heading: string, missions: string, period: string) => `${heading}, ${missions}, ${period}`,
};

/** Further columns of the impact table, and how its figures are made. */
export const impactTwin = {
  'column.orders': 'Orders',
  'column.buyers': 'Customers with an order',
  'column.revenue': 'Revenue net of refunds',
  'column.low': 'Revenue per customer, likely from',
  'column.high': 'Revenue per customer, likely to',
  'column.difference': 'Difference to the row above',
  'column.differenceLow': 'Difference, likely from',
  'column.differenceHigh': 'Difference, likely to',
  'row.all': 'All rows',
  'row.without': 'no orders, so no basket',
  'explain.missions': 'Missions that a customer carried out within the period, those revoked since left out.',
  'explain.clients': 'Customers who carried out exactly that many missions. Row 0 are active customers without one: with any order, visit or mission in the year before the end of the period, or in the period itself where it is longer.',
  'explain.more': (missions: string) => `From ${missions} missions on every row has fewer than 30 customers; they are shown as one.`,
  'explain.breakdown': 'Customers of the row ÷ customers of all rows. The labels on screen are rounded so that they add up to 100; the file has the exact shares.',
  'explain.revenuePerCustomer': 'Revenue net of refunds ÷ all customers of the row, also those without an order. Missions and orders are both counted within the period.',
  'explain.basket': 'Revenue net of refunds ÷ orders of the row. A row without orders has no basket. Basket × average orders is revenue per customer.',
  'explain.averageOrders': 'Orders ÷ all customers of the row, also those without an order. An order of amount 0 counts; a refund is no order.',
  'explain.sums': 'Sums over the customers of each row within the period.',
  'explain.refunds': 'What was paid back within the period, also for orders of before; revenue is after it. It may be more than the orders, and revenue below 0.',
  'explain.currencies': (shown: string) => `All amounts are in ${shown}. Orders in other currencies are neither converted nor added.`,
  'explain.range': 'Revenue per customer ± t × spread ÷ √customers, at 95 %. The spread is that of all customers of the row, those without an order as 0.',
  'explain.spread': (spread: string, customers: string) => `spread ${spread}, ${customers} customers`,
  'explain.difference': 'Revenue per customer of the row − that of the row above; its range at 95 % from the spreads of both. Where the range holds 0, the two are too close to tell. Under 30 customers there is no range.',
  'explain.closeness': 'Customers are put in order by missions and by revenue, and both orders are compared, customers alike sharing a place. The range is at 95 %, from 10 customers on.',
  'segment.heading': 'Customers by number of missions',
  'segment.column.customer': 'Customer',
  'segment.column.name': 'Name',
  'segment.column.email': 'E-mail',
  'segment.note': 'Note',
};
