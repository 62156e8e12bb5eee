// English words of the list of missions, of one mission, and of the dashboard of all. Imports nothing else of ours.

/** The list of missions. */
export const missionList = {
  'heading': 'Missions',
};

/** One mission. */
export const missionDetail = {
  'heading': 'Mission',
};

/** All of missions in one tag. */
export const missionDashboard = {
  'heading': 'Mission performance',
};
