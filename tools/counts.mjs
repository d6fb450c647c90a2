// The tally of a test run. Each kind of test leaves target/test-results/KIND.json; this adds them up, compares them
// with tests/counts.json, so that no test disappears unnoticed, and prints the closing line.
//
//   node tools/counts.mjs tally KIND LOG STATUS   reads "test result:" lines, as cargo and wasm-bindgen print them
//   node tools/counts.mjs sum                     the table and the closing line; fails unless all is well
//   node tools/counts.mjs write                   writes the numbers of the last run into tests/counts.json
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const RESULTS = 'target/test-results';
const EXPECTED = 'tests/counts.json';
const KINDS = ['core', 'app', 'web-chromium', 'web-firefox', 'e2e'];

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const result = (kind) => (existsSync(`${RESULTS}/${kind}.json`) ? read(`${RESULTS}/${kind}.json`) : null);

function tally(kind, log, status) {
  const sum = { passed: 0, failed: 0, left: 0 };
  for (const [, passed, failed, ignored] of readFileSync(log, 'utf8').matchAll(/test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored/g)) {
    sum.passed += Number(passed);
    sum.failed += Number(failed);
    sum.left += Number(ignored);
  }
  // A run that broke before its first test has failed, even if it counted nothing.
  if (Number(status) !== 0 && sum.failed === 0) sum.failed = 1;
  write(kind, sum);
}

/** Leaves the result of a kind; `left` is the number of tests that did not run. */
export function write(kind, sum) {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}/${kind}.json`, `${JSON.stringify(sum)}\n`);
}

function sum() {
  const expected = read(EXPECTED);
  let [passed, failed] = [0, 0];
  const faults = [];
  for (const kind of KINDS) {
    const found = result(kind) ?? { passed: 0, failed: 1, left: 0 };
    const lost = Math.max(0, (expected[kind] ?? 0) - found.passed - found.failed - found.left);
    passed += found.passed;
    failed += found.failed + found.left + lost;
    console.log(`${kind.padEnd(14)} ${found.passed} passed, ${found.failed} failed${found.left ? `, ${found.left} did not run` : ''}`);
    if (!result(kind)) faults.push(`${kind}: left no result`);
    if (found.left) faults.push(`${kind}: a test that does not run counts as failed`);
    if (lost) faults.push(`${kind}: ${expected[kind]} tests expected, ${lost} fewer found (if you meant to remove them: make counts)`);
  }
  if (process.env.CHECK_FAILED === '1') {
    failed += 1;
    faults.push('make check failed: its report stands above');
  }
  for (const fault of faults) console.log(fault);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'tally') tally(...rest);
if (command === 'sum') sum();
if (command === 'write') {
  const missing = KINDS.filter((kind) => !result(kind));
  if (missing.length) {
    console.error(`No result of: ${missing.join(', ')}. Run "make test" first.`);
    process.exit(1);
  }
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, result(kind)]).map(([kind, it]) => [kind, it.passed + it.failed + it.left]));
  writeFileSync(EXPECTED, `${JSON.stringify(counts, null, 2)}\n`);
  console.log(`${EXPECTED}: ${JSON.stringify(counts)}`);
}
