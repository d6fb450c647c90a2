// Closes the run with the line that tools/counts.mjs adds up. A test that was left out has not passed; one that passed
// only the second time is named, because it shows a fault or is one.
export default class Tally {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  printsToStdio() {
    return false;
  }

  onEnd() {
    const sum = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    for (const test of this.suite?.allTests() ?? []) {
      sum[test.outcome()] += 1;
      if (test.outcome() === 'flaky') console.log(`unsteady, to be mended: ${test.titlePath().slice(-2).join(' › ')}`);
    }
    const failed = sum.unexpected;
    console.log(`test result: ${failed ? 'FAILED' : 'ok'}. ${sum.expected + sum.flaky} passed; ${failed} failed; ${sum.skipped} ignored`);
  }
}
