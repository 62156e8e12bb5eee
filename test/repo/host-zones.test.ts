// The same dates come out on machines of every zone: the cases of test/format, run under each.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { civilCases } from '../format/civil-cases.js';

const before = process.env.TZ;
after(() => {
  // Assigning undefined would set the zone "undefined".
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

// Far west and east, half-hour summer time, clocks that change at midnight, a day that was skipped.
for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Asia/Beirut', 'Pacific/Apia']) {
  test(`dates and periods hold on a machine in ${zone}`, () => {
    process.env.TZ = zone;
    assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
    for (const { name, actual, expected } of civilCases()) assert.deepEqual(actual, expected, name);
  });
}
