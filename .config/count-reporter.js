// Prints "N passed, N failed" after a run in the browser; a file that could not be loaded counts as a failure.
// A skipped test is named before it, so that none is left out unseen.

function countSuite(suite, total) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) total.skipped.push(test.name);
    else total[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, total);
}

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: [] };
      for (const session of sessions) {
        const before = total.failed;
        countSuite(session.testResults, total);
        if (!session.passed && total.failed === before) total.failed += 1;
      }
      for (const name of total.skipped) console.log(`not run: ${name}`);
      console.log(`\n${total.passed} passed, ${total.failed} failed`);
    },
  };
}
