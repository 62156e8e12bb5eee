// English words of what loads on first use only: in a module of its own, so that no page carries them before. Imports nothing.

/** Flow of an experience: what is spoken, tooltip, table and explanation. */
export const flowLater = {
  'find.none': 'No module of that name',
  'differs.liveSince': (date: string) => `added on ${date}`,
  'differs.conditional': 'shown only under a condition',
  'differs.skippable': 'skipped where the browser cannot',
  'differs.of': (module: string, cause: string) => `“${module}”: ${cause}`,
  'differs.extra': (visits: string) => `${visits} visits came from elsewhere than the modules before it`,
  'differs.passed': (visits: string) => `${visits} visits went past it`,
  'reached': (sessions: string, all: string, share: string) => `reached in ${sessions} of ${all} sessions, ${share}`,
  'dropOff': (left: string, share: string) => `${left} left here, ${share}`,
  'started': (sessions: string) => `${sessions} sessions started`,
  'ended': (sessions: string) => `${sessions} sessions ended`,
  'leadsTo': (ways: string) => `leads to ${ways}`,
  'again': (count: string) => `${count} shown again at once`,
  'back': (module: string) => `back to ${module}`,
  'table.modules': 'Modules',
  'table.transitions': 'Transitions',
  'column.position': 'Position',
  'column.type': 'Type',
  'column.name': 'Module',
  'column.visits': 'Visits',
  'column.sessions': 'Sessions',
  'column.share': 'Of all sessions',
  'column.people': 'People',
  'column.starts': 'Started here',
  'column.incoming': 'Came in',
  'column.outgoing': 'Went on',
  'column.ended': 'Ended here',
  'column.left': 'Left here',
  'column.active': 'Still active',
  'column.dropOff': 'Drop-off',
  'column.succeeded': 'Successes',
  'column.asked': 'Asked',
  'column.success': 'Success rate',
  'column.previous': 'Visits before',
  'column.change': 'Change of visits',
  'column.note': 'Note',
  'column.from': 'From',
  'column.to': 'To',
  'column.count': 'Times',
  'column.ofSource': 'Of all that went on',
  'column.ofVisits': 'Of all visits there',
  'explain.visits': 'How often a module was shown to sessions that started in the period. A session that comes back counts again. Heat runs evenly from 0 to the busiest module.',
  'explain.sessions': 'Sessions that reached the module at least once ÷ all sessions that started in the period. The bar on each card shows it.',
  'explain.dropOff': 'Sessions whose last module this was and that were silent for 30 minutes ÷ sessions that reached it. End modules have none. Modules that fewer than 30 sessions reached stay plain.',
  'explain.transitions': 'How often one module followed another in a session. In visits: starts + came in = visits = went on + ended + left + still active.',
  'explain.success': 'Success ÷ asked, as each type of module counts it.',
  'explain.differs': 'Counts differ where visits did not come from the modules that the catalogue names before it, or went past a module that is new, conditional or skippable.',
};

/** What opens from the menu: loaded with it. */
export const explain = {
  'menu.table': 'Show as table',
  'menu.picture': 'Show as chart',
  'menu.csv': 'Download CSV',
  'menu.png': 'Download picture',
  'menu.refresh': 'Refresh',
  'panel.close': 'Close',
  'explain.title': 'How is this made?',
  'table.title': 'All figures',
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
};

/** How the ranks of the leaderboard are made. */
export const leaderboardTwin = {
  'explain.rank': 'Customers by missions completed in the period, revoked ones left out. Customers with the same number share a rank, the next rank is left free (1, 2, 2, 4); within a rank by name.',
  'explain.top.title': 'First 10 %',
  'explain.top': 'Missions of the first 10 % of customers on the board ÷ missions of all of them.',
};
