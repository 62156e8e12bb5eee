// ew-module-detail beside a flow and by itself: what it follows, how it is closed, what narrows it, and that its figures are honest.
import { expect, fixture, html } from '@open-wc/testing';
import { recordedFetch } from '../../../demo/recorded/index.js';
import type { ModuleSelectDetail } from '../../../src/data/index.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import 'engagement-widgets/heatmap-flow';
import { allInside, answer, barsOf, inState, inside, previousPeriod, showDetail, soon, tilesOf, wordsOf, type Detail } from './details.js';

const recordedLink = 'tell-a-friend';

/** A flow and a detail in one provider, as on a page. */
async function besideFlow(): Promise<{ provider: Analytics; flow: HTMLElement; detail: Detail; asked: URL[] }> {
  const asked: URL[] = [];
  const provider = await fixture<Analytics>(html`<ew-analytics endpoint="https://analytics.example/api" experience="summer-of-sound" locale="en" compare></ew-analytics>`);
  provider.fetch = (input, init) => {
    asked.push(new URL(new Request(input).url));
    return recordedFetch(input, init);
  };
  const [detail, flow] = [document.createElement('ew-module-detail'), document.createElement('ew-heatmap-flow')];
  provider.append(detail, flow);
  await inState(detail, 'empty');
  return { provider, flow, detail, asked };
}

function select(on: Element, module: string): void {
  on.dispatchEvent(new CustomEvent<ModuleSelectDetail>('ew-module-select', { detail: { experience: 'summer-of-sound', module }, bubbles: true, composed: true, cancelable: true }));
}

async function open(flow: Element, detail: Detail, module = recordedLink): Promise<void> {
  select(flow, module);
  await soon();
  await inState(detail, 'ready');
}

const deepFocus = (): Element | null => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
};

async function press(on: Element, key: string): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await soon();
}

describe('ew-module-detail beside a flow', () => {
  it('asks the reader to choose, then says and shows what is selected and what is selected next', async () => {
    const { provider, flow, detail } = await besideFlow();
    expect(wordsOf(detail, '[part=empty]')).to.contain('Choose a module');
    expect(inside(detail, '[part=close]')).to.equal(null);
    await open(flow, detail);
    expect(wordsOf(detail, '[part=heading]')).to.equal('Tell a friend');
    const spoken = () => provider.shadowRoot!.querySelector('[role=status]')!.textContent!;
    while (!spoken()) await soon();
    expect(spoken()).to.match(/^Tell a friend: \d+ visits$/);
    select(flow, 'newsletter');
    while (wordsOf(detail, '[part=heading]') !== 'Newsletter') await soon();
    expect(wordsOf(detail, '[part=count]')).to.contain('Newsletter opt-in');
  });

  for (const [way, close] of [
    ['its button', (detail: Detail) => void inside(detail, '[part=close]')!.click()],
    ['Escape', (detail: Detail) => press(inside(detail, '.detail')!, 'Escape')],
  ] as const) {
    it(`is closed by ${way}: the selection is taken back and the flow has the focus again`, async () => {
      const { provider, flow, detail } = await besideFlow();
      await inState(flow, 'ready');
      flow.scrollIntoView();
      while (!flow.shadowRoot!.querySelector('[data-keys]')) await soon();
      flow.focus();
      await open(flow, detail);
      inside(detail, '.detail')!.focus();
      expect(deepFocus()).to.equal(inside(detail, '.detail'));
      const heard: unknown[] = [];
      provider.addEventListener('ew-module-select', (event) => heard.push((event as CustomEvent).detail));
      await close(detail);
      await inState(detail, 'empty');
      expect(heard).to.deep.equal([{ experience: 'summer-of-sound', module: null }]);
      expect(provider.selection.module).to.equal(undefined);
      expect(document.activeElement).to.equal(flow);
    });
  }

  it('leaves closing to a host that cancels the event', async () => {
    const { provider, flow, detail } = await besideFlow();
    await open(flow, detail);
    provider.addEventListener('ew-module-select', (event) => event.preventDefault(), { once: true });
    inside(detail, '[part=close]')!.click();
    await soon();
    expect(provider.selection.module).to.equal(recordedLink);
    expect(detail.matches(':state(ready)')).to.equal(true);
  });

  it('keeps Escape for a menu that is open, and is not closed by it', async () => {
    const { provider, flow, detail } = await besideFlow();
    await open(flow, detail);
    inside(detail, '[part=menu-button]')!.click();
    while (!inside(detail, '[popover]:popover-open')) await soon();
    await press(inside(detail, '[role=menuitem]')!, 'Escape');
    expect(provider.selection.module).to.equal(recordedLink);
  });

  it('keeps Escape for a search that it empties', async () => {
    const { provider, flow, detail } = await besideFlow();
    await open(flow, detail, 'rate-us');
    const answers = inside(detail, 'ew-nps-answers')!;
    answers.scrollIntoView();
    while (!answers.shadowRoot?.querySelector('input')) await soon();
    const search = answers.shadowRoot.querySelector('input')!;
    search.value = 'code';
    await press(search, 'Escape');
    expect(provider.selection.module).to.equal('rate-us');
    search.value = '';
    await press(search, 'Escape');
    expect(provider.selection.module).to.equal(undefined);
  });

  it('cannot be closed where the page has named the module', async () => {
    const { provider, detail } = await besideFlow();
    detail.module = recordedLink;
    await inState(detail, 'ready');
    expect(inside(detail, '[part=close]')).to.equal(null);
    await press(inside(detail, '.detail')!, 'Escape');
    expect(provider.selection).to.deep.equal({});
  });

  it('counts only visits of the chosen NPS group, says so, and lets that be taken back', async () => {
    const { provider, flow, detail, asked } = await besideFlow();
    await open(flow, detail, 'how-you-listen');
    const all = tilesOf(detail)['visits']![0];
    provider.select({ npsGroup: 'promoters', npsModule: 'rate-us' });
    while (!inside(detail, '[part=filter]') || tilesOf(detail)['visits']![0] === all) await soon();
    expect(wordsOf(detail, '[part=filter]')).to.equal('Only visits of promoters');
    expect(asked.at(-1)!.searchParams.get('npsGroup')).to.equal('promoters');
    expect(await detail.toCSV()).to.contain('Filter,Only visits of promoters');
    inside(detail, '[part=filter]')!.click();
    while (tilesOf(detail)['visits']![0] !== all) await soon();
    expect(provider.selection.npsGroup).to.equal(undefined);
    expect(inside(detail, '[part=filter]')).to.equal(null);
  });

  it('does not narrow a survey by the group that was chosen at it', async () => {
    const { provider, flow, detail, asked } = await besideFlow();
    await open(flow, detail, 'rate-us');
    provider.select({ npsGroup: 'promoters', npsModule: 'rate-us' });
    await soon();
    expect(inside(detail, '[part=filter]')).to.equal(null);
    expect(asked.filter(({ pathname, searchParams }) => pathname.endsWith('/modules/rate-us') && searchParams.has('npsGroup'))).to.deep.equal([]);
  });
});

describe('the figures of a module', () => {
  it('are those of the original’s screens: score with its range, quiz of 505 right and 393 wrong', async () => {
    const scores = [2, 2, 0, 0, 5, 1, 2, 3, 4, 7, 8].map((count, score) => ({ key: String(score), count }));
    const survey = tilesOf(await showDetail(answer('nps', { figures: { asked: 50, answered: 34 }, breakdowns: { scores } })));
    expect(survey['score']).to.deep.equal(['+8.8', 'likely between −20 and +36 · 34 answers']);
    expect(survey['notAnswered']![0]).to.equal('16');
    expect(survey['success']).to.deep.equal(['68.0%', '34 of 50 visits answered']);
    const quiz = tilesOf(await showDetail(answer('quiz', { visits: 193, figures: { asked: 965, answered: 898, right: 505, wrong: 393, pictures: 0 } })));
    expect(quiz['success']).to.deep.equal(['56.2%', '505 of 898 answers right']);
    expect(quiz['pictures']).to.deep.equal(['0']);
  });

  it('show a rate over 100 % with a note, never clipped', async () => {
    const tiles = tilesOf(await showDetail(answer('coupon', { figures: { distributed: 20, entered: 23, uploaded: 500, left: 470 } })));
    expect(tiles['success']![0]).to.equal('115.0%');
    expect(tiles['success']![2]).to.contain('before this period');
    // 20 in 30 days.
    expect(tiles['daysLeft']).to.deep.equal(['705']);
    expect(tiles['left']).to.deep.equal(['470', '94% of 500', 'as of today']);
  });

  it('count the days of an unfinished period only as far as it is over', async () => {
    // Half past ten in Berlin on the last of 30 days: 29 days and 7/16.
    const half = answer('coupon', { completeUntil: '2026-05-30T08:30:00Z', figures: { distributed: 471, entered: 0, uploaded: 5000, left: 1600 } });
    expect(tilesOf(await showDetail(half))['daysLeft']).to.deep.equal(['100']);
    const idle = answer('coupon', { figures: { distributed: 0, entered: 0, uploaded: 500, left: 500 } });
    expect(tilesOf(await showDetail(idle))['daysLeft']).to.deep.equal(['–', 'nothing was used in this period']);
    expect(tilesOf(await showDetail(idle))['success']).to.deep.equal(['–', 'no data yet']);
  });

  it('say how each has changed, and no more than can be told', async () => {
    const sums = { visits: 100, sessions: 90, people: 90, breakdowns: {} };
    const data = answer('loyalty-points', {
      visits: 150, sessions: 120, people: 110, previousPeriod,
      figures: { pointsAwarded: 4000, customers: 34, rewardsRedeemed: 7, pointsRedeemed: 500, referrals: 3, shownPeople: 50 },
      previous: { ...sums, figures: { pointsAwarded: 3000, customers: 31, rewardsRedeemed: 2, pointsRedeemed: 0, referrals: 3, shownPeople: 48 } },
    });
    const changes = Object.fromEntries(Object.entries(tilesOf(await showDetail(data))).map(([name, texts]) => [name, texts.at(-1)]));
    expect(changes).to.deep.equal({
      visits: '↑ 50% more', pointsAwarded: '↑ +1,000', customers: 'no clear change', rewardsRedeemed: '↑ +5', pointsRedeemed: 'new', referrals: 'no clear change', success: 'no clear change',
    });
  });

  it('are measured by field: each with customers, and a rate of its own', async () => {
    const breakdowns = { asked: [{ key: 'phone', count: 25 }, { key: 'email2', label: 'Second <b>mail</b>', count: 0 }], entered: [{ key: 'phone', count: 10, people: 9 }] };
    const detail = await showDetail(answer('personal-data', { figures: { asked: 25, entered: 10 }, breakdowns }));
    expect(barsOf(detail, 'entered')).to.deep.equal(['Phone 40.0% 10 of 25 asked · 9 people', 'Second <b>mail</b> – no data yet']);
  });

  it('fold many parts into the largest and the rest, with all of them in the table', async () => {
    const rewards = Array.from({ length: 40 }, (_, place) => ({ key: `r${place}`, label: `Reward ${place}`, count: 80 - place }));
    const detail = await showDetail(answer('rewards', { figures: { redemptions: 2420, redeemers: 10, shownPeople: 20, pointsRedeemed: 9 }, breakdowns: { rewards } }));
    expect(barsOf(detail, 'rewards')).to.have.length(6);
    expect(barsOf(detail, 'rewards').at(-1)).to.contain('Other (35)');
    const shares = barsOf(detail, 'rewards').map((bar) => Number(/(\d+)%/.exec(bar)![1]));
    expect(shares.reduce((sum, share) => sum + share, 0)).to.equal(100);
    for (const { label, count } of rewards) expect(await detail.toCSV()).to.contain(`\n${label},${count}`);
  });

  it('of a type in another letter case are the same; of an unknown type there are visits and a neutral note', async () => {
    expect(Object.keys(tilesOf(await showDetail(answer('Web-PUSH', { figures: { asked: 3, single: 1, double: 1, rejected: 1 } }))))).to.deep.equal(['visits', 'asked', 'single', 'double', 'rejected', 'success']);
    for (const type of ['hologram', 'constructor', '__proto__', 'step']) {
      const detail = await showDetail(answer(type));
      expect(Object.keys(tilesOf(detail))).to.deep.equal(['visits']);
      expect(wordsOf(detail, '[part=notes]')).to.contain('no figures beyond its visits');
      await expect(detail).to.be.accessible();
    }
  });

  it('can be had as a picture, with or without a chart', async () => {
    for (const data of [answer('coupon', { figures: { distributed: 3, entered: 1 } }), answer('rewards', { figures: { redemptions: 3 }, breakdowns: { rewards: [{ key: 'a', count: 3 }] } })]) {
      const picture = await (await showDetail(data)).toPNG();
      expect(picture?.type).to.equal('image/png');
      const { width, height } = await createImageBitmap(picture!);
      expect(Math.min(width, height)).to.be.above(200);
    }
  });

  it('and the widgets beside them follow a survey that is called NPS', async () => {
    const { provider, flow } = await besideFlow();
    const donut = document.createElement('ew-nps-donut');
    provider.prepend(donut);
    flow.dispatchEvent(new CustomEvent<ModuleSelectDetail>('ew-module-select', { detail: { experience: 'summer-of-sound', module: 'rate-us', type: 'NPS' }, bubbles: true, composed: true, cancelable: true }));
    await inState(donut, 'ready');
  });

  it('of a survey, a decision and a quiz in another letter case are drawn by their own widgets too', async () => {
    const scores = [{ key: '9', count: 12 }];
    for (const [data, tag] of [
      [answer('NPS', { figures: { asked: 20, answered: 12 }, breakdowns: { scores } }), 'ew-nps-donut'],
      [answer('Decision', { figures: { asked: 3, answered: 2 }, breakdowns: { options: [{ key: 'a', count: 2 }] } }), 'ew-decision-split'],
      [answer('QUIZ', { figures: { asked: 3, answered: 2, right: 1, wrong: 1, pictures: 0 }, tables: { questions: [{ question: 'q', asked: 3, answered: 2, right: 1, people: 2 }], answers: [] } }), 'ew-quiz-questions'],
    ] as const) {
      const view = inside(await showDetail(data), tag)!;
      while (!view.matches(':state(ready), :state(empty)')) await soon();
      expect(view.matches(':state(ready)'), tag).to.equal(true);
    }
  });

  it('say what the catalogue says of the module', async () => {
    const told = async (module: object) => wordsOf(await showDetail(answer('giveaway', { module: { id: 'm', type: 'giveaway', name: 'G', position: 1, ...module } })), '[part=notes]');
    expect(await told({ liveSince: '2026-05-09' })).to.contain('Added on 9 May 2026');
    expect(await told({ liveSince: '2026-04-09' })).to.equal('');
    expect(await told({ conditional: true })).to.contain('only under a condition');
    expect(await told({ skippable: true, end: true })).to.match(/browser cannot.*ends here/);
  });
});

describe('ew-module-detail with texts of any kind', () => {
  const names = ['x'.repeat(300), 'wörter und noch mehr '.repeat(14), 'مرحبا بكم في الموقع الجديد', '<img src=x onerror="throw 1">', '   '];
  for (const name of names) {
    it(`holds a name such as ${name.slice(0, 20)}`, async () => {
      const rewards = [{ key: 'a', label: name.trim() || 'a', count: 3 }];
      const detail = await showDetail(answer('rewards', { module: { id: 'm', type: 'rewards', name, position: 1 }, figures: { redemptions: 3 }, breakdowns: { rewards } }));
      detail.style.setProperty('width', '320px');
      await soon();
      expect(detail.scrollWidth).to.be.at.most(320);
      expect(inside(detail, '.body')!.scrollWidth).to.be.at.most(inside(detail, '.body')!.clientWidth);
      expect(inside(detail, 'img')).to.equal(null);
      expect(wordsOf(detail, '[part=heading]')).to.equal(name.replace(/\s+/g, ' ').trim() || 'Rewards');
    });
  }

  for (const width of [320, 480, 800, 1200]) {
    it(`fits a place of ${width} pixels`, async () => {
      const figures = { participants: 201, participations: 1252, winners: 30, onlyLost: 171, wins: 30, losses: 222, prizesLeft: 123456789 };
      const detail = await showDetail(answer('instant-win', { figures }));
      detail.style.setProperty('width', `${width}px`);
      await soon();
      expect(inside(detail, '.body')!.scrollWidth).to.be.at.most(inside(detail, '.body')!.clientWidth);
      for (const tile of allInside(detail, '[part~=tile]')) expect(tile.scrollWidth).to.be.at.most(tile.clientWidth + 1);
      const value = inside(detail, '[data-figure=prizesLeft] [part=tile-value]')!;
      // Browsers' data differ in the letter's case.
      expect([value.textContent?.toLowerCase(), value.title, value.tabIndex]).to.deep.equal(['123m', '123,456,789', 0]);
    });
  }
});
