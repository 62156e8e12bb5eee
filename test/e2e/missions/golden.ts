/** What a reader must see of the hand-made facts, worked out by hand: lines on screen and lines of the file. */
export interface Golden {
  tag: string;
  attributes?: Readonly<Record<string, string>>;
  /** Selector of the elements that are read. */
  of: string;
  /** Selector of their parts, where a line has several. */
  cells?: string;
  /** Among the lines on screen. */
  reads: readonly string[];
  /** How lines of the file begin. */
  csv: readonly string[];
}

const row = { of: 'tbody tr[part~=row]', cells: 'th, td' } as const;

/** One entry for each line of what the missions tell. */
export const goldenMissions: Readonly<Record<string, Golden>> = {
  'Missions by type': {
    tag: 'ew-mission-pie',
    of: '[part~=legend-item]',
    reads: [],
    csv: ['Classic,184', 'Content,100', 'Opinion,50', 'Engagement,10'],
  },
  'Missions by day': {
    tag: 'ew-mission-bar',
    of: '[part~=legend-item]',
    reads: [],
    csv: ['2026-05-01,0,0,0,0', '2026-05-05,180,0,0,0', '2026-05-12,0,100,0,0', '2026-05-19,0,0,50,0', '2026-05-26,0,0,0,10', '2026-05-27,4,0,0,0'],
  },
  'Impact of missions': {
    tag: 'ew-impact-table',
    ...row,
    reads: [],
    csv: ['0 (no mission),120,0.4,10,20,0.5'],
  },
  'Most engaged customers': {
    tag: 'ew-leaderboard',
    ...row,
    reads: [],
    csv: [],
  },
};
