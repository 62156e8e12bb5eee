// English words of module detail: its own words, and those of each of the fifteen types. Imports nothing else of ours.
import { plural } from './plural.js';

export * from './en-modules-later.js';

/** The detail of a module, whatever its type. */
export const moduleDetail = {
  'heading': 'Module',
  'choose': 'Choose a module to see its figures.',
  'empty': 'Figures appear as soon as somebody reaches this module in this period.',
  'opened': (module: string, visits: number, formatted: string) => `${module}: ${formatted} ${plural(visits, 'visit', 'visits')}`,
  'position': (position: string) => `module ${position}`,
  'close': 'Close',
  'figures': 'Figures',
  'visits': 'Visits',
  'sessions': (n: number, formatted: string) => `${formatted} ${plural(n, 'session', 'sessions')}`,
  'people': (n: number, formatted: string) => `${formatted} ${plural(n, 'person', 'people')}`,
  'rate': 'Success rate',
  'rate.over': 'More than 100% is possible here: not every success was asked for in this period.',
  'none': 'no data yet',
  'today': 'as of today',
  'share': (percent: string, whole: string) => `${percent} of ${whole}`,
  'range': (low: string, high: string) => `likely between ${low} and ${high}`,
  'answers': (n: number, formatted: string) => `${formatted} ${plural(n, 'answer', 'answers')}`,
  'few': (least: string) => `shown from ${least} answers on`,
  'days.idle': 'nothing was used in this period',
  'days.some': 'under 1',
  'split.choice': 'Counted by',
  'split.none': 'Nothing to split in this period.',
  'unknown': 'This type of module has no figures beyond its visits.',
  'filter': 'Filter',
  'only.detractors': 'Only visits of detractors',
  'only.passives': 'Only visits of passives',
  'only.promoters': 'Only visits of promoters',
  'only.back': (only: string) => `${only}: show all visits again`,
  'note.added': (date: string) => `Added on ${date}: earlier visits are not in it`,
  'note.conditional': 'Shown only under a condition, so counts differ from the modules around it',
  'note.skippable': 'Skipped where the browser cannot show it, so counts differ from the modules around it',
  'note.end': 'The conversation ends here',
  'summary': (module: string, figures: string) => `${module}. ${figures}.`,
};

/** The fifteen types: name, figures, what the success rate is measured against, splits, notes. */
export const moduleTypes = {
  'web-push': {
    type: 'Web push opt-in',
    figures: { asked: 'Asked', single: 'Single opt-ins', double: 'Double opt-ins', rejected: 'Rejected', optOuts: 'Opt-outs' },
    rate: { of: (part: string, base: string) => `${part} of ${base} asked` },
    notes: { unable: 'Browsers that cannot show web push are never asked' },
  },
  'share-link': {
    type: 'Share link',
    figures: { shares: 'Shares', sharers: 'People who shared', shownPeople: 'People it was shown to' },
    rate: { of: (part: string, base: string) => `${part} of ${base} people shared` },
    splits: {
      channels: {
        heading: 'Shares by channel', key: 'Channel', count: 'Shares',
        keys: { facebook: 'Facebook', email: 'E-mail', twitter: 'Twitter', whatsapp: 'WhatsApp', link: 'Link', native: 'Share menu of the device' },
      },
    },
  },
  'nps': {
    type: 'NPS survey',
    figures: { score: 'Score', detractors: 'Detractors', passives: 'Passives', promoters: 'Promoters', answered: 'Answers', notAnswered: 'Not answered', asked: 'Asked' },
    rate: { of: (part: string, base: string) => `${part} of ${base} visits answered` },
    splits: { scores: { heading: 'Answers by score', key: 'Score', count: 'Answers' } },
  },
  'sign-in': {
    type: 'Sign in',
    figures: {
      signedIn: 'Customers signed in', mailed: 'Pin mails sent', mailedPeople: 'People mailed', mailFailed: 'Pin mails not delivered',
      right: 'Pins right', wrong: 'Pins wrong', newCustomers: 'New customers',
    },
    rate: { of: (part: string, base: string) => `${part} of ${base} people mailed` },
  },
  'decision': {
    type: 'Decision',
    figures: { asked: 'Asked', answered: 'Answered', notAnswered: 'Not answered' },
    rate: { of: (part: string, base: string) => `${part} of ${base} visits chose` },
    splits: { options: { heading: 'Answers by option', key: 'Option', count: 'Answers' } },
  },
  'loyalty-points': {
    type: 'Loyalty points',
    figures: {
      pointsAwarded: 'Points awarded', customers: 'Customers with points', rewardsRedeemed: 'Rewards redeemed', pointsRedeemed: 'Points redeemed',
      referrals: 'New customers by referral', shownPeople: 'People it was shown to',
    },
    rate: { of: (part: string, base: string) => `${part} of ${base} people got points` },
  },
  'rewards': {
    type: 'Rewards',
    figures: { pointsRedeemed: 'Points redeemed', redemptions: 'Rewards redeemed', redeemers: 'People who redeemed', shownPeople: 'People it was shown to' },
    rate: { of: (part: string, base: string) => `${part} of ${base} people redeemed` },
    splits: { rewards: { heading: 'Redeemed by reward', key: 'Reward', count: 'Redeemed' } },
  },
  'opt-in': {
    type: 'Opt-in',
    variants: { profiling: 'Profiling opt-in', reminder: 'Reminder opt-in', sms: 'SMS opt-in', newsletter: 'Newsletter opt-in' },
    figures: { asked: 'Asked', single: 'Single opt-ins', double: 'Double opt-ins', rejected: 'Rejected', optOuts: 'Opt-outs' },
    rate: { of: (part: string, base: string) => `${part} of ${base} asked` },
  },
  'quiz': {
    type: 'Quiz',
    figures: { right: 'Right answers', wrong: 'Wrong answers', pictures: 'Pictures uploaded', asked: 'Questions asked', answered: 'Questions answered' },
    rate: { of: (part: string, base: string) => `${part} of ${base} answers right` },
    tables: {
      questions: { caption: 'Questions', columns: { text: 'Question', language: 'Language', asked: 'Asked', answered: 'Answered', right: 'Right', people: 'People' } },
      answers: { caption: 'Answers by question', columns: { question: 'Question', label: 'Answer', right: 'Right', count: 'Times', people: 'People' } },
    },
  },
  'instant-win': {
    type: 'Instant win',
    figures: {
      participants: 'Participants', participations: 'Participations', winners: 'People who won', onlyLost: 'People who only lost',
      wins: 'Wins', losses: 'Losses', prizesLeft: 'Prizes left',
    },
    rate: { of: (part: string, base: string) => `${part} of ${base} people who played won` },
  },
  'giveaway': {
    type: 'Giveaway',
    figures: { participants: 'Participants', participations: 'Participations', shownPeople: 'People it was shown to' },
    rate: { of: (part: string, base: string) => `${part} of ${base} people took part` },
  },
  'coupon': {
    type: 'Coupon code',
    figures: { distributed: 'Codes distributed', entered: 'Codes entered', uploaded: 'Codes uploaded', left: 'Codes left', daysLeft: 'Days left at this rate' },
    rate: {
      of: (part: string, base: string) => `${part} entered, ${base} distributed`,
      over: 'More codes were entered than distributed: codes handed out before this period are entered too.',
    },
  },
  'appointments': {
    type: 'Appointments',
    figures: { booked: 'Booked', cancelled: 'Cancelled', bookers: 'People who booked', shownPeople: 'People it was shown to' },
    rate: { of: (part: string, base: string) => `${part} of ${base} people booked` },
    splits: {
      byDay: { heading: 'Booked by booking day', key: 'Booking day', count: 'Booked' },
      byAppointmentDay: { heading: 'Booked by appointment day', key: 'Appointment day', count: 'Booked' },
    },
  },
  'code-entry': {
    type: 'Code entry',
    figures: { entered: 'Codes entered', right: 'Right', wrong: 'Wrong' },
    rate: { of: (part: string, base: string) => `${part} of ${base} entered were right` },
  },
  'personal-data': {
    type: 'Personal data',
    figures: { asked: 'Fields asked', entered: 'Fields entered' },
    rate: { of: (part: string, base: string) => `${part} of ${base} fields asked` },
    splits: {
      entered: {
        heading: 'Customers who entered, by field', key: 'Field', count: 'Entered', base: 'Asked', share: 'Entered ÷ asked',
        of: (part: string, base: string) => `${part} of ${base} asked`,
        keys: { birthDate: 'Birth date', firstName: 'First name', phone: 'Phone', postalAddress: 'Postal address' },
      },
    },
  },
  'step': { type: 'Step' },
};
