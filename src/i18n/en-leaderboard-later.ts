// English words of the leaderboard that load on first use only. Imports nothing.

/** The board as one continuous scroll. */
export const leaderboardScroll = {
  'few': (here: string, all: string) => `${here} of ${all} customers are here; the others were not given to this page.`,
  'arranging': 'Sorting…',
  'unreadable': 'This row cannot be read',
  'unreadable.note': (count: string) => `Rows that cannot be read: ${count}.`,
  'printed': (rows: string, all: string) => `The first ${rows} of ${all} customers are printed.`,
  'failed': 'These rows could not be loaded.',
  'retry': 'Try again',
};

/** What the board is narrowed to. */
export const leaderboardFilter = {
  'with': (type: string) => `With ${type} missions`,
  'only': (days: string) => `Only ${days}`,
  'back': (filter: string) => `${filter}. Take this filter back`,
};

/** How the figures of the leaderboard are made. */
export const leaderboardTwin = {
  'rank': '1 + customers with more missions in the period, over the whole board, whatever is searched or filtered. Customers with the same number share a rank, and the next rank is left free (1, 2, 2, 4); within a rank by name.',
  'rank.people': 'Customers on the board',
  'validations': 'Missions that the customer completed in the period, revoked ones left out: the sum of the four types.',
  'types': 'Of these, the missions of each type.',
  'change': 'Rank in the previous period minus rank in this one. “New”: no mission in the previous period.',
  'top': (percent: string) => `Top ${percent}`,
  'top.rule': 'Missions of the most engaged customers ÷ missions of all customers on the board. The share of customers is rounded up to whole people; where customers at its edge have the same number, only as many of them count as it takes.',
  'top.people': 'Customers',
  'top.missions': 'Missions',
  'unit': 'Unit',
  'unit.missions': 'completed missions',
  'file.filter': 'Filter',
  'file.rows': 'Rows',
  'file.part': (rows: string, all: string) => `${rows} of ${all}; the others were not loaded`,
};
