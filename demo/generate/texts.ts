// What visitors of the campaign write when they are asked for the reason of their score.
import type { Language } from './world.js';

type Group = 'detractors' | 'passives' | 'promoters';

export const comments: Readonly<Record<Language, Readonly<Record<Group, readonly string[]>>>> = {
  en: {
    promoters: [
      'The listening hour made my week.', 'Quick answers and a real person behind the counter.', 'Found a record I had been after for years.', 'The quiz was fun, my kids joined in.',
      'Love the points, already swapped them for a tote bag.', 'Best shop in town, and now the chat as well.', 'Easy to use on my phone.', 'Great tips, bought two of them.', 'Friendly and not pushy at all.',
    ],
    passives: [
      'Good, but the spin took a while to load.', 'Fine. More soul and funk next time, please.', 'Nice idea, the coupon could last longer.', 'It does what it should.', 'Liked the tips, the quiz was a bit easy.', 'Okay, though I would rather browse in the shop.',
    ],
    detractors: [
      'The pin mail came after ten minutes.', 'My code from the receipt was not accepted.', 'Too many questions about newsletters.', 'I never win anything.', 'All appointments were taken.', 'The chat closed while I was typing.',
    ],
  },
  de: {
    promoters: ['Die Hörstunde war großartig.', 'Schnell, freundlich und mit gutem Geschmack.', 'Endlich meine Wunschplatte gefunden.', 'Macht Spaß, auch auf dem Handy.', 'Die Tipps waren genau richtig.', 'Gern wieder, das Quiz war lustig.'],
    passives: ['Ganz gut, der Gutschein dürfte länger gelten.', 'In Ordnung, ein paar Fragen zu viel.', 'Nett gemacht, mehr Jazz wäre schön.', 'Funktioniert.'],
    detractors: ['Die PIN kam viel zu spät.', 'Der Code vom Kassenzettel ging nicht.', 'Kein Termin mehr frei.', 'Zu viel Werbung für den Newsletter.'],
  },
};

export function groupOf(score: number): Group {
  return score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors';
}
