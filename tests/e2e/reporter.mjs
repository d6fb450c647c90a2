// Closes the run with the line that tools/counts.mjs adds up. A test that was left out has not passed.
export default class Tally {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  printsToStdio() {
    return false;
  }

  onEnd() {
    const sum = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    for (const test of this.suite?.allTests() ?? []) sum[test.outcome()] += 1;
    const failed = sum.unexpected + sum.flaky;
    console.log(`test result: ${failed ? 'FAILED' : 'ok'}. ${sum.expected} passed; ${failed} failed; ${sum.skipped} ignored`);
  }
}
