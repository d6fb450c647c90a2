#!/usr/bin/env bash
# Builds the folder dist/: the release, as small as it gets, that any static web server can serve from any path.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
wasm_env cut
echo "Building dist/ (the first time takes about 6 min, later 4 min)"
# Trunk reads these, and a variable left over from elsewhere would change what is built.
unset NO_COLOR RUST_BACKTRACE TRUNK_BUILD_PUBLIC_URL TRUNK_BUILD_DIST
# Trunk builds offline, so that it builds what the lock file says; the sources are fetched here, when they are missing.
cargo fetch --quiet --locked --target wasm32-unknown-unknown || {
  echo "Could not fetch the sources of the libraries. Is crates.io reachable from this machine?" >&2
  exit 1
}
trunk build --release
node tools/shipped.mjs dist
