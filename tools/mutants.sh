#!/usr/bin/env bash
# Shows that the journal's tests bite: each patch in tools/mutants/ breaks one thing in a copy of the tree, and the
# tests must then fail. A patch that no longer applies or compiles is an error too: renew it. The tree itself is not
# touched. Usage: tools/mutants.sh [name ...]     About two minutes.
set -euo pipefail
cd "$(dirname "$0")/.."

export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/mutants"
export PROPTEST_MAX_SHRINK_ITERS=0 RUST_BACKTRACE=0
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z --cached --others --exclude-standard -- Cargo.toml Cargo.lock src tests/journal.rs tests/laws.rs \
    tests/laws tests/simulator.rs tests/simulator tools/stretch public/packs | sort -zu | xargs -0 cp --parents -t "$copy"
log="$copy/log"

tests() {
    (cd "$copy" && cargo test --quiet --no-default-features --no-fail-fast --test journal --test laws --test simulator \
        "$@" -- --skip twenty_thousand --skip admitting_four_times) >"$log" 2>&1
}

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
    for patch in tools/mutants/*.patch; do names+=("$(basename "$patch" .patch)"); done
fi

echo "unchanged: the tests must pass (about a minute)"
tests || { tail -40 "$log"; echo "error: the tests fail without any mutant"; exit 1; }

alive=0
for name in "${names[@]}"; do
    patch="tools/mutants/$name.patch"
    head -1 "$patch" | sed "s/^/$name: /"
    patch --quiet --strip=1 --fuzz=0 --directory="$copy" <"$patch" || { echo "error: $patch does not apply; renew it"; exit 1; }
    tests --no-run || { tail -20 "$log"; echo "error: $name does not compile; renew it"; exit 1; }
    if tests; then
        echo "    ALIVE: every test passes"
        alive=$((alive + 1))
    else
        grep -E '^    [a-z0-9_:]+$' "$log" | sort -u | sed 's/^ */    red: /'
    fi
    patch --quiet --strip=1 --reverse --directory="$copy" <"$patch"
done

echo "${#names[@]} mutants, $alive alive"
[ "$alive" -eq 0 ]
