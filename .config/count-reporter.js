// Prints "N passed, N failed" after a run in the browser; a file that could not be loaded counts as a failure.

function countSuite(suite, total) {
  for (const test of suite?.tests ?? []) {
    if (!test.skipped) total[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, total);
}

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const before = total.failed;
        countSuite(session.testResults, total);
        if (!session.passed && total.failed === before) total.failed += 1;
      }
      console.log(`\n${total.passed} passed, ${total.failed} failed`);
    },
  };
}
