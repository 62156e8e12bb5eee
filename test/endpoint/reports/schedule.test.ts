// When reports are due: on the clocks of the zone, whatever the day's length.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { latestSlot, nextSlot, periodOf, type Schedule } from '../../../demo/endpoint/reports/schedule.js';

const daily: Schedule = { frequency: 'daily', hour: 8, weekday: 1, zone: 'Europe/Berlin' };
const at = (moment: string) => new Date(moment);

function slotsBetween(schedule: Schedule, from: string, to: string): string[] {
  const found: string[] = [];
  for (let slot = nextSlot(schedule, at(from)); slot.at < at(to); slot = nextSlot(schedule, slot.at)) found.push(slot.at.toISOString());
  return found;
}

describe('a daily report', () => {
  it('comes at the same hour of the clock before, on and after the day of 23 hours', () => {
    assert.deepEqual(slotsBetween(daily, '2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z'), ['2026-03-28T07:00:00.000Z', '2026-03-29T06:00:00.000Z', '2026-03-30T06:00:00.000Z']);
  });

  it('comes at the same hour of the clock before, on and after the day of 25 hours', () => {
    assert.deepEqual(slotsBetween(daily, '2026-10-24T00:00:00Z', '2026-10-27T00:00:00Z'), ['2026-10-24T06:00:00.000Z', '2026-10-25T07:00:00.000Z', '2026-10-26T07:00:00.000Z']);
  });

  it('at an hour that does not exist comes at the next moment that does, once', () => {
    assert.deepEqual(slotsBetween({ ...daily, hour: 2 }, '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z'), ['2026-03-29T01:00:00.000Z', '2026-03-30T00:00:00.000Z']);
    assert.deepEqual(slotsBetween({ ...daily, hour: 0, zone: 'America/Sao_Paulo' }, '2018-11-03T12:00:00Z', '2018-11-05T12:00:00Z'), ['2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z']);
  });

  it('at an hour that comes twice comes the first time only', () => {
    assert.deepEqual(slotsBetween({ ...daily, hour: 2 }, '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z'), ['2026-10-25T00:00:00.000Z', '2026-10-26T01:00:00.000Z']);
  });

  it('is about the last complete day', () => {
    const slot = latestSlot(daily, at('2026-03-29T06:30:00Z'));
    assert.deepEqual([slot.day, periodOf(daily, slot)], ['2026-03-29', { from: '2026-03-28', to: '2026-03-29' }]);
  });
});

describe('a weekly report', () => {
  const weekly: Schedule = { frequency: 'weekly', hour: 8, weekday: 7, zone: 'Pacific/Auckland' };

  it('comes on its weekday in the zone, and is about the seven days before', () => {
    // Sunday in Auckland, still Saturday in UTC.
    assert.deepEqual(slotsBetween(weekly, '2026-05-01T00:00:00Z', '2026-05-20T00:00:00Z'), ['2026-05-02T20:00:00.000Z', '2026-05-09T20:00:00.000Z', '2026-05-16T20:00:00.000Z']);
    assert.deepEqual(periodOf(weekly, latestSlot(weekly, at('2026-05-15T00:00:00Z'))), { from: '2026-05-03', to: '2026-05-10' });
  });
});

describe('every schedule', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca', 'America/Santiago', 'Pacific/Apia', 'Asia/Beirut', 'UTC'];
  const schedules = fc.record({ frequency: fc.constantFrom('daily' as const, 'weekly' as const), hour: fc.integer({ min: 0, max: 23 }), weekday: fc.integer({ min: 1, max: 7 }), zone: fc.constantFrom(...zones) });
  const moments = fc.date({ min: at('2010-01-01T00:00:00Z'), max: at('2037-01-01T00:00:00Z'), noInvalidDate: true });

  it('has its last slot not after now, its next one after now, and none between', () => {
    fc.assert(fc.property(schedules, moments, (schedule, moment) => {
      const [latest, next] = [latestSlot(schedule, moment), nextSlot(schedule, moment)];
      assert.ok(latest.at <= moment && moment < next.at);
      assert.deepEqual([nextSlot(schedule, latest.at).at, latestSlot(schedule, next.at).at], [next.at, next.at]);
      const hours = (next.at.getTime() - latest.at.getTime()) / 3_600_000;
      const usual = schedule.frequency === 'daily' ? 24 : 168;
      // A day that the calendar of a zone left out makes one of 48 hours, and a week of eight or six days.
      assert.ok(hours >= usual - 25 && hours <= usual + 25, `${hours} hours`);
    }), { numRuns: 300 });
  });
});
