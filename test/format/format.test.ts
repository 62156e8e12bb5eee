import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  binOf, bins, daysBetween, daysIn, formatCompact, formatCount, formatDate, formatClauses, formatDuration, formatHour, formatLabelled, formatList, formatParts, formatMoney, formatNumber, formatPercent, formatPercentChange, formatPeriod, formatRelative,
  formatShareLabel, formatSigned, formatTime, isCivilDate, languageName, missing, periodPresets, plural, presetOf, presetPeriod, previousPeriod, rangeFault, shiftDays, today,
} from '../../src/format/index.js';
import { intl } from '../../src/format/intl.js';
import { civilCases, dayNumber, plain } from './civil-cases.js';

describe('Numbers', () => {
  it('are grouped and signed as the language wants, with a true minus', () => {
    expect(formatCount(11908, 'en')).to.equal('11,908');
    expect(formatCount(11908, 'de')).to.equal('11.908');
    expect(formatNumber(30.2273, 'en', 2)).to.equal('30.23');
    expect([formatSigned(8.82, 'en', 1), formatSigned(-20, 'en'), formatSigned(0, 'en'), formatSigned(-0.2, 'en')]).to.deep.equal(['+8.8', '−20', '0', '0']);
    expect(formatCount(-0, 'en')).to.equal('0');
  });
  it('that are not there are a dash, and 0 is 0', () => {
    expect([formatCount(null, 'en'), formatPercent(undefined, 'en'), formatMoney(NaN, 'en', 'EUR'), formatNumber(Infinity, 'en'), formatShareLabel(null, 'en'), formatDuration(null, 'en')]).to.deep.equal(Array(6).fill(missing));
    expect([formatCount(0, 'en'), formatPercent(0, 'en'), plain(formatMoney(0, 'en', 'EUR'))]).to.deep.equal(['0', '0%', '€0.00']);
  });
  it('are short from 100,000 on, with the full value beside', () => {
    expect(formatCompact(99_999, 'en')).to.deep.equal({ text: '99,999', full: null });
    expect(formatCompact(1_234_567, 'en')).to.deep.equal({ text: '1.23M', full: '1,234,567' });
    expect(plain(formatCompact(1_234_567, 'de').text)).to.equal('1,23 Mio.');
    expect(formatCompact(1_234_567.5, 'en', 'USD')).to.deep.equal({ text: '$1.23M', full: '$1,234,567.50' });
    expect(formatCompact(null, 'en')).to.deep.equal({ text: missing, full: null });
  });
  it('of a share are never 0 % for what is there', () => {
    expect([0.562, 0.004, 0.005, 0.0004, 1].map((share) => plain(formatPercent(share, 'en')))).to.deep.equal(['56%', '< 1%', '1%', '< 1%', '100%']);
    expect(plain(formatPercent(0.0004, 'en', 1))).to.equal('< 0.1%');
    expect(plain(formatPercent(0.562361, 'de', 1))).to.equal('56,2 %');
    expect(plain(formatShareLabel({ percent: 0, below: true }, 'de'))).to.equal('< 1 %');
    expect(plain(formatShareLabel({ percent: 71, below: false }, 'de'))).to.equal('71 %');
  });
  it('of a change keep a digit where they would vanish', () => {
    expect([0.08, -0.08, 0.003, 12.5].map((ratio) => formatPercentChange(ratio, 'en'))).to.deep.equal(['+8%', '−8%', '+0.3%', '+1,250%']);
  });
  it("of money are in the answer's currency", () => {
    expect(formatMoney(65.7306, 'en', 'USD')).to.equal('$65.73');
    expect(plain(formatMoney(-65.7306, 'de', 'EUR'))).to.equal('−65,73 €');
    expect(formatMoney(1234, 'en', 'JPY')).to.equal('¥1,234');
    expect(formatMoney(12.5, 'en', null)).to.equal('12.50');
    expect(formatMoney(12.5, 'en', '<b>')).to.equal('12.50');
  });
});

describe('Dates', () => {
  for (const { name, actual, expected } of civilCases()) it(`hold: ${name}`, () => expect(actual).to.deep.equal(expected));
  it('step as the calendar does, whatever the day', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, step) => {
      const there = shiftDays(day, step);
      return dayNumber(there) === dayNumber(day) + step && daysBetween(day, there) === step && isCivilDate(there);
    }));
  });
  it('that are none are a dash, and move nowhere', () => {
    expect([formatDate('2026-02-30', 'en'), formatDate(null, 'en'), formatPeriod(null, 'en'), formatPeriod({ from: 'x', to: 'y' }, 'en'), formatTime('soon', 'en', 'UTC'), formatRelative(null, 'en'), formatHour(NaN, 'en')]).to.deep.equal(Array(7).fill(missing));
    expect([shiftDays('x', 1), daysBetween('x', '2026-01-01')]).to.deep.equal(['x', 0]);
    expect([shiftDays('0001-01-01', -5), shiftDays('9999-12-31', 5)]).to.deep.equal(['0001-01-01', '9999-12-31']);
  });
  it('are written in the language of the reader', () => {
    expect(['short', 'weekday', 'long', 'full', 'month'].map((style) => plain(formatDate('2026-04-03', 'en-US', style as 'short')))).to.deep.equal(['Apr 3', 'Fri, Apr 3', 'April 3, 2026', 'Friday, April 3, 2026', 'April 2026']);
    expect(formatDate('2026-04-03', 'de', 'long')).to.equal('3. April 2026');
    expect(plain(formatTime('2026-04-03T10:32:00+02:00', 'de', 'Europe/Berlin', 'date-time'))).to.equal('03.04.2026, 10:32');
    expect([plain(formatHour(14, 'en')), formatHour(14, 'de')]).to.deep.equal(['2 PM', '14 Uhr']);
  });
  it('of an unknown zone or language are still written', () => {
    expect(plain(formatTime('2026-04-03T10:32:00Z', 'en', 'Mars/Olympus', 'date-time'))).to.equal('Apr 3, 2026, 10:32 AM');
    expect(formatDate('2026-04-03', 'de_DE', 'long')).to.equal('3. April 2026');
    expect(formatDate('2026-04-03', 'not a language', 'long')).to.equal('April 3, 2026');
    expect(today('Mars/Olympus', 0)).to.equal('1970-01-01');
  });
  it('say how long ago in whole units, and how long in two', () => {
    const now = Date.UTC(2026, 3, 3, 12);
    const ago = (seconds: number) => formatRelative(now - seconds * 1000, 'en', now);
    expect([ago(20), ago(90), ago(3 * 3600 + 1800), ago(86_400), ago(-7200), ago(400 * 86_400)]).to.deep.equal(['now', '1 minute ago', '3 hours ago', 'yesterday', 'in 2 hours', 'last year']);
    expect([0, 59.4, 4980, 36_005].map((seconds) => plain(formatDuration(seconds, 'en')))).to.deep.equal(['0 sec', '59 sec', '1 hr, 23 min', '10 hr, 5 sec']);
  });
});

describe('Periods', () => {
  it('are known again as the preset they are', () => {
    for (const preset of periodPresets) expect(presetOf(presetPeriod(preset, '2026-11-21', '2025-02-03')!, '2026-11-21', '2025-02-03')).to.equal(preset);
    expect(presetOf({ from: '2026-11-02', to: '2026-11-05' }, '2026-11-21')).to.equal(null);
    expect(presetPeriod('all-time', '2026-11-21')).to.equal(null);
  });
  it('are compared with as many days before', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 800 }), (start, days) => {
      const from = shiftDays('1990-01-01', start);
      const before = previousPeriod({ from, to: shiftDays(from, days) });
      return before.to === from && daysIn(before) === days;
    }));
  });
  it('fall into days, weeks and months that are cut at both ends', () => {
    const period = { from: '2026-03-26', to: '2026-05-03' };
    expect(bins(period, 'month').map(({ from }) => from)).to.deep.equal(['2026-03-26', '2026-04-01', '2026-05-01']);
    expect(bins(period, 'week')[0]).to.deep.equal({ from: '2026-03-26', to: '2026-03-30' });
    expect(bins(period, 'week').at(-1)!.to).to.equal('2026-05-03');
    expect([binOf('2026-03-28', 'month', period), binOf('2026-04-09', 'week', period), binOf('2026-04-09', 'day', period)]).to.deep.equal(['2026-03-26', '2026-04-06', '2026-04-09']);
    for (const bin of ['day', 'week', 'month'] as const) expect(bins(period, bin).reduce((sum, each) => sum + daysIn(each), 0)).to.equal(38);
  });
  it('that are none, or without end, do no harm', () => {
    expect([bins({ from: 'x', to: 'y' }), bins({ from: '2026-02-02', to: '2026-02-01' }), daysIn({ from: '2026-02-02', to: '2026-02-01' })]).to.deep.equal([[], [], 0]);
    expect(bins({ from: '0001-01-01', to: '9999-12-31' }).length).to.equal(4000);
    expect(bins({ from: '9999-12-30', to: '9999-12-31' }, 'month').length).to.equal(1);
  });
  it('of a form are checked before they are used', () => {
    expect([rangeFault('', '2026-01-01'), rangeFault('2026-01-01', '2026-02-30'), rangeFault('2026-01-02', '2026-01-01'), rangeFault('2026-01-01', '2026-01-09', '2026-01-08'), rangeFault('2026-01-01', '2026-01-01', '2026-01-01')]).to.deep.equal(['from-missing', 'to-missing', 'order', 'future', null]);
  });
});

describe('Words', () => {
  it('are joined, counted and named as each language does', () => {
    expect([formatList(['a', 'b', 'c'], 'en-GB'), formatList(['a', 'b'], 'de', 'or')]).to.deep.equal(['a, b and c', 'a oder b']);
    const spoken = (locale: string) => formatClauses([formatLabelled('a', formatParts(['1', '', '2'], locale), locale), null, 'b'], locale);
    expect(['en', 'fr-CA', 'ar', 'ja', 'no locale at all'].map(spoken)).to.deep.equal(['a: 1, 2; b', 'a\u202f: 1, 2\u202f; b', 'a: 1، 2؛ b', 'a: 1, 2; b', 'a: 1, 2; b']);
    expect([plural(1, 'en', { one: 'answer', other: 'answers' }), plural(0, 'en', { one: 'answer', other: 'answers' }), plural(2, 'ar', { two: 'زوج', other: '-' })]).to.deep.equal(['answer', 'answers', 'زوج']);
    expect([languageName('de', 'en'), languageName('not a code', 'en')]).to.deep.equal(['German', 'not a code']);
  });
  it('come from Intl objects that are kept, but not without end', () => {
    const first = intl('number', 'en', {});
    expect(intl('number', 'en', {})).to.equal(first);
    for (let digits = 0; digits <= 90; digits++) intl('number', 'en', { minimumFractionDigits: digits, maximumFractionDigits: 95 });
    expect(intl('number', 'en', {})).not.to.equal(first);
  });
});
