#!/usr/bin/env bash
# Every kind of test, one after another, whatever fails on the way; then the sum of them all.
# `tools/test.sh KIND…` runs some of: core app web e2e (then without the sum).
set -uo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT" || exit 1
find_browsers
mkdir -p "$RESULTS"
if [ $# -eq 0 ]; then rm -f "$RESULTS"/*.json; fi
kinds=("${@:-}")
failures=0

# counted KIND COMMAND…: runs, shows, keeps the log, counts.
counted() {
  local kind=$1 begun=$SECONDS status; shift
  printf '\n== %s ==\n' "$kind"
  "$@" 2>&1 | tee "$RESULTS/$kind.log"
  status=${PIPESTATUS[0]}
  node tools/counts.mjs tally "$kind" "$RESULTS/$kind.log" "$status"
  printf '== %s: %s s ==\n' "$kind" $((SECONDS - begun))
  [ "$status" = 0 ] || failures=$((failures + 1))
}
wanted() {
  local kind
  [ -z "${kinds[0]}" ] && return 0
  for kind in "${kinds[@]}"; do [ "$kind" = "$1" ] && return 0; done
  return 1
}

# One compilation serves both browsers: the tests are one WebAssembly file with a page around it.
compile_web_tests() {
  (wasm_env && cargo test --locked --target wasm32-unknown-unknown --test web --no-run --message-format=json 2>&3) 3>&2 |
    node -e '
      let executable;
      for (const line of require("fs").readFileSync(0, "utf8").split("\n")) {
        const message = line.startsWith("{") ? JSON.parse(line) : {};
        if (message.reason === "compiler-message") process.stderr.write(message.message.rendered ?? "");
        if (message.executable && message.target?.name === "web") executable = message.executable;
      }
      if (!executable) process.exit(1);
      console.log(executable);'
}
in_chromium() {
  [ -n "$1" ] || { echo "The tests for the browser did not compile."; return 1; }
  # A slow machine needs more than the runner's 20 seconds for the whole suite.
  WASM_BINDGEN_TEST_TIMEOUT=300 CHROMEDRIVER=$CHROMEDRIVER wasm-bindgen-test-runner "$1"
}
in_firefox() {
  [ -n "$1" ] || { echo "The tests for the browser did not compile."; return 1; }
  node tests/web/firefox.mjs "$1"
}

wanted core && counted core cargo test --locked --no-fail-fast --no-default-features
# The layers that need a browser's types still have logic of their own, and it runs without one.
wanted app && counted app cargo test --locked --no-fail-fast --lib -- platform:: state:: ui::
if wanted web; then
  compiled=$(compile_web_tests)
  counted web-chromium in_chromium "$compiled"
  counted web-firefox in_firefox "$compiled"
fi
end_to_end() { (cd tests && node_modules/.bin/playwright test); }
wanted e2e && counted e2e end_to_end
[ $# -eq 0 ] || exit $((failures > 0))
printf '\n'
node tools/counts.mjs sum
