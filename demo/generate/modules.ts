// The modules of the generated campaign and the words of their options. What a visitor does at each is in visits.ts.
import type { CatalogEntry } from 'engagement-widgets/contract';
import { shareLinkSince, type Language, type Plan } from './world.js';

type ModuleLine = Extract<CatalogEntry, { kind: 'module' }>;
type OptionLine = Extract<CatalogEntry, { kind: 'option' }>;
type ModuleWords = 'id' | 'type' | 'name' | 'channel' | 'end' | 'liveSince' | 'conditional' | 'skippable' | 'question' | 'language' | 'prizes';
export type ModuleEntry = Pick<ModuleLine, ModuleWords> & { readonly predecessors: readonly string[] };
export type OptionEntry = Pick<OptionLine, 'module' | 'key' | 'of' | 'question' | 'label' | 'language' | 'right' | 'position'>;

export const prizes = 400;

/** In the order in which they stand in the editor of the experience. */
export function modulesOf(plan: Plan) {
  return [
    { id: 'welcome', type: 'step', name: 'Welcome', predecessors: [] },
    { id: 'what-brings-you', type: 'decision', name: 'What brings you here?', question: 'What brings you here today?', language: 'en', predecessors: ['welcome', 'record-tips'] },
    { id: 'sound-quiz', type: 'quiz', name: 'Sound quiz', predecessors: ['what-brings-you'] },
    { id: 'lucky-spin', type: 'instant-win', name: 'Lucky spin', prizes, predecessors: ['sound-quiz', 'lucky-spin'] },
    { id: 'festival-tickets', type: 'giveaway', name: 'Festival tickets', predecessors: ['lucky-spin'] },
    { id: 'record-tips', type: 'step', name: 'Record tips', predecessors: ['what-brings-you', 'record-tips'] },
    { id: 'ten-per-cent', type: 'coupon', name: 'Ten per cent off', predecessors: ['record-tips'] },
    { id: 'receipt-code', type: 'code-entry', name: 'Code on the receipt', predecessors: ['ten-per-cent'], conditional: true },
    { id: 'listening-hour', type: 'appointments', name: 'Listening hour', predecessors: ['what-brings-you'] },
    { id: 'remind-me', type: 'opt-in', channel: 'reminder', name: 'Remind me', predecessors: ['listening-hour'] },
    { id: 'rate-booking', type: 'nps', name: 'How easy was booking?', question: 'How likely is it that you recommend booking in the chat?', language: 'en', predecessors: ['remind-me'] },
    { id: 'sign-in', type: 'sign-in', name: 'Sign in', predecessors: ['what-brings-you', 'festival-tickets'] },
    { id: 'taste-profile', type: 'opt-in', channel: 'profiling', name: 'Taste profile', predecessors: ['sign-in'] },
    { id: 'how-you-listen', type: 'decision', name: 'How do you listen?', question: 'How do you listen to music at home?', language: 'en', predecessors: ['taste-profile'] },
    { id: 'about-you', type: 'personal-data', name: 'About you', predecessors: ['how-you-listen'] },
    { id: 'club-points', type: 'loyalty-points', name: 'Club points', predecessors: ['about-you', 'sign-in'] },
    { id: 'rewards', type: 'rewards', name: 'Rewards', predecessors: ['club-points'] },
    { id: 'newsletter', type: 'opt-in', channel: 'newsletter', name: 'Newsletter', predecessors: ['rewards', 'rate-booking', 'receipt-code', 'ten-per-cent', 'sign-in'] },
    { id: 'text-alerts', type: 'opt-in', channel: 'sms', name: 'Text alerts', predecessors: ['newsletter'], conditional: true },
    { id: 'browser-news', type: 'web-push', name: 'Browser news', predecessors: ['newsletter', 'text-alerts'], skippable: true },
    { id: 'tell-a-friend', type: 'share-link', name: 'Tell a friend', predecessors: ['browser-news'], liveSince: shareLinkSince(plan) },
    { id: 'rate-us', type: 'nps', name: 'How likely is it that you recommend us?', question: 'How likely is it that you recommend us to a friend?', language: 'en', predecessors: ['tell-a-friend', 'browser-news', 'newsletter', 'text-alerts'] },
    { id: 'goodbye', type: 'step', name: 'Goodbye', end: true, predecessors: ['rate-us'] },
    { id: 'hidden-track', type: 'step', name: 'Hidden track', predecessors: ['rate-us'] },
    { id: 'second-hidden-track', type: 'step', name: 'Second hidden track', predecessors: ['hidden-track'] },
  ] as const satisfies readonly ModuleEntry[];
}
export type ModuleId = ReturnType<typeof modulesOf>[number]['id'];

/** Quiz questions: a session is asked those in its language, see `quizLanguage`; every question takes the answers a, b, c. */
export const questions = {
  en: { 'q-speed-en': ['How fast does a single turn?', '33 rounds a minute', '45 rounds a minute', '78 rounds a minute'], 'q-side-en': ['What is on the B side?', 'The second song', 'The sleeve notes', 'The price'], 'q-care-en': ['How do you store records?', 'Lying flat', 'Standing up', 'In the sun'] },
  de: { 'q-speed-de': ['Wie schnell dreht eine Single?', '33 Runden je Minute', '45 Runden je Minute', '78 Runden je Minute'], 'q-side-de': ['Was ist auf der B-Seite?', 'Das zweite Lied', 'Der Begleittext', 'Der Preis'], 'q-care-de': ['Wie lagert man Platten?', 'Liegend', 'Stehend', 'In der Sonne'] },
} as const;
/** The quiz is written in two languages; everybody else gets it in English. */
export const quizLanguage = (language: Language): keyof typeof questions => (language === 'de' ? 'de' : 'en');

export const rightAnswers: Readonly<Record<string, string>> = { 'q-speed': 'b', 'q-side': 'a', 'q-care': 'b' };

export const rewardCosts = { tote: 100, slipmat: 200, voucher: 300, vinyl: 500 } as const;
export type Reward = keyof typeof rewardCosts;
const rewardLabels: Readonly<Record<Reward, string>> = { tote: 'Tote bag', slipmat: 'Slipmat', voucher: 'Voucher over 10', vinyl: 'Limited vinyl' };

export const decisionOptions = { play: 'Play and win', browse: 'Find a record', visit: 'Visit the shop', club: 'My club account' } as const;
export type DecisionOption = keyof typeof decisionOptions;
export const listeningOptions = { vinyl: 'On vinyl', stream: 'By streaming', radio: 'On the radio' } as const;

function quizOptions(): OptionEntry[] {
  return Object.entries(questions).flatMap(([language, ofLanguage]) =>
    Object.entries(ofLanguage).flatMap(([key, [label, ...answers]], position): OptionEntry[] => [
      { module: 'sound-quiz', key, of: 'question', label, language, position },
      ...answers.map((answer: string, index: number): OptionEntry => {
        const letter = 'abc'[index]!;
        return { module: 'sound-quiz', key: letter, of: 'answer', question: key, label: answer, language, right: rightAnswers[key.slice(0, -3)] === letter, position: index };
      }),
    ]),
  );
}

/** Words for the keys that the campaign's facts carry. */
export function optionsOf(): OptionEntry[] {
  const decision = (module: string, labels: Readonly<Record<string, string>>): OptionEntry[] =>
    Object.entries(labels).map(([key, label], position) => ({ module, key, of: 'decision', label, language: 'en', position }));
  const rewards = Object.entries(rewardLabels).flatMap(([key, label], position) =>
    (['rewards', 'club-points'] as const).map((module): OptionEntry => ({ module, key, of: 'reward', label, language: 'en', position })),
  );
  return [...decision('what-brings-you', decisionOptions), ...decision('how-you-listen', listeningOptions), ...quizOptions(), ...rewards];
}

export const optionId = (experience: string, option: OptionEntry): string => [experience, option.module, option.of, option.question, option.key].filter(Boolean).join(':');
