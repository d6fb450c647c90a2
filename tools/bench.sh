#!/usr/bin/env bash
# Sizes and times of the built program, printed and written to target/bench.json.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
find_browsers
exec node tests/bench/run.mjs
