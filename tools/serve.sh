#!/usr/bin/env bash
# Builds and serves at one fixed address. The port is asked first: it would be sad to build and then not to serve.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
tools/setup.sh build
node tools/serve.mjs --free 8080
tools/build.sh
exec node tools/serve.mjs dist 8080
