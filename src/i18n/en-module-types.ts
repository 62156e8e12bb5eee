// English words of each of the fifteen types of module; they come with the first figures of one. Imports nothing of ours.

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
