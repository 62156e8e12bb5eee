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

const rows = { of: 'tbody tr[part~=row]', cells: 'th, td' } as const;
const tiles = { of: '[part~=tile]', cells: '[part~=tile-label], [part~=tile-value], [part~=tile-note]' } as const;
const advice = { tag: 'ew-impact-table', of: '[part~=advice-item]' } as const;
const few = '– too few to tell';
const rest = `Opinion: ${few} Engagement: ${few}`;
const april = 'Mar 31 – Apr 30, 2026';

/** One entry for each line of what the missions tell. */
export const goldenMissions: Readonly<Record<string, Golden>> = {
  'Validated missions': {
    tag: 'ew-mission-indicators',
    ...tiles,
    reads: [`Validated missions | 344 | ↑ 64% more than ${april}`],
    csv: ['Validated missions,344,344,missions,,,,210'],
  },
  'Clients engaged': {
    tag: 'ew-mission-indicators',
    ...tiles,
    reads: [`Clients engaged | 180 | customers with at least one mission | ↑ 80% more than ${april}`],
    csv: ['Clients engaged,180,180,customers,,,,100'],
  },
  'Participation rate': {
    tag: 'ew-mission-indicators',
    ...tiles,
    reads: [`Participation rate | 60.0% | 180 of 300 active customers | ↑ 26.7 points more than ${april} | Active: any order, visit or validation in the 365 days up to May 31, 2026`],
    csv: ['Participation rate,60.0%,0.6,share (1 is 100 %),180,300'],
  },
  'Missions by type': {
    tag: 'ew-mission-pie',
    of: '[part~=legend-item]',
    reads: ['Classic 184 53% ↑ 84% more', 'Content 100 29% ↑ 67% more', 'Opinion 50 15% no clear change', 'Engagement 10 3% new'],
    csv: ['Classic,184,0.5348837', 'Content,100,0.2906976', 'Opinion,50,0.1453488', 'Engagement,10,0.0290697'],
  },
  'Missions by day': {
    tag: 'ew-mission-bar',
    of: '[part~=legend-item]',
    reads: ['Classic 184', 'Content 100', 'Opinion 50', 'Engagement 10'],
    csv: ['2026-05-01,0,0,0,0,0', '2026-05-05,180,0,0,0,180', '2026-05-12,0,100,0,0,100', '2026-05-19,0,0,50,0,50', '2026-05-26,0,0,0,10,10', '2026-05-27,4,0,0,0,4', '2026-05-31,0,0,0,0,0'],
  },
  'List of missions': {
    tag: 'ew-mission-list',
    ...rows,
    reads: [
      'Say hello | Classic | Fill in your profile. | 180 | ↑ 80% more | 180 | Details',
      'Show your shelf | Content | Post a picture of it. | 100 | ↑ 67% more | 100 | Details',
      'Review a record | Opinion | Fifty words are enough. | 50 | no clear change | 50 | Details',
      'Bring a friend | Engagement | They join with your link. | 10 | new | 10 | Details',
      'Tell us your birthday | Classic | So that we can send you a song. | 4 | new | 4 | Details',
    ],
    csv: ['Say hello,Classic,Fill in your profile.,180,100', 'Learn the theremin,Classic,Nobody has done this yet.,0,0'],
  },
  'One mission': {
    tag: 'ew-mission-detail',
    attributes: { mission: 'photo' },
    ...tiles,
    reads: ['Completions | 100 | ↑ 67% more', 'Customers | 100 | ↑ 67% more', 'Participation rate | 33.3% | 100 of 300 active customers | ↑ +13.3 points', 'Share of all missions | 29.1% | 100 of 344 validated missions'],
    csv: ['Completions,100', 'Participation rate,0.33333', '2026-05-11,0', '2026-05-12,100'],
  },
  'A mission with one taken back': {
    tag: 'ew-mission-detail',
    attributes: { mission: 'welcome' },
    ...tiles,
    reads: ['Completions | 180 | ↑ 80% more', 'Taken back | 1 | in no other figure'],
    csv: ['Completions,180', 'Taken back,1', '2026-05-05,180', '2026-05-06,0'],
  },
  'Impact of missions: customers, breakdown, revenue, basket, orders': {
    tag: 'ew-impact-table',
    ...rows,
    reads: [
      '0 (no mission) | 120 | 40.0% | €10.00 | €20.00 | 0.50 | €0.00 | Export',
      '1 | 80 | 26.7% | €30.00 | €30.00 | 1.00 | €0.00 | Export',
      '2 | 50 | 16.7% | €60.00 | €60.00 | 1.00 | €0.00 | Export',
      '3 | 40 | 13.3% | €97.50 | €48.75 | 2.00 | €100.00 | Export',
      '4 or more | 10 | 3.3% | €160.00 | €80.00 | 2.00 | €0.00 | Export',
    ],
    csv: ['0 (no mission),120,0.4,10,20,0.5,0', '1,80,0.26666666666666666,30,30,1,0', '3,40,0.13333333333333333,97.5,48.75,2,100', '4 or more,10,0.03333333333333333,160,80,2,0'],
  },
  'Advice: encourage repeat business': {
    ...advice,
    reads: ['Encourage customers to do more Revenue per customer rises from €10.00 with no mission to €97.50 with 3 missions, in 4 rows one after the other by more than their likely ranges. Offer 8–10 missions and renew them regularly.'],
    csv: [],
  },
  'Advice: target active customers': {
    ...advice,
    // (3,900 + 1,600) ÷ 50 and (1,200 + 2,400 + 3,000) ÷ 250.
    reads: ['Look after active customers 50 customers with at least 3 missions bring €110.00 each, the 250 others €26.40: likely between €75.04 and €92.16 more. Personalise offers for them. In your CRM the property “mission_count” finds them. Export these 50 customers'],
    csv: [],
  },
  'Advice: simplify access to first missions': {
    ...advice,
    reads: ['Make the first missions easy 80 of 180 customers with a mission (44%) carried out only one. Start with easy classic missions, so that more of them go on.'],
    csv: [],
  },
  'Most engaged customers': {
    tag: 'ew-leaderboard',
    ...rows,
    reads: [
      '1 | Customer 1 | 5 | 2 | 1 | 1 | 1 | same | Profile',
      '1 | Customer 4 | 5 | 2 | 1 | 1 | 1 | same | Profile',
      '5 | Customer 10 | 4 | 1 | 1 | 1 | 1 | 4 down | Profile',
      '11 | Customer 50 | 3 | 1 | 1 | 1 | 0 | 10 down | Profile',
    ],
    csv: ['1,Customer 1,5,2,1,1,1,1,same', '5,Customer 10,4,1,1,1,1,1,4 down', '11,Customer 50,3,1,1,1,0,1,10 down'],
  },
  'Most engaged customers, further down': {
    tag: 'ew-leaderboard',
    attributes: { 'page-size': '180' },
    ...rows,
    reads: ['1 | Customer 1 | 5 | 2 | 1 | 1 | 1 | same | Profile'],
    csv: ['51,Customer 51,2,1,1,0,0,51,same', '51,Customer 61,2,1,1,0,0,61,10 up', '101,Customer 101,1,1,0,0,0,,new'],
  },
  'What the most engaged do of all': {
    tag: 'ew-leaderboard',
    of: '[part~=top]',
    reads: ['Top 1% · 2 customers 2.9% of all missions Top 10% · 18 customers 19.8% of all missions'],
    csv: [],
  },
  'Instagram followers': {
    tag: 'ew-demographics',
    attributes: { by: 'instagram' },
    of: '[part~=group], [part~=chart] p',
    reads: [
      `under 1,000 90 customers 50% Classic: 100% Content: ${few} ${rest}`,
      `1,000–9,999 40 customers 22% Classic: 100% Content: 25% ${rest}`,
      `10,000 and more 15 customers 8% Classic: 100% Content: ${few} ${rest}`,
      `unknown 35 customers 20% Classic: 100% Content: ${few} ${rest}`,
      'Of 180 customers, 31% are known to have at least 1,000 followers and 8% at least 10,000; at least 100: too few to tell.',
      'Of 6 missions, 1 (17%) needs Instagram and 1 (17%) needs any social network.',
    ],
    csv: ['"under 1,000",90,0.5', '"1,000–9,999",40,0.22222', '"10,000 and more",15,0.08333', 'unknown,35,0.19444', 'Instagram,1000,55,180,0.30555', 'Instagram,10000,15,180,0.08333'],
  },
  'TikTok followers': {
    tag: 'ew-demographics',
    attributes: { by: 'tiktok' },
    of: '[part~=group], [part~=chart] p',
    reads: [
      'any number or unknown 180 customers 100% Classic: 100% Content: 56% Opinion: 28% Engagement: 6%',
      'How many customers have at least 100, 1,000, or 10,000 followers: too few to tell.',
      'Of 6 missions, 0 (0%) need TikTok and 1 (17%) needs any social network.',
    ],
    csv: ['any number or unknown,180,1'],
  },
  'Age groups': {
    tag: 'ew-demographics',
    attributes: { by: 'age' },
    of: '[part~=group]',
    reads: [
      `under 35 60 customers 33% Classic: 100% Content: ${few} ${rest}`,
      `35–44 60 customers 33% Classic: 100% Content: 67% ${rest}`,
      `45–64 30 customers 17% Classic: 100% Content: ${few} ${rest}`,
      `65 and older 10 customers 6% Classic: 100% Content: ${few} ${rest}`,
      `unknown 20 customers 11% Classic: 100% Content: ${few} ${rest}`,
    ],
    csv: ['under 35,60,0.33333', '35–44,60,0.33333', '45–64,30,0.16666', '65 and older,10,0.05555', 'unknown,20,0.11111'],
  },
};
