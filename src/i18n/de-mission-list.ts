// German words of the list of missions, of one mission, and of the dashboard of all. Typed by English: a missing key does not compile.
import type * as en from './en.js';

export const missionList: typeof en.missionList = {
  'heading': 'Missionen',
};

export const missionDetail: typeof en.missionDetail = {
  'heading': 'Mission',
};

export const missionDashboard: typeof en.missionDashboard = {
  'heading': 'Leistung der Missionen',
};
