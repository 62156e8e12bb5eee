/** Which keys read and work which kind of widget. */
export interface KeyMap {
  kind: string;
  widgets: string;
  stops: string;
  keys: readonly (readonly [keys: string, does: string])[];
}

export const keyMaps: readonly KeyMap[] = [
  {
    kind: 'Every widget',
    widgets: 'all',
    stops: 'its menu button, then its picture or table',
    keys: [
      ['Enter, Space', 'open the menu; choose in it'],
      ['↑ ↓ Home End', 'walk in the menu'],
      ['Escape', 'closes menu, table or explanation; the focus goes back to the menu button'],
    ],
  },
  {
    kind: 'Donuts and bars',
    widgets: 'ew-nps-donut, ew-decision-split, ew-mission-pie, ew-mission-bar, ew-mission-detail, the rings of ew-module-detail',
    stops: 'legend, picture',
    keys: [
      ['← →', 'the part or day before and after; what is seen counts, so from right to left they turn'],
      ['↑ ↓', 'where bars are stacked: the types of a day, and their total'],
      ['Home End', 'first and last'],
      ['Page Up, Page Down', 'a week back or on'],
      ['Enter, Space', 'choose, as a click does'],
      ['Escape', 'closes the tooltip'],
    ],
  },
  {
    kind: 'Lines',
    widgets: 'ew-kpi-trend, hours in ew-kpi-split, ranges in ew-impact-table',
    stops: 'buttons with legend, picture',
    keys: [
      ['← →', 'day by day'],
      ['↑ ↓', 'line by line, and all together'],
      ['Home End', 'first and last day'],
    ],
  },
  {
    kind: 'Scores and groups',
    widgets: 'ew-nps-distribution, ew-demographics',
    stops: 'one, whatever the number of columns, groups and charts',
    keys: [
      ['← →', 'the next score, then the groups of scores'],
      ['↓ ↑', 'the next group of people, from chart to chart'],
      ['Home End', 'first and last'],
    ],
  },
  {
    kind: 'Flow',
    widgets: 'ew-heatmap-flow, as a picture and as a list',
    stops: 'tools, picture',
    keys: [
      ['→ ←', 'along the busiest way on, and back on the way that you came'],
      ['↓ ↑', 'every module in sequence'],
      ['Home End', 'start and end'],
      ['Enter, Space', 'open the module; Escape in the detail leads back to it'],
      ['Enter in the search', 'the next module that fits'],
    ],
  },
  {
    kind: 'Tables',
    widgets: 'ew-leaderboard, ew-mission-list, ew-impact-table, and the table of every other widget',
    stops: 'one for the whole table',
    keys: [
      ['← → ↑ ↓', 'cell by cell'],
      ['Home End', 'first and last cell of the row; with Ctrl of the table'],
      ['Page Up, Page Down', 'a screen of rows'],
      ['Enter, Space', 'sort, where the cell is a head; open, where it holds a button'],
    ],
  },
  {
    kind: 'Choices',
    widgets: 'ew-period-picker, tabs of ew-experience-dashboard',
    stops: 'one for a group of choices',
    keys: [['← →', 'the next choice'], ['Home End', 'first and last tab']],
  },
];
