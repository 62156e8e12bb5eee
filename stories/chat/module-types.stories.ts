/** Each type of module in all its states, a type that nobody has declared, and one that the page declares itself. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { defineModule } from 'engagement-widgets';
import { html } from 'lit';
import { recorded } from '../../demo/recorded/index.js';
import { widgetStories } from '../sheet/widget-stories.js';

type Story = StoryObj;

export default { title: 'Chat/Module types', parameters: { controls: { disable: true } } } satisfies Meta;

const sheetOf = (module: string): Story => widgetStories({ tag: 'ew-module-detail', attributes: { module } }).sheet;

export const WebPushStates: Story = sheetOf('browser-news');
export const ShareLinkStates: Story = sheetOf('tell-a-friend');
export const NpsSurveyStates: Story = sheetOf('rate-us');
export const SignInStates: Story = sheetOf('sign-in');
export const DecisionStates: Story = sheetOf('what-brings-you');
export const LoyaltyPointsStates: Story = sheetOf('club-points');
export const RewardsStates: Story = sheetOf('rewards');
export const OptInStates: Story = sheetOf('newsletter');
export const QuizStates: Story = sheetOf('sound-quiz');
export const InstantWinStates: Story = sheetOf('lucky-spin');
export const GiveawayStates: Story = sheetOf('festival-tickets');
export const CouponStates: Story = sheetOf('ten-per-cent');
export const AppointmentsStates: Story = sheetOf('listening-hour');
export const CodeEntryStates: Story = sheetOf('receipt-code');
export const PersonalDataStates: Story = sheetOf('about-you');

const shown = (data: object) => html`<ew-module-detail .data=${data}></ew-module-detail>`;
const step = recorded('moduleDetail', { experience: 'summer-of-sound', module: 'welcome' }, { compare: 'true' });

/** An endpoint may have types that this version of the library does not know. */
export const UnknownType: Story = { render: () => shown({ ...step, type: 'hologram', module: { ...step.module, name: 'Hologram of the band' } }) };

const days = Array.from({ length: 30 }, (_, day) => ({ key: new Date(Date.UTC(2026, 7, 16 + day)).toISOString().slice(0, 10), count: (day * 7) % 19 }));
const wheel = {
  ...step,
  type: 'wheel',
  module: { ...step.module, name: 'Wheel of fortune' },
  figures: { spins: 512, players: 391, wins: 74 },
  breakdowns: { prizes: [{ key: 'mug', count: 41 }, { key: 'pin', count: 22 }, { key: 'ticket', count: 11 }], days },
  previous: { ...step.previous, figures: { spins: 430, players: 377, wins: 80 }, breakdowns: {} },
};

/** A type of the page's own: one declaration gives tiles, charts, table, file and words. */
export const OwnType: Story = {
  render: () => {
    defineModule({
      type: 'wheel',
      figures: [{ name: 'spins', kind: 'count' }, { name: 'players', kind: 'people' }, { name: 'wins', kind: 'count', of: 'spins' }],
      rate: { part: 'wins', base: 'spins' },
      splits: [{ breakdown: 'prizes', draw: 'donut' }, { breakdown: 'days', draw: 'columns' }],
      words: {
        en: {
          type: 'Wheel of fortune',
          figures: { spins: 'Spins', players: 'Players', wins: 'Wins' },
          rate: { of: (part, base) => `${part} of ${base} spins won` },
          splits: { prizes: { heading: 'Wins by prize', key: 'Prize', count: 'Wins', keys: { mug: 'Mug', pin: 'Pin', ticket: 'Ticket' } }, days: { heading: 'Spins by day', key: 'Day', count: 'Spins' } },
          rules: { spins: 'How often the wheel was spun.', players: 'Different people who spun.', wins: 'Spins that won.', rate: 'Wins ÷ spins.' },
        },
        de: {
          type: 'Glücksrad',
          figures: { spins: 'Drehungen', players: 'Spielende', wins: 'Gewinne' },
          rate: { of: (part, base) => `${part} von ${base} Drehungen gewannen` },
          splits: { prizes: { heading: 'Gewinne nach Preis', key: 'Preis', count: 'Gewinne', keys: { mug: 'Becher', pin: 'Anstecker', ticket: 'Karte' } }, days: { heading: 'Drehungen nach Tag', key: 'Tag', count: 'Drehungen' } },
        },
      },
    });
    return shown(wheel);
  },
};
