// What visitors of the campaign write when they are asked for the reason of their score, each in their language and script.
import type { Language } from './world.js';

type Group = 'detractors' | 'passives' | 'promoters';

export const comments: Readonly<Record<Language, Readonly<Record<Group, readonly string[]>>>> = {
  en: {
    promoters: [
      'The listening hour made my week.', 'Quick answers and a real person behind the counter.', 'Found a record I had been after for years.', 'The quiz was fun, my kids joined in.',
      'Love the points, already swapped them for a tote bag.', 'Best shop in town, and now the chat as well. 🎉', 'Easy to use on my phone 👍🏽', 'Great tips, bought two of them.', 'Friendly and not pushy at all. <3',
      'I came in for one single and left with a bag full of records, a slipmat and a long talk about pressings from the seventies.\nThe chat had told me that the listening room was free, so I booked an hour, brought a friend, and we went through half of the soul section together. Nobody hurried us, the tea was good, and the voucher worked at the till without any fuss. More shops should be like this, online and on the street. See you at the next listening party!',
    ],
    passives: [
      'Good, but the spin took a while to load.', 'Fine. More soul & funk next time, please.', 'Nice idea, the coupon could last longer.', 'It does what it should.', 'Liked the tips, the quiz was a bit easy.', 'Okay, though I would rather browse in the shop 🤷',
    ],
    detractors: [
      'The pin mail came after ten minutes.', 'My code from the receipt was not accepted.', 'Too many questions about newsletters.', 'I never win anything 😞', 'All appointments were taken.', 'The chat closed while I was typing.',
    ],
  },
  de: {
    promoters: ['Die Hörstunde war großartig.', 'Schnell, freundlich und mit gutem Geschmack.', 'Endlich meine Wunschplatte gefunden 🎶', 'Macht Spaß, auch auf dem Handy.', 'Die Tipps waren genau richtig.', 'Gern wieder, das Quiz war lustig.'],
    passives: ['Ganz gut, der Gutschein dürfte länger gelten.', 'In Ordnung, ein paar Fragen zu viel.', 'Nett gemacht, mehr Jazz wäre schön.', 'Funktioniert.'],
    detractors: ['Die PIN kam viel zu spät.', 'Der Code vom Kassenzettel ging nicht.', 'Kein Termin mehr frei.', 'Zu viel Werbung für den Newsletter.'],
  },
  fr: {
    promoters: ['Une heure d’écoute parfaite, merci !', 'J’ai enfin trouvé le disque que je cherchais.', 'Simple, rapide et chaleureux.'],
    passives: ['Bien, mais la roue met du temps à tourner.', 'Pas mal, un peu plus de chanson française ?'],
    detractors: ['Le code du ticket n’a pas marché.', 'Trop de questions avant d’arriver au jeu.'],
  },
  ar: {
    promoters: ['تجربة رائعة، وجدت الأسطوانة التي كنت أبحث عنها!', 'سريع وسهل الاستخدام، شكراً لكم.'],
    passives: ['جيد، لكن القسيمة تنتهي بسرعة.', 'لا بأس، أتمنى المزيد من موسيقى الجاز.'],
    detractors: ['وصل رمز PIN متأخراً جداً.', 'لم يبقَ أي موعد متاح.'],
  },
  he: {
    promoters: ['חנות נהדרת, והצ׳אט עוד יותר.', 'מצאתי תקליט שחיפשתי שנים 🎵'],
    passives: ['בסדר, אבל הגלגל נטען לאט.'],
    detractors: ['הקוד מהקבלה לא התקבל.', 'יותר מדי שאלות.'],
  },
};

/** From those who did not want to give a number. */
export const unscored: readonly string[] = ['I would rather not give a number, but thank you.', 'Ask me again after my visit.', 'Keine Ahnung, ich war zum ersten Mal hier.', 'Numbers say nothing. The records were good.'];

export function groupOf(score: number): Group {
  return score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors';
}
