#!/usr/bin/env bash
# Kills the browser in the middle of its work, over and over: KILLS times for each of four kinds of work and each of two
# ways to store. SEED repeats a run.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT/tests"
find_browsers
echo "Killing the browser in the middle of its work (about 40 min)"
KILLS=${KILLS:-50} SEED=${SEED:-$RANDOM} node_modules/.bin/playwright test --reporter=list kills
