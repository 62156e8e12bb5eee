// English words of the list of missions and of one mission that load on first use only: tables and explanations. Imports nothing.

export const missionListTwin = {
  'explain.popularity': 'How often customers completed the mission in the period, by the time of the completion. Completions that were taken back are left out. The most popular mission comes first; missions that are equal come by name.',
  'explain.all': 'All missions',
  'explain.unknown': 'Of missions that the catalogue does not know',
  'explain.people': 'Customers with at least one completion of the mission in the period. Someone who completes a mission twice is one customer, and counts for each mission they did: the column does not add up to all customers.',
  'explain.change': 'Completions in the period against the same number of days before. With fewer than 30 before, only the difference is shown; a difference that chance alone could make is no clear change.',
  'explain.missions': 'Missions of the catalogue that fit filter and search, also those that nobody completed.',
  'explain.missions.all': 'In the catalogue',
  'explain.missions.fit': 'That fit',
};

export const missionDetailTwin = {
  'column.figure': 'Figure',
  'column.value': 'Value',
  'column.part': 'Part',
  'column.base': 'Of',
  'column.before': 'Before',
  'column.change': 'Change',
  'column.day': 'Day',
  'column.unfinished': 'Not over yet',
  'column.at': 'Time',
  'column.customer': 'Customer',
  'column.name': 'Name',
  'explain.validations': 'Each completion of this mission by a customer in the period, by the time of the completion. Completions that were taken back are left out, whenever that was.',
  'explain.people': 'Customers with at least one completion of this mission in the period.',
  'explain.rate': 'Customers with a completion of this mission in the period ÷ the customers below.',
  'explain.share': 'Completions of this mission ÷ completions of all missions in the period.',
  'explain.revoked': 'Completions of the period that were taken back later. They are in no other figure.',
  'explain.days': 'Days of the calendar in the time zone below. A day without a completion is drawn as zero. More than 62 days are drawn by week, more than 400 by month.',
  'explain.latest': 'The latest completions of the period, the newest first. Someone who completed the mission twice may be there twice.',
  'explain.change': 'Against the same number of days before. Counts with fewer than 30 before show only the difference; rates change in points; a difference that chance alone could make is no clear change.',
};
