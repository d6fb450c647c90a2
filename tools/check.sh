#!/usr/bin/env bash
# Everything that can be said about the source without running it. Every part runs, also after another has failed.
set -uo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT" || exit 1
failed=()
part() {
  local name=$1; shift
  local begun=$SECONDS
  printf '%s …\n' "$name"
  if "$@"; then printf '%s: ok (%s s)\n' "$name" $((SECONDS - begun)); else failed+=("$name"); printf '%s: FAILED\n' "$name"; fi
}
scripts() {
  local file status=0
  for file in tools/*.sh .ci/run; do bash -n "$file" || status=1; done
  if command -v shellcheck >/dev/null 2>&1; then shellcheck -x -S warning tools/*.sh .ci/run || status=1; fi
  for file in tools/*.mjs public/*.js $(git ls-files --cached --others --exclude-standard 'tests/*.mjs'); do node --check "$file" || status=1; done
  for file in public/*.webmanifest $(git ls-files --cached --others --exclude-standard '*.json' ':!tests/data/hostile'); do
    node -e 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))' "$file" || { echo "not JSON: $file"; status=1; }
  done
  return $status
}
part "versions agree" node tools/versions.mjs
part "scripts parse" scripts
part "formatting" cargo fmt --all --check
part "lints, core alone" cargo clippy --locked --quiet --no-default-features --all-targets -- -D warnings
part "lints, whole program" cargo clippy --locked --quiet --all-targets -- -D warnings
part "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps --document-private-items
if [ ${#failed[@]} -gt 0 ]; then
  printf 'Check failed: %s\n' "$(IFS=,; echo "${failed[*]}")" >&2
  exit 1
fi
echo "Check: all ok"
