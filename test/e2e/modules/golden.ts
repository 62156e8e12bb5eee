/** What a reader must see of the hand-made facts, worked out by hand: tiles as `label | value | notes`, and lines of the file. */
export interface Golden {
  tiles: string[];
  /** How lines of the file begin. */
  csv: string[];
}

const visits = (count: number): string => `Visits | ${count} | ${count} sessions | ${count} people`;

export const goldenModules: Readonly<Record<string, Golden>> = {
  'web-push': {
    tiles: [visits(40), 'Asked | 32', 'Single opt-ins | 20 | 63% of 32', 'Double opt-ins | 14 | 44% of 32', 'Rejected | 9 | 28% of 32', 'Success rate | 43.8% | 14 of 32 asked'],
    csv: ['Visits,40,', 'Asked,32,', 'Single opt-ins,20,32,0.625', 'Double opt-ins,14,32,0.4375', 'Rejected,9,32,0.28125', 'Opt-outs,3', 'Success rate,14,32,0.4375'],
  },
  'share-link': {
    tiles: [visits(25), 'Shares | 16', 'Success rate | 40.0% | 10 of 25 people shared'],
    csv: ['Shares,16', 'Facebook,3,3,0.1875', 'E-mail,2,2,0.125', 'Twitter,1,1,0.0625', 'WhatsApp,5,5,0.3125', 'Link,4,4,0.25', 'Share menu of the device,1,1,0.0625', 'Success rate,10,25,0.4'],
  },
  nps: {
    tiles: [visits(50), 'Score | +8.8 | likely between −20 and +36 · 34 answers', 'Detractors | 12', 'Passives | 7', 'Promoters | 15', 'Not answered | 16', 'Success rate | 68.0% | 34 of 50 visits answered'],
    csv: ['Score,8.8235', 'Not answered,16', '0,2,2,', '2,0,0,0', '4,5,5,', '9,7,7,', '10,8,8,', 'Success rate,34,50,0.68'],
  },
  'sign-in': {
    tiles: [visits(30), 'Customers signed in | 16', 'Pin mails sent | 24', 'Pins right | 17', 'Pins wrong | 6', 'New customers | 9', 'Success rate | 80.0% | 16 of 20 people mailed'],
    csv: ['Customers signed in,16', 'Pin mails sent,24', 'People mailed,20', 'Pin mails not delivered,2', 'Pins right,17', 'Pins wrong,6', 'New customers,9', 'Success rate,16,20,0.8'],
  },
  decision: {
    tiles: [visits(20), 'Asked | 20', 'Not answered | 3', 'Success rate | 85.0% | 17 of 20 visits chose'],
    csv: ['Play a game,12,12,0.7058', 'Browse records,4,4,0.2352', 'Just looking,1,1,0.0588', 'Not answered,3', 'Success rate,17,20,0.85'],
  },
  'loyalty-points': {
    tiles: [visits(12), 'Points awarded | 730', 'Customers with points | 8', 'Rewards redeemed | 3', 'Points redeemed | 150', 'New customers by referral | 2', 'Success rate | 66.7% | 8 of 12 people got points'],
    csv: ['Points awarded,730', 'Customers with points,8', 'Rewards redeemed,3', 'Points redeemed,150', 'New customers by referral,2', 'Success rate,8,12,0.6666'],
  },
  rewards: {
    tiles: [visits(15), 'Points redeemed | 460', 'Rewards redeemed | 7', 'Success rate | 40.0% | 6 of 15 people redeemed'],
    csv: ['Points redeemed,460', 'Rewards redeemed,7', 'Enamel mug,4,4,0.5714', 'Ink pen,3,3,0.4285', 'Success rate,6,15,0.4'],
  },
  'opt-in': {
    tiles: [visits(55), 'Single opt-ins | 30 | 60% of 50', 'Double opt-ins | 22 | 44% of 50', 'Rejected | 12 | 24% of 50', 'Opt-outs | 4', 'Success rate | 44.0% | 22 of 50 asked'],
    csv: ['Single opt-ins,30,50,0.6', 'Double opt-ins,22,50,0.44', 'Rejected,12,50,0.24', 'Opt-outs,4', 'Asked,50', 'Success rate,22,50,0.44'],
  },
  quiz: {
    tiles: [visits(193), 'Right answers | 505', 'Wrong answers | 393', 'Pictures uploaded | 0', 'Success rate | 56.2% | 505 of 898 answers right'],
    csv: ['Right answers,505', 'Wrong answers,393', 'Pictures uploaded,0', 'Question 1,English,193,180,101', 'Question 5,English,193,179,101', 'Question 1,Kestrel,1,101', 'Question 1,Heron,0,40', 'Question 1,Wren,0,39', 'Success rate,505,898,0.5623'],
  },
  'instant-win': {
    tiles: [
      visits(20), 'Participants | 18', 'Participations | 27', 'People who won | 5', 'People who only lost | 13', 'Wins | 6', 'Losses | 21', 'Prizes left | 42 | as of today',
      'Success rate | 27.8% | 5 of 18 people who played won',
    ],
    csv: ['Participants,18', 'Participations,27', 'People who won,5', 'People who only lost,13', 'Wins,6', 'Losses,21', 'Prizes left,42,,,as of today', 'Success rate,5,18,0.2777'],
  },
  giveaway: {
    tiles: [visits(28), 'Participants | 21', 'Participations | 33', 'Success rate | 75.0% | 21 of 28 people took part'],
    csv: ['Participants,21', 'Participations,33', 'People it was shown to,28', 'Success rate,21,28,0.75'],
  },
  coupon: {
    tiles: [
      visits(30), 'Codes distributed | 20', 'Codes entered | 23', 'Codes uploaded | 500 | as of today', 'Codes left | 470 | 94% of 500 | as of today', 'Days left at this rate | 729',
      'Success rate | 115.0% | 23 entered, 20 distributed | More codes were entered than distributed: codes handed out before this period are entered too.',
    ],
    csv: ['Codes distributed,20', 'Codes entered,23', 'Codes uploaded,500,,,as of today', 'Codes left,470,500,0.94,as of today', 'Days left at this rate,728.5', 'Success rate,23,20,1.15'],
  },
  appointments: {
    tiles: [visits(40), 'Booked | 14', 'Cancelled | 3', 'Success rate | 30.0% | 12 of 40 people booked'],
    csv: ['Booked,14', 'Cancelled,3', '2026-05-04,14,12', '2026-06-02,9,9', '2026-06-03,5,5', 'Success rate,12,40,0.3'],
  },
  'code-entry': {
    tiles: [visits(45), 'Codes entered | 48', 'Right | 36', 'Wrong | 12', 'Success rate | 75.0% | 36 of 48 entered were right'],
    csv: ['Codes entered,48', 'Right,36', 'Wrong,12', 'Success rate,36,48,0.75'],
  },
  'personal-data': {
    tiles: [visits(30), 'Success rate | 54.4% | 56 of 103 fields asked'],
    csv: ['Birth date,14,14,28,0.5', 'First name,27,27,30,0.9', 'Phone,10,10,25,0.4', 'Postal address,5,5,20,0.25', 'Success rate,56,103,0.5436'],
  },
};
