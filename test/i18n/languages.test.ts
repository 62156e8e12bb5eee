/** Every language, whole: the same words as English has, each with what it is about, in its own typography. */
import { expect } from '@open-wc/testing';
import { formsOf, pseudo, wordsIn, type Language } from '../../src/i18n/published.js';

type Word = string | ((...args: unknown[]) => string);

/** All words by their path, such as `nps.nps.heading`. */
function flat(words: object, path = ''): Map<string, Word> {
  return new Map(
    Object.entries(words).flatMap(([name, word]): [string, Word][] => {
      const own = path ? `${path} ${name}` : name;
      return typeof word === 'object' ? [...flat(word as object, own)] : [[own, word as Word]];
    }),
  );
}

const codes = ['de', 'fr', 'es', 'ar'] as const;
const tokens = ['‹1›', '‹2›', '‹3›', '‹4›', '‹5›', '‹6›', '‹7›'];
/** One number for each form that any of the languages has, and some at their edges. */
const samples = [0, 1, 2, 3, 5, 10, 11, 26, 99, 100, 101, 102, 103, 111, 1000, 1_000_000];

const english = flat(await wordsIn('en'));
const languages = new Map<string, Map<string, Word>>();
for (const code of codes) languages.set(code, flat(await wordsIn(code)));

/** Which arguments a word shows; the others only decide between forms. */
function shown(word: Exclude<Word, string>): string[] {
  const text = word(...tokens);
  return tokens.slice(0, word.length).filter((token) => text.includes(token));
}

/** Everything that a word may say. */
function said(word: Word, reference: Exclude<Word, string>, numbers = samples): { n: number; text: string; lacking: string[] }[] {
  if (typeof word === 'string') return [{ n: 0, text: word, lacking: [] }];
  const wanted = shown(reference);
  return numbers.map((n) => {
    const text = word(...tokens.slice(0, reference.length).map((token) => (wanted.includes(token) ? token : n)));
    return { n, text, lacking: wanted.filter((token) => !text.includes(token)) };
  });
}

function everything(code: string): { path: string; text: string }[] {
  return [...languages.get(code)!].flatMap(([path, word]) => {
    const reference = english.get(path);
    return said(word, reference as Exclude<Word, string>).map(({ text }) => ({ path, text }));
  });
}

/** Where a text breaks a rule, as lines to read; a handful is enough. */
const broken = (code: string, rule: RegExp): string[] => [...new Set(everything(code).filter(({ text }) => rule.test(text)).map(({ path, text }) => `${path}: ${text}`))].slice(0, 12);

describe('every language', () => {
  for (const code of codes) {
    it(`has every word of English, and no other: ${code}`, () => {
      const words = languages.get(code)!;
      expect([...words.keys()].filter((path) => !english.has(path)), 'unknown').to.deep.equal([]);
      expect([...english.keys()].filter((path) => typeof words.get(path) !== typeof english.get(path)), 'missing').to.deep.equal([]);
    });

    it(`takes the same arguments as English and shows them in every form of a count: ${code}`, () => {
      const faults: string[] = [];
      for (const [path, reference] of english) {
        const word = languages.get(code)!.get(path);
        if (typeof reference === 'string' || typeof word === 'string' || !word) continue;
        if (word.length !== reference.length) faults.push(`${path} takes ${word.length}, not ${reference.length}`);
        for (const { n, text, lacking } of said(word, reference)) {
          // None, one and, in Arabic, two may be said by a word, one for each number that is handed over.
          const spelt = n <= (code === 'ar' ? 2 : 1) ? reference.length - shown(reference).length : 0;
          if (!text.trim() || lacking.length > spelt) faults.push(`${path} for ${n}: "${text}" lacks ${lacking.join(' ')}`);
        }
      }
      expect(faults.slice(0, 10)).to.deep.equal([]);
    });

    it(`never raises its voice, and holds no undefined value or Latin abbreviation: ${code}`, () => {
      expect(broken(code, /!|undefined|NaN|\[object|\b(?:e\.g\.|i\.e\.|etc\.|vs\.|n =)/)).to.deep.equal([]);
    });

    it(`leaves no sentence in English: ${code}`, () => {
      expect(broken(code, /(?<!\p{L})(?:the|of|and|with|this|that|these|are|not|there|from|your|by|to|for|has|have|were)(?!\p{L})/iu)).to.deep.equal([]);
    });
  }

  it('shares with English only names, symbols and words that both languages have', () => {
    const own: Record<string, RegExp> = {
      de: /^(?:Dashboard|Drill-down|Starts?|Heatmap|Details|Name|Score|Segment|Status|Option|Position|Feedback|Filter|Opt-in|Quiz|Start|Newsletter|Profiling|Minus|Link|Tablet|Desktop|Experience|Engagement|Sessions?|Missions?|passives?|Web push|Top ‹\d›|Content|Opinion|SMS|Code: .*|Code entry|Trend|Mobile|Service)$/i,
      fr: /^(?:‹\d› )*(?:Actions?|Classique|Description|Engagement|Heatmap|Mission|Missions|Module|Modules|Opt-in|Option|Page ‹\d› .*|Participants|Participation|Participations|Points?|Position|Questions?|Quiz|Score|Segment|Sessions?|Total|Transitions|Type|Mobile|Newsletter|Code ?: .*|missions|sessions|points|Double|Date|module ‹\d›|Passives)$/i,
      es: /^(?:Total|Opt-in|Error|Final|Manual|General|Color)$/i,
      ar: /^$/,
    };
    const names = /^(?:Net Promoter Score|NPS|SMS|Android|iOS|Windows|macOS|Linux|Facebook|Twitter|WhatsApp|Instagram|TikTok|E-mail|PINs?|KPI|Segment)$|^[^a-z]*$/i;
    const alike = codes.flatMap((code) =>
      [...english].flatMap(([path, reference]) => {
        const [mine, theirs] = [languages.get(code)!.get(path)!, reference].map((word) => said(word, reference as Exclude<Word, string>, [5])[0]!.text);
        const letters = mine!.replace(/‹\d›/g, '').trim();
        return mine === theirs && !names.test(letters) && !own[code]!.test(mine!) ? [`${code} ${path}: ${mine}`] : [];
      }),
    );
    expect(alike).to.deep.equal([]);
  });
});

describe('typography', () => {
  it('sets narrow spaces before the double signs of French and inside its quotation marks, and true apostrophes', () => {
    expect(broken('fr', /[^\u202f\d][;:?»]|«[^\u202f]|[^\u202f]%|'/)).to.deep.equal([]);
  });

  it('opens a Spanish question, and quotes as Spanish does', () => {
    expect(broken('es', /^[^¿]*\?|["“”]/)).to.deep.equal([]);
  });

  it('has Arabic signs in Arabic, and closes what it sets apart', () => {
    expect(broken('ar', /[,;?](?!\d)/)).to.deep.equal([]);
    const open = everything('ar').filter(({ text }) => text.split('\u2068').length !== text.split('\u2069').length);
    expect(open).to.deep.equal([]);
  });

  it('has Latin letters in Arabic only in names and codes', () => {
    expect(broken('ar', /(?<![A-Za-z])(?!(?:NPS|CSV|Home|End|Enter|iOS|macOS|kpis|Africa|Cairo|t)(?![A-Za-z]))[A-Za-z]+/)).to.deep.equal([]);
  });
});

describe('counted nouns', () => {
  const visits = (language: Language, n: number) => language.flow['visits'](n, String(n));

  it('follow the rules of their language', async () => {
    const [fr, es, ar] = await Promise.all([wordsIn('fr'), wordsIn('es'), wordsIn('ar')]);
    expect([0, 1, 2, 1_000_000].map((n) => visits(fr, n))).to.deep.equal(['0 visite', '1 visite', '2 visites', '1000000 visites']);
    expect([0, 1, 2].map((n) => visits(es, n))).to.deep.equal(['0 visitas', '1 visita', '2 visitas']);
    expect([0, 1, 2, 3, 11, 100, 103].map((n) => visits(ar, n))).to.deep.equal(['0 زيارة', 'زيارة واحدة', 'زيارتان', '3 زيارات', '11 زيارة', '100 زيارة', '103 زيارات']);
    expect([3, 11, 100].map((n) => ar.kpi['kpi.base.people'](n, String(n)))).to.deep.equal(['3 أشخاص', '11 شخصًا', '100 شخص']);
  });

  it('are as easy for a language that a page brings', () => {
    const forms = formsOf<'one' | 'few' | 'many' | 'other'>('pl');
    const visit = { one: 'wizyta', few: 'wizyty', many: 'wizyt', other: 'wizyty' };
    expect([1, 2, 5, 22, 0.5].map((n) => forms(n, visit))).to.deep.equal(['wizyta', 'wizyty', 'wizyt', 'wizyty', 'wizyty']);
  });

  it('stand with the digits of the country, also where the figure is part of the words', async () => {
    const [morocco, egypt] = await Promise.all([wordsIn('ar-MA'), wordsIn('ar-EG')]);
    expect(morocco.period['preset.30-days']).to.equal('30 يومًا');
    expect(egypt.period['preset.30-days']).to.equal('٣٠ يومًا');
    expect(egypt.moduleRules['coupon'].rate).to.include('١٠٠٪');
  });

  it('keep names and signed figures from turning the Arabic sentence around them', async () => {
    const { missionList, kpi, nps } = await wordsIn('ar');
    expect(missionList['open']('Take a selfie (2)')).to.equal('التفاصيل: \u2068Take a selfie (2)\u2069');
    expect(missionList['open']('مهمة')).to.equal('التفاصيل: مهمة');
    // What begins with a figure is still found to be written from right to left.
    expect(kpi['kpi.of'](new Intl.NumberFormat('ar-u-nu-latn', { style: 'percent' }).format(0.2), '5 إجابات')).to.match(/^\u200f\u2068.*\u2069 من 5 إجابات$/u);
    expect(nps['nps.of']('3', '5 إجابات')).to.equal('3 من 5 إجابات');
  });
});

describe('the words that look foreign', () => {
  it('change every letter of their own, grow by a third and keep what they are handed', async () => {
    const language = pseudo(await wordsIn('en'));
    const faults = [...flat(language)].flatMap(([path, word]) => {
      const reference = english.get(path)!;
      const plain = said(reference, reference as Exclude<Word, string>, [5])[0]!.text;
      const text = typeof word === 'string' ? word : word(...tokens.slice(0, (reference as Exclude<Word, string>).length).map((token) => (plain.includes(token) ? token : 5)));
      const own = plain.replace(/‹\d›/g, '');
      const grown = text.replace(/[⟦⟧]|‹\d›/g, '').length;
      const isRight = /^⟦.*⟧$/s.test(text) && !/[A-Za-z]/.test(text) && tokens.every((token) => !plain.includes(token) || text.includes(token)) && grown >= own.length * 1.3;
      return isRight ? [] : [`${path}: ${text}`];
    });
    expect(faults.slice(0, 10)).to.deep.equal([]);
  });
});
