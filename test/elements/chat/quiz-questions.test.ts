import { aTimeout, expect } from '@open-wc/testing';
import 'engagement-widgets/quiz-questions';
import { find, findAll, frames, provider, show, survey, tabStops, words, type ChartWidget } from '../chart-widgets.js';

const tag = 'ew-quiz-questions';

type Row = Record<string, string | number | boolean | null>;

const question = (key: string, counts: Partial<Record<'asked' | 'answered' | 'right', number>>, more: Row = {}): Row => ({ question: key, asked: 0, answered: 0, right: 0, people: counts.answered ?? 0, text: `Question ${key}`, language: 'en', ...counts, ...more });
const answer = (of: string, text: string, count: number, right = false): Row => ({ question: of, answer: text, label: text, right, count, people: count });

/** The quiz of product.md: shown 193, right 505, wrong 393, no pictures. */
const golden = { questions: [question('a', { asked: 500, answered: 450, right: 300 }), question('b', { asked: 460, answered: 448, right: 205 }, { text: 'Welche Farbe?', language: 'de' })], answers: [answer('a', 'Blue', 300, true), answer('a', 'Red', 100), answer('a', 'Green', 50), answer('b', 'Rot', 205, true), answer('b', 'Gelb', 243)] };

const quiz = (tables: { questions: Row[]; answers: Row[] } = golden, figures: object = { asked: 960, answered: 898, right: 505, wrong: 393, pictures: 0 }, more: object = {}) => ({
  period: { from: '2026-05-01', to: '2026-05-31' }, zone: 'Europe/Berlin', generatedAt: '2026-05-30T08:32:00Z',
  type: 'quiz', module: { id: 'm', type: 'quiz', name: 'Quiz', position: 1 }, visits: 193, sessions: 193, people: 190, figures, breakdowns: {}, tables, ...more,
});

const questions = (widget: ChartWidget) => findAll(widget, '.question');
const names = (widget: ChartWidget) => questions(widget).map((row) => words(row.querySelector('.words')));
const answersOf = (row: HTMLElement) => [...row.querySelectorAll('.answer')].map(words);
const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await aTimeout(5);
};

describe('ew-quiz-questions', () => {
  it('shows right, wrong and pictures of the whole quiz, and the share of right answers with its n', async () => {
    const widget = await show(tag, quiz());
    expect(words(find(widget, '[part=figure]'))).to.equal('56.2%');
    expect(findAll(widget, '[data-figure]').map(words)).to.deep.equal(['505 Right', '393 Wrong', '0 Pictures uploaded']);
    expect(words(find(widget, '[part=count]'))).to.contain('193 visits · 898 answers');
    await expect(widget).to.be.accessible();
  });

  it('shows each question with language, asked, answered, right share and the split of its answers, the right ones marked in words', async () => {
    const [first, second] = questions(await show(tag, quiz()));
    expect(words(first!.querySelector('.words'))).to.equal('Question a');
    expect(words(first!.querySelector('.about'))).to.equal('English · asked 500 times');
    expect(words(first!.querySelector('.share'))).to.equal('67% right · 450 answers');
    expect(answersOf(first!)).to.deep.equal(['Blue right 300 67%', 'Red 100 22%', 'Green 50 11%']);
    expect([...first!.querySelectorAll('.bar rect')].map((bar) => Math.round(Number(bar.getAttribute('width'))))).to.deep.equal([100, 33, 17]);
    expect(second!.querySelector('[lang=de]')?.textContent).to.equal('Welche Farbe?');
    expect(words(second!.querySelector('.about'))).to.contain('German');
    expect(second!.querySelectorAll('.mark')).to.have.length(1);
  });

  it('puts the hardest first on request, and those with too few answers to tell behind them', async () => {
    const tables = {
      questions: [question('easy', { asked: 90, answered: 80, right: 70 }), question('thin', { asked: 2, answered: 1, right: 0 }), question('never', { asked: 5 }), question('hard', { asked: 90, answered: 80, right: 20 })],
      answers: [],
    };
    const widget = await show(tag, quiz(tables));
    expect(names(widget)).to.deep.equal(['Question easy', 'Question thin', 'Question never', 'Question hard']);
    find(widget, '[part=hardest]').click();
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(['Question hard', 'Question easy', 'Question thin', 'Question never']);
    expect(find(widget, '[part=hardest]').getAttribute('aria-pressed')).to.equal('true');
    expect(widget.hasAttribute('hardest-first')).to.equal(true);
    expect(words(find(widget, '[part=foot]'))).to.contain('fewer than 30 answers stand at the end');
    expect(words(questions(widget)[3]!.querySelector('.share'))).to.equal('no answer yet');
    const csv = (await widget.toCSV())!;
    expect(csv.indexOf('Question hard')).to.be.below(csv.indexOf('Question easy'));
  });

  it('shows the key of a question that the catalogue lacks, with a note and no error', async () => {
    const tables = { questions: [question('q-lost-tlh', { asked: 9, answered: 4, right: 1 }, { text: null, language: null })], answers: [{ ...answer('q-lost-tlh', 'nuqneH', 4), label: null }] };
    const widget = await show(tag, quiz(tables));
    expect(names(widget)).to.deep.equal(['q-lost-tlh']);
    expect(words(find(widget, '.about'))).to.equal('language not known · asked 9 times · The catalogue has no text for this question');
    expect(answersOf(questions(widget)[0]!)).to.deep.equal(['nuqneH 4 100%']);
    expect(widget.matches(':state(ready)')).to.equal(true);
  });

  it('takes rare ones of many free answers together, keeps a right one in sight, and has all in table and file', async () => {
    const free = Array.from({ length: 40 }, (_, index) => answer('a', `wrong ${index}`, 100 - index));
    const tables = { questions: [question('a', { asked: 4000, answered: 3224, right: 4 })], answers: [...free, answer('a', 'the right one', 3, true), answer('a', 'also right', 1, true)] };
    const widget = await show(tag, quiz(tables));
    const shown = answersOf(questions(widget)[0]!);
    expect(shown).to.have.length(6);
    expect(shown[4]).to.match(/^the right one right 3 < 1%/);
    expect(shown[5]).to.match(/^Other \(37\) 1 of them right 2,827/);
    const csv = (await widget.toCSV())!;
    for (const row of ['Question a,wrong 39,0,61,', 'Question a,also right,1,1,']) expect(csv).to.contain(row);
  });

  it('takes flags as databases send them', async () => {
    const tables = { questions: [question('a', { asked: 3, answered: 3, right: 1 })], answers: [{ ...answer('a', 'yes', 1), right: 1 }, { ...answer('a', 'no', 2), right: 0 }] };
    expect(answersOf(questions(await show(tag, quiz(tables)))[0]!)).to.deep.equal(['yes right 1 33%', 'no 2 67%']);
  });

  it('gives each question as a file of its own, with all its answers', async () => {
    const widget = await show(tag, quiz());
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let file: Blob | undefined;
    let name = '';
    URL.createObjectURL = (blob: Blob) => createObjectURL.call(URL, (file = blob));
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    try {
      findAll(widget, '[part=file]')[1]!.click();
      await until(() => name);
    } finally {
      Object.assign(URL, { createObjectURL });
      HTMLAnchorElement.prototype.click = click;
    }
    const text = await file!.text();
    expect(name).to.equal('Welche Farbe.csv');
    expect(findAll(widget, '[part=file]')[1]!.getAttribute('aria-label')).to.contain('Welche Farbe?');
    for (const line of ['Question,Welche Farbe?', 'Language,German', 'Asked,460', 'Answer,Is right,Answers,Share of answers,People', 'Rot,1,205,0.4575892857142857,205', 'Gelb,0,243,']) expect(text).to.contain(line);
    expect(text).to.not.contain('Blue');
  });

  it('has sums, questions and answers in its file, exact', async () => {
    const csv = (await (await show(tag, quiz())).toCSV())!;
    for (const line of ['Right,505', 'Wrong,393', 'Pictures uploaded,0', 'Right share,0.562360801781', 'Question a,English,500,450,300,0.6666666666666666,450', 'Question a,Blue,1,300,']) expect(csv).to.contain(line);
  });

  it('names what the share of right answers is compared with', async () => {
    const before = { previousPeriod: { from: '2026-04-01', to: '2026-05-01' }, previous: { visits: 100, sessions: 100, people: 100, figures: { asked: 500, answered: 400, right: 120, wrong: 280, pictures: 0 }, breakdowns: {} } };
    expect(words(find(await show(tag, quiz(golden, undefined, before)), '[part=foot]'))).to.equal('↑ +26.2 points than 1–30 Apr 2026');
  });

  it('has no data yet where nobody answered, and says so where the module is no quiz', async () => {
    expect(words(find(await show(tag, quiz({ questions: [], answers: [] }, { asked: 0, answered: 0, right: 0, wrong: 0 })), '[part=empty]'))).to.contain('No data yet');
    expect(words(find(await show(tag, survey()), '[part=empty]'))).to.contain('not a quiz');
    const withoutTables = await show(tag, { ...quiz(), tables: {} });
    expect(words(find(withoutTables, '[part=figure]'))).to.equal('56.2%');
  });

  it('shows HTML, formulas, emoji, long words and text from right to left as what they are', async () => {
    const texts = ['<img src=x onerror="throw 1">', '=1+1', '👩🏽‍🚀🚀', 'ما هو اللون؟', 'x'.repeat(12_000)];
    const tables = { questions: texts.map((text, index) => question(`q${index}`, { asked: 2, answered: 2, right: 1 }, { text, language: null })), answers: texts.map((text, index) => answer(`q${index}`, text, 2)) };
    const widget = await show(tag, quiz(tables));
    expect(questions(widget).map((row) => row.querySelector('.words')?.textContent)).to.deep.equal(texts);
    expect(find(widget, 'img')).to.equal(null);
    expect(getComputedStyle(questions(widget)[3]!.querySelector('.words')!).direction).to.equal('rtl');
    expect(find(widget, '.questions').scrollWidth).to.be.at.most(find(widget, '.questions').clientWidth);
    for (const line of (await widget.toCSV())!.split('\r\n')) expect(line).to.not.match(/(^|,)"?[=+@]/);
  });

  it('is worked by keys alone, and follows only quizzes of its provider', async () => {
    const widget = await show(tag, quiz());
    expect(tabStops(widget).map((stop) => stop.getAttribute('part'))).to.deep.equal(['menu-button', 'hardest', 'list', 'file', 'file']);
    const asked: string[] = [];
    const around = await provider({ fetch: ((url: string) => { asked.push(new URL(url).pathname.split('/').at(-1)!); return new Promise(() => undefined); }) as typeof fetch });
    const follower = await show(tag, undefined, {}, around);
    expect(words(find(follower, '[part=empty]'))).to.contain('Nothing chosen yet');
    for (const [module, type] of [['survey', 'nps'], ['play', 'quiz']]) {
      around.select({ module, type });
      await frames();
    }
    expect(new Set(asked)).to.deep.equal(new Set(['play']));
  });

  it('speaks German where the page does', async () => {
    const widget = await show(tag, quiz(), { locale: 'de' });
    await until(() => words(find(widget, '[part=heading]')) === 'Quizfragen');
    expect(words(find(widget, '[part=figure]'))).to.equal('56,2 %');
    expect(words(find(widget, '.share'))).to.equal('67 % richtig · 450 Antworten');
    expect(answersOf(questions(widget)[0]!)[0]).to.equal('Blue richtig 300 67 %');
  });
});
